package likeness.optimize;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import likeness.image.PictureDecoder;
import likeness.image.Pixels;
import likeness.image.Resampler;
import likeness.scene.EncodedImage;
import likeness.scene.Material;
import likeness.scene.Primitive;
import likeness.scene.Scene;
import likeness.scene.Texture;
import org.jspecify.annotations.Nullable;

/** The same scene with smaller textures, or in another format. One image is decoded and encoded once; what need not change passes through. */
final class Retexturing {

    private final int limit;
    private final TextureFormat format;
    private final Set<EncodedImage> colours = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Map<EncodedImage, EncodedImage> made = new IdentityHashMap<>();

    private Retexturing(int limit, TextureFormat format) {
        this.limit = limit;
        this.format = format;
    }

    /** @param limit longest edge, or {@link Optimization#AS_IT_IS} */
    static Scene of(Scene scene, int limit, TextureFormat format) {
        Retexturing retexturing = new Retexturing(limit, format);
        Primitives.of(scene).forEach(retexturing::note);
        return Primitives.changed(
                scene, primitive -> primitive.withMaterial(retexturing.material(primitive.material())));
    }

    /** What is a colour anywhere is scaled as one. */
    private void note(Primitive primitive) {
        Texture base = primitive.material().baseColorTexture();
        if (base != null) {
            colours.add(base.image());
        }
    }

    private Material material(Material m) {
        return new Material(
                m.name(),
                m.surface(),
                m.baseColor(),
                texture(m.baseColorTexture()),
                m.metallic(),
                m.roughness(),
                texture(m.metallicRoughnessTexture()),
                texture(m.normalTexture()),
                m.normalScale(),
                texture(m.occlusionTexture()),
                m.alphaMode(),
                m.alphaCutoff(),
                m.doubleSided());
    }

    private @Nullable Texture texture(@Nullable Texture texture) {
        return texture == null
                ? null
                : new Texture(made.computeIfAbsent(texture.image(), this::image), texture.texCoord(), texture.repeat());
    }

    private EncodedImage image(EncodedImage image) {
        Pixels pixels = PictureDecoder.decode(image.bytes());
        boolean colour = colours.contains(image);
        Pixels scaled = scaled(pixels, colour);
        return scaled == pixels && format == TextureFormat.JPEG
                ? image
                : Encoding.of(format).encode(image.name(), scaled, colour);
    }

    private Pixels scaled(Pixels pixels, boolean colour) {
        int longest = Math.max(pixels.width(), pixels.height());
        if (limit == Optimization.AS_IT_IS || longest <= limit) {
            return pixels;
        }
        int width = Math.max(1, (pixels.width() * limit + longest / 2) / longest);
        int height = Math.max(1, (pixels.height() * limit + longest / 2) / longest);
        return colour ? Resampler.resize(pixels, width, height) : DataScaling.resize(pixels, width, height);
    }
}
