package likeness.gltf;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import likeness.scene.AlphaMode;
import likeness.scene.EncodedImage;
import likeness.scene.Material;
import likeness.scene.Rgba;
import likeness.scene.Surface;
import likeness.scene.Texture;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;

/** Materials, their textures and images. */
final class MaterialReader {

    private static final JsonAt EMPTY = JsonAt.root(JsonNodeFactory.instance.objectNode());

    private final List<EncodedImage> images = new ArrayList<>();
    private final List<JsonAt> textures;
    private final List<JsonAt> samplers;

    MaterialReader(JsonAt document, BufferReader buffer) {
        for (JsonAt image : document.objects("images")) {
            images.add(image(image, buffer));
        }
        textures = document.objects("textures");
        samplers = document.objects("samplers");
    }

    List<Material> read(JsonAt document) {
        return document.objects("materials").stream().map(this::material).toList();
    }

    private Material material(JsonAt at) {
        JsonAt pbr = or(at.find("pbrMetallicRoughness"));
        JsonAt normal = at.find("normalTexture");
        float[] color = pbr.floats("baseColorFactor", 1, 1, 1, 1);
        AlphaMode alphaMode = choice(at, "alphaMode", AlphaMode.values(), AlphaMode.OPAQUE);
        return Material.named(at.string("name", ""))
                .surface(choice(or(at.find("extras")), "surface", Surface.values(), Surface.PLAIN))
                .baseColor(new Rgba(color[0], color[1], color[2], color[3]))
                .baseColorTexture(texture(pbr, "baseColorTexture"))
                .metallic(pbr.number("metallicFactor", 1))
                .roughness(pbr.number("roughnessFactor", 1))
                .metallicRoughnessTexture(texture(pbr, "metallicRoughnessTexture"))
                .normalTexture(texture(at, "normalTexture"), or(normal).number("scale", 1))
                .occlusionTexture(texture(at, "occlusionTexture"))
                .alpha(alphaMode, at.number("alphaCutoff", 0.5f))
                .doubleSided(at.flag("doubleSided"))
                .build();
    }

    private static JsonAt or(@Nullable JsonAt at) {
        return at == null ? EMPTY : at;
    }

    /** An enum constant by its name in any case. */
    private static <E extends Enum<E>> E choice(JsonAt at, String name, E[] values, E defaultValue) {
        String wanted = at.string(name, defaultValue.name()).toUpperCase(Locale.ROOT);
        for (E value : values) {
            if (value.name().equals(wanted)) {
                return value;
            }
        }
        throw at.get(name).fault("must be one of " + Arrays.toString(values).toLowerCase(Locale.ROOT));
    }

    private @Nullable Texture texture(JsonAt owner, String name) {
        JsonAt reference = owner.find(name);
        if (reference == null) {
            return null;
        }
        JsonAt texture = textures.get(reference.integer("index", 0, textures.size()));
        EncodedImage image = images.get(texture.integer("source", 0, images.size()));
        return new Texture(image, reference.integer("texCoord", 0, 2, 0), repeats(texture));
    }

    private boolean repeats(JsonAt texture) {
        if (!texture.has("sampler")) {
            return true;
        }
        JsonAt sampler = samplers.get(texture.integer("sampler", 0, samplers.size()));
        int wrapS = sampler.integer("wrapS", 0, 1 << 16, DocumentWriter.REPEAT);
        int wrapT = sampler.integer("wrapT", 0, 1 << 16, DocumentWriter.REPEAT);
        if (wrapS != wrapT || (wrapS != DocumentWriter.REPEAT && wrapS != DocumentWriter.CLAMP_TO_EDGE)) {
            throw sampler.fault("only repeating and clamping in both directions are read");
        }
        return wrapS == DocumentWriter.REPEAT;
    }

    private static EncodedImage image(JsonAt at, BufferReader buffer) {
        String mimeType = at.string("mimeType");
        for (EncodedImage.Format format : EncodedImage.Format.values()) {
            if (format.mimeType().equals(mimeType)) {
                return new EncodedImage(at.string("name", ""), format, buffer.bytes(at));
            }
        }
        throw at.get("mimeType").fault("must be image/jpeg or image/png");
    }
}
