package likeness.gltf;

import tools.jackson.core.JsonGenerator;

/**
 * Buffer views and the buffers behind them (sections 3.6.1 and 5.9). Where views are compressed, a second buffer without content
 * stands for what they are decompressed to.
 */
final class BufferWriter {

    private static final String MESHOPT = "EXT_meshopt_compression";

    private BufferWriter() {}

    static void write(JsonGenerator json, Tables tables) {
        BufferLayout buffer = tables.buffer;
        if (buffer.length() == 0) {
            return;
        }
        json.writeArrayPropertyStart("bufferViews");
        buffer.views().forEach(view -> view(json, view));
        json.writeEndArray();
        json.writeArrayPropertyStart("buffers");
        json.writeStartObject();
        json.writeNumberProperty("byteLength", buffer.length());
        json.writeEndObject();
        if (buffer.unpackedLength() > 0) {
            unpacked(json, buffer.unpackedLength());
            tables.require(MESHOPT);
        }
        json.writeEndArray();
    }

    private static void unpacked(JsonGenerator json, int length) {
        json.writeStartObject();
        json.writeNumberProperty("byteLength", length);
        extension(json);
        json.writeBooleanProperty("fallback", true);
        json.writeEndObject();
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void view(JsonGenerator json, BufferLayout.View view) {
        json.writeStartObject();
        BufferLayout.Unpacked unpacked = view.unpacked();
        Packing packing = view.packing();
        if (unpacked == null || packing == null) {
            region(json, 0, view.offset(), view.length());
        } else {
            region(json, 1, unpacked.offset(), unpacked.length());
            extension(json);
            region(json, 0, view.offset(), view.length());
            packing(json, packing, unpacked.length() / packing.stride());
            json.writeEndObject();
            json.writeEndObject();
        }
        if (view.target() != BufferLayout.Target.NONE) {
            json.writeNumberProperty("target", view.target().code);
        }
        json.writeEndObject();
    }

    private static void packing(JsonGenerator json, Packing packing, int count) {
        json.writeNumberProperty("byteStride", packing.stride());
        json.writeNumberProperty("count", count);
        json.writeStringProperty("mode", packing.mode().name());
        if (packing.filter() != Packing.Filter.NONE) {
            json.writeStringProperty("filter", packing.filter().name());
        }
    }

    private static void region(JsonGenerator json, int buffer, int offset, int length) {
        json.writeNumberProperty("buffer", buffer);
        json.writeNumberProperty("byteOffset", offset);
        json.writeNumberProperty("byteLength", length);
    }

    private static void extension(JsonGenerator json) {
        json.writeObjectPropertyStart("extensions");
        json.writeObjectPropertyStart(MESHOPT);
    }
}
