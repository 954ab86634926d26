package likeness.gltf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import likeness.scene.AlphaMode;
import likeness.scene.Material;
import likeness.scene.Surface;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * How a drawn person is shaded: {@code toon.json}, in the measures of {@code VRMC_materials_mtoon} 1.0.
 *
 * @param shift where light ends, −1 to 1
 * @param toony how sharply it ends, 0 to 1
 * @param equalization of light from around, 0 to 1
 * @param outlineColor linear
 * @param surfaces that are drawn; others, like what is only a reflection, stay as they are
 */
record ToonLook(float shift, float toony, float equalization, float[] outlineColor, Map<Surface, Shade> surfaces) {

    static final ToonLook STANDARD = read();

    /**
     * @param shade what the colour is multiplied with where no light falls, linear
     * @param outline metres
     * @param queue order among what is not opaque, from 0 on
     */
    record Shade(float[] shade, float outline, int queue) {}

    /** Null when it is not drawn. */
    @Nullable
    Shade of(Material material) {
        return surfaces.get(material.surface());
    }

    /** None around what lets through what is behind it. */
    static float outline(Material material, Shade shade) {
        return material.alphaMode() == AlphaMode.OPAQUE ? shade.outline() : 0;
    }

    private static ToonLook read() {
        try (var in = ToonLook.class.getResourceAsStream("toon.json")) {
            JsonNode root = new JsonMapper().readTree(in);
            Map<Surface, Shade> surfaces = new EnumMap<>(Surface.class);
            root.path("surfaces")
                    .forEachEntry((name, shade) -> surfaces.put(
                            Surface.valueOf(name.toUpperCase(Locale.ROOT)),
                            new Shade(
                                    color(shade.path("shade")),
                                    shade.path("outline").floatValue(0),
                                    shade.path("queue").intValue(0))));
            return new ToonLook(
                    root.path("shift").floatValue(),
                    root.path("toony").floatValue(),
                    root.path("equalization").floatValue(),
                    color(root.path("outlineColor")),
                    surfaces);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static float[] color(JsonNode node) {
        return new float[] {
            node.get(0).floatValue(), node.get(1).floatValue(), node.get(2).floatValue()
        };
    }
}
