package likeness.gltf;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A GLB taken apart and put together by hand, independently of the code under test. */
record GlbDocument(String json, byte[] binary) {

    private static final JsonMapper MAPPER = new JsonMapper();

    static GlbDocument of(byte[] file) {
        ByteBuffer buffer = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        byte[] json = new byte[buffer.getInt(12)];
        buffer.get(20, json);
        int start = 20 + json.length;
        byte[] binary = new byte[start == file.length ? 0 : buffer.getInt(start)];
        if (binary.length > 0) {
            buffer.get(start + 8, binary);
        }
        return new GlbDocument(new String(json, StandardCharsets.UTF_8), binary);
    }

    GlbDocument withJson(String newJson) {
        return new GlbDocument(newJson, binary);
    }

    byte[] toBytes() {
        byte[] text = json.getBytes(StandardCharsets.UTF_8);
        int padded = (text.length + 3) / 4 * 4;
        ByteBuffer out = ByteBuffer.allocate(28 + padded + binary.length).order(ByteOrder.LITTLE_ENDIAN);
        out.put("glTF".getBytes(StandardCharsets.UTF_8)).putInt(2).putInt(out.capacity());
        out.putInt(padded).put("JSON".getBytes(StandardCharsets.UTF_8)).put(text);
        while (out.position() < 20 + padded) {
            out.put((byte) ' ');
        }
        out.putInt(binary.length).put(new byte[] {'B', 'I', 'N', 0}).put(binary);
        return out.array();
    }

    JsonNode tree() {
        return MAPPER.readTree(json);
    }

    JsonNode accessor(int number) {
        return tree().get("accessors").get(number);
    }

    /** The bytes of an accessor's view. */
    ByteBuffer content(int accessor) {
        JsonNode view = tree().get("bufferViews")
                .get(accessor(accessor).get("bufferView").intValue());
        return ByteBuffer.wrap(
                        binary,
                        view.get("byteOffset").intValue(),
                        view.get("byteLength").intValue())
                .slice()
                .order(ByteOrder.LITTLE_ENDIAN);
    }

    JsonNode attributes(int mesh, int primitive) {
        return tree().get("meshes").get(mesh).get("primitives").get(primitive).get("attributes");
    }
}
