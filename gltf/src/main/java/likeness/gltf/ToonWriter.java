package likeness.gltf;

import likeness.gltf.ToonLook.Shade;
import likeness.scene.AlphaMode;
import likeness.scene.Material;
import likeness.scene.Rgba;
import likeness.scene.Texture;
import tools.jackson.core.JsonGenerator;

/**
 * The extension {@code VRMC_materials_mtoon} 1.0 of a material (github.com/vrm-c/vrm-specification), and
 * {@code KHR_materials_unlit} for programs that do not know it.
 */
final class ToonWriter {

    private static final String MTOON = "VRMC_materials_mtoon";
    private static final String UNLIT = "KHR_materials_unlit";

    private final JsonGenerator json;
    private final Tables tables;
    private final ToonLook look = ToonLook.STANDARD;

    ToonWriter(JsonGenerator json, Tables tables) {
        this.json = json;
        this.tables = tables;
    }

    /** Nothing for what is not drawn. */
    void write(Material material) {
        Shade shade = look.of(material);
        if (shade == null) {
            return;
        }
        tables.extensions.add(MTOON);
        tables.extensions.add(UNLIT);
        json.writeObjectPropertyStart("extensions");
        json.writeObjectPropertyStart(UNLIT);
        json.writeEndObject();
        json.writeObjectPropertyStart(MTOON);
        json.writeStringProperty("specVersion", "1.0");
        if (material.alphaMode() == AlphaMode.BLEND) {
            json.writeBooleanProperty("transparentWithZWrite", true);
            json.writeNumberProperty("renderQueueOffsetNumber", shade.queue());
        }
        shading(material, shade);
        outline(ToonLook.outline(material, shade));
        json.writeEndObject();
        json.writeEndObject();
    }

    private void shading(Material material, Shade shade) {
        Rgba base = material.baseColor();
        float[] tint = shade.shade();
        JsonFloats.write(json, "shadeColorFactor", base.r() * tint[0], base.g() * tint[1], base.b() * tint[2]);
        Texture texture = material.baseColorTexture();
        if (texture != null) {
            json.writeObjectPropertyStart("shadeMultiplyTexture");
            json.writeNumberProperty(
                    "index", tables.textures.numberOf(new Tables.TextureKey(texture.image(), texture.repeat())));
            json.writeEndObject();
        }
        json.writeNumberProperty("shadingShiftFactor", look.shift());
        json.writeNumberProperty("shadingToonyFactor", look.toony());
        json.writeNumberProperty("giEqualizationFactor", look.equalization());
    }

    private void outline(float width) {
        json.writeStringProperty("outlineWidthMode", width > 0 ? "worldCoordinates" : "none");
        if (width > 0) {
            json.writeNumberProperty("outlineWidthFactor", width);
            JsonFloats.write(json, "outlineColorFactor", look.outlineColor());
            json.writeNumberProperty("outlineLightingMixFactor", 0);
        }
    }
}
