package likeness.gltf;

import java.util.Locale;
import likeness.scene.AlphaMode;
import likeness.scene.Material;
import likeness.scene.Rgba;
import likeness.scene.Surface;
import likeness.scene.Texture;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** A material (section 3.9); what equals the format's defaults is left out. */
final class MaterialWriter {

    private final JsonGenerator json;
    private final Tables tables;
    private final @Nullable ToonWriter toon;

    /** @param toon what makes materials drawn ones; null to leave them as they are */
    MaterialWriter(JsonGenerator json, Tables tables, @Nullable ToonWriter toon) {
        this.json = json;
        this.tables = tables;
        this.toon = toon;
    }

    void write(Material material) {
        json.writeStringProperty("name", material.name());
        json.writeObjectPropertyStart("pbrMetallicRoughness");
        Rgba color = material.baseColor();
        if (!color.equals(Rgba.WHITE)) {
            JsonFloats.write(json, "baseColorFactor", color.r(), color.g(), color.b(), color.a());
        }
        texture("baseColorTexture", material.baseColorTexture());
        JsonFloats.writeUnless(json, "metallicFactor", material.metallic(), 1);
        JsonFloats.writeUnless(json, "roughnessFactor", material.roughness(), 1);
        texture("metallicRoughnessTexture", material.metallicRoughnessTexture());
        json.writeEndObject();
        normalTexture(material);
        texture("occlusionTexture", material.occlusionTexture());
        alpha(material);
        if (material.doubleSided()) {
            json.writeBooleanProperty("doubleSided", true);
        }
        if (toon != null) {
            toon.write(material);
        }
        if (material.surface() != Surface.PLAIN) {
            json.writeObjectPropertyStart("extras");
            json.writeStringProperty("surface", material.surface().name().toLowerCase(Locale.ROOT));
            json.writeEndObject();
        }
    }

    private void alpha(Material material) {
        if (material.alphaMode() != AlphaMode.OPAQUE) {
            json.writeStringProperty("alphaMode", material.alphaMode().name());
        }
        if (material.alphaMode() == AlphaMode.MASK) {
            JsonFloats.writeUnless(json, "alphaCutoff", material.alphaCutoff(), 0.5f);
        }
    }

    private void normalTexture(Material material) {
        Texture texture = material.normalTexture();
        if (texture != null) {
            json.writeObjectPropertyStart("normalTexture");
            reference(texture);
            JsonFloats.writeUnless(json, "scale", material.normalScale(), 1);
            json.writeEndObject();
        }
    }

    private void texture(String name, @Nullable Texture texture) {
        if (texture != null) {
            json.writeObjectPropertyStart(name);
            reference(texture);
            json.writeEndObject();
        }
    }

    private void reference(Texture texture) {
        json.writeNumberProperty(
                "index", tables.textures.numberOf(new Tables.TextureKey(texture.image(), texture.repeat())));
        if (texture.texCoord() != 0) {
            json.writeNumberProperty("texCoord", texture.texCoord());
        }
    }
}
