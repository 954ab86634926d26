package likeness.gltf;

import likeness.scene.Skin;
import tools.jackson.core.JsonGenerator;

/** A skin (section 3.7.3). */
final class SkinWriter {

    private SkinWriter() {}

    static void write(JsonGenerator json, Skin skin, Tables tables) {
        json.writeStringProperty("name", skin.name());
        json.writeNumberProperty("inverseBindMatrices", tables.accessors.inverseBinds(skin));
        json.writeNumberProperty("skeleton", skin.skeleton());
        json.writeArrayPropertyStart("joints");
        for (int joint : skin.joints()) {
            json.writeNumber(joint);
        }
        json.writeEndArray();
    }
}
