package likeness.optimize;

import java.util.Objects;
import java.util.stream.Stream;
import likeness.image.PictureDecoder;
import likeness.image.Pixels;
import likeness.scene.Material;
import likeness.scene.Primitive;
import likeness.scene.Texture;
import org.jspecify.annotations.Nullable;

/**
 * What an atlas holds of one primitive.
 *
 * @param layout how the primitive lies over the tile
 * @param uv the primitive's texture coordinates in that layout; empty when it is one colour
 * @param window the part of the texture space that it shows
 * @param width pixels that it would like
 * @param height pixels that it would like
 */
record Tile(Primitive primitive, Layout layout, float[] uv, Window window, int width, int height) {

    /** How a primitive lies over its tile. */
    enum Layout {
        /** It is one colour all over. */
        PLAIN,
        /** As its textures are laid out. */
        LAID_OUT,
        /** As its pattern repeats: the tile shows as many repetitions as the primitive does. */
        REPEATED
    }

    /** So many pixels in the square has a repeated pattern. */
    private static final int PATTERN = 400;

    /** One colour: enough that no neighbour is in the same block of an encoder. */
    private static final int PLAIN = 16;

    static Tile of(Primitive primitive) {
        Material material = primitive.material();
        float[] uv0 = primitive.vertices().uv0();
        Texture base = material.baseColorTexture();
        if (base != null && base.repeat()) {
            float[] uv = base.texCoord() == 0 ? uv0 : primitive.vertices().uv1();
            Pixels pattern = PictureDecoder.decode(base.image().bytes());
            return repeated(primitive, Objects.requireNonNull(uv), Stripes.of(pattern));
        }
        Texture texture = laidOut(material);
        return texture == null || uv0 == null
                ? new Tile(primitive, Layout.PLAIN, new float[0], new Window(0, 0, 1, 1), PLAIN, PLAIN)
                : laidOut(primitive, uv0, texture);
    }

    private static Tile repeated(Primitive primitive, float[] uv, Stripes stripes) {
        Window window = Window.around(primitive, uv);
        double root = Math.sqrt(window.width() / window.height());
        int across = (int) Math.max(1, Math.min(2 * PATTERN, PATTERN * root));
        int down = (int) Math.max(1, Math.min(2 * PATTERN, PATTERN / root));
        return switch (stripes) {
            case NONE -> new Tile(primitive, Layout.REPEATED, uv, window, across, down);
            case ACROSS -> new Tile(primitive, Layout.REPEATED, uv, window, PLAIN, 2 * PATTERN);
            case UPRIGHT -> new Tile(primitive, Layout.REPEATED, uv, window, 2 * PATTERN, PLAIN);
        };
    }

    private static Tile laidOut(Primitive primitive, float[] uv, Texture texture) {
        Pixels pixels = PictureDecoder.decode(texture.image().bytes());
        Window window = Window.within(primitive, uv, pixels.width(), pixels.height());
        float share = Levels.STANDARD.textureShareOf(primitive.material().surface());
        int width = Math.max(1, Math.round(window.width() * pixels.width() * share));
        int height = Math.max(1, Math.round(window.height() * pixels.height() * share));
        return new Tile(primitive, Layout.LAID_OUT, uv, window, width, height);
    }

    /** The texture whose size counts. */
    private static @Nullable Texture laidOut(Material material) {
        return Stream.of(
                        material.baseColorTexture(),
                        material.normalTexture(),
                        material.metallicRoughnessTexture(),
                        material.occlusionTexture())
                .filter(Objects::nonNull)
                .filter(texture -> !texture.repeat() && texture.texCoord() == 0)
                .findFirst()
                .orElse(null);
    }

    /** Whether the tile can show a texture: others are laid out in another way. */
    boolean shows(@Nullable Texture texture) {
        return texture != null
                && switch (layout) {
                    case PLAIN -> false;
                    case LAID_OUT -> !texture.repeat() && texture.texCoord() == 0;
                    case REPEATED -> texture.repeat();
                };
    }

    /** How large it becomes in an atlas where everything is scaled alike. */
    int width(double scale) {
        return layout == Layout.PLAIN ? width : Math.max(1, (int) (width * scale));
    }

    int height(double scale) {
        return layout == Layout.PLAIN ? height : Math.max(1, (int) (height * scale));
    }
}
