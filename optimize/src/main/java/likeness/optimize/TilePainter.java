package likeness.optimize;

import likeness.image.PictureDecoder;
import likeness.image.Pixels;
import likeness.image.Region;
import likeness.image.Resampler;
import likeness.image.Srgb;
import likeness.scene.Material;
import likeness.scene.Rgba;
import likeness.scene.Texture;
import org.jspecify.annotations.Nullable;

/** Pictures of one tile at its size in the atlas: what its material would give at each point. */
record TilePainter(Tile tile, int width, int height) {

    private static final int WHITE = 0xFFFFFFFF;
    private static final int FLAT = 0xFF8080FF;

    private Material material() {
        return tile.primitive().material();
    }

    /** Base colour texture and factor in one, with alpha. */
    Pixels colour() {
        return tinted(
                shown(material().baseColorTexture(), WHITE, true), material().baseColor());
    }

    /** Occlusion, roughness and metal in red, green and blue, as glTF has them. */
    Pixels surface() {
        Pixels occlusion = shown(material().occlusionTexture(), WHITE, false);
        Pixels rest = shown(material().metallicRoughnessTexture(), WHITE, false);
        int[] argb = new int[width * height];
        for (int i = 0; i < argb.length; i++) {
            int roughness = Math.round((rest.argb()[i] >> 8 & 255) * material().roughness());
            int metal = Math.round((rest.argb()[i] & 255) * material().metallic());
            argb[i] = 0xFF << 24 | occlusion.argb()[i] & 0xFF0000 | roughness << 8 | metal;
        }
        return new Pixels(width, height, argb);
    }

    boolean hasNormals() {
        return tile.shows(material().normalTexture());
    }

    /** Normals with their strength worked in. */
    Pixels normals() {
        Pixels pixels = shown(material().normalTexture(), FLAT, false);
        float scale = material().normalScale();
        int[] argb = new int[width * height];
        for (int i = 0; i < argb.length; i++) {
            argb[i] = scaled(pixels.argb()[i], scale);
        }
        return new Pixels(width, height, argb);
    }

    private static int scaled(int pixel, float scale) {
        float x = ((pixel >> 16 & 255) / 127.5f - 1) * scale;
        float y = ((pixel >> 8 & 255) / 127.5f - 1) * scale;
        float z = Math.max(0.01f, (pixel & 255) / 127.5f - 1);
        float length = (float) Math.sqrt(x * x + y * y + z * z);
        return 0xFF << 24 | encoded(x / length) << 16 | encoded(y / length) << 8 | encoded(z / length);
    }

    private static int encoded(float value) {
        return Math.round((value + 1) * 127.5f);
    }

    private Pixels shown(@Nullable Texture texture, int otherwise, boolean colour) {
        if (texture == null || !tile.shows(texture)) {
            return Pixels.filled(width, height, otherwise);
        }
        Pixels whole = PictureDecoder.decode(texture.image().bytes());
        if (tile.layout() == Tile.Layout.REPEATED) {
            return Pattern.repeated(whole, tile.window(), width, height, colour);
        }
        Region region = tile.window().of(whole);
        return colour
                ? Resampler.resize(whole, region, width, height)
                : DataScaling.resize(
                        whole.crop(region.x(), region.y(), region.width(), region.height()), width, height);
    }

    private static Pixels tinted(Pixels pixels, Rgba tint) {
        if (tint.equals(Rgba.WHITE)) {
            return pixels;
        }
        int[] red = table(tint.r());
        int[] green = table(tint.g());
        int[] blue = table(tint.b());
        int[] argb = new int[pixels.argb().length];
        for (int i = 0; i < argb.length; i++) {
            int pixel = pixels.argb()[i];
            int alpha = Math.round((pixel >>> 24) * tint.a());
            argb[i] = alpha << 24 | red[pixel >> 16 & 255] << 16 | green[pixel >> 8 & 255] << 8 | blue[pixel & 255];
        }
        return new Pixels(pixels.width(), pixels.height(), argb);
    }

    /** The product in linear light of each value and a factor. */
    private static int[] table(float factor) {
        int[] table = new int[256];
        for (int i = 0; i < 256; i++) {
            table[i] = Srgb.fromLinear(Srgb.toLinear(i) * factor);
        }
        return table;
    }
}
