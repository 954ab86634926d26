package likeness.gltf;

import tools.jackson.core.JsonGenerator;

/** Floats in JSON: the shortest digits that read back as the same float; never NaN or infinity, which JSON lacks. */
final class JsonFloats {

    private JsonFloats() {}

    static void write(JsonGenerator json, String name, float... values) {
        json.writeArrayPropertyStart(name);
        for (float value : values) {
            json.writeNumber(finite(name, value));
        }
        json.writeEndArray();
    }

    /** Leaves out what equals the format's default. */
    static void writeUnless(JsonGenerator json, String name, float value, float defaultValue) {
        if (value != defaultValue) {
            json.writeNumberProperty(name, finite(name, value));
        }
    }

    private static float finite(String name, float value) {
        if (!Float.isFinite(value)) {
            throw new IllegalArgumentException(name + " is " + value + ", which glTF cannot hold");
        }
        return value;
    }
}
