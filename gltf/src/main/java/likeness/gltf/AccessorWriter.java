package likeness.gltf;

import tools.jackson.core.JsonGenerator;

/** One entry of the list of accessors (section 5.1). */
final class AccessorWriter {

    private AccessorWriter() {}

    static void write(JsonGenerator json, Accessor accessor) {
        if (accessor.view() != Accessor.ALL_ZERO) {
            json.writeNumberProperty("bufferView", accessor.view());
        }
        json.writeNumberProperty("componentType", accessor.component().code);
        if (accessor.normalized()) {
            json.writeBooleanProperty("normalized", true);
        }
        json.writeNumberProperty("count", accessor.count());
        json.writeStringProperty("type", accessor.type().name());
        Bounds bounds = accessor.bounds();
        if (bounds != null) {
            JsonFloats.write(json, "min", bounds.min());
            JsonFloats.write(json, "max", bounds.max());
        }
        if (accessor.sparse() != null) {
            sparse(json, accessor.sparse());
        }
    }

    private static void sparse(JsonGenerator json, Accessor.Sparse sparse) {
        json.writeObjectPropertyStart("sparse");
        json.writeNumberProperty("count", sparse.count());
        json.writeObjectPropertyStart("indices");
        json.writeNumberProperty("bufferView", sparse.indexView());
        offset(json, sparse.indexOffset());
        json.writeNumberProperty("componentType", sparse.indexComponent().code);
        json.writeEndObject();
        json.writeObjectPropertyStart("values");
        json.writeNumberProperty("bufferView", sparse.valueView());
        offset(json, sparse.valueOffset());
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void offset(JsonGenerator json, int offset) {
        if (offset > 0) {
            json.writeNumberProperty("byteOffset", offset);
        }
    }
}
