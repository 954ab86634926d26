package likeness.gltf;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * The binary container (section 4): a header of three words, then a JSON chunk and, when there is any, a BIN chunk.
 *
 * @param json text of the document, possibly padded with spaces
 * @param binary the one buffer, possibly padded with zeros; empty when there is none
 */
record GlbContainer(ByteBuffer json, ByteBuffer binary) {

    private static final int MAGIC = 0x46546C67;
    private static final int VERSION = 2;
    private static final int JSON_CHUNK = 0x4E4F534A;
    private static final int BIN_CHUNK = 0x004E4942;
    private static final int HEADER = 12;
    private static final int CHUNK_HEADER = 8;

    /** Lays out header, JSON and an empty binary chunk of the given length, and leaves the caller to fill the latter. */
    static GlbContainer allocate(byte[] json, int binaryLength) {
        int jsonLength = Padding.toFour(json.length);
        int binaryPart = binaryLength == 0 ? 0 : CHUNK_HEADER + Padding.toFour(binaryLength);
        int total = Math.addExact(HEADER + CHUNK_HEADER + jsonLength, binaryPart);
        ByteBuffer file = ByteBuffer.allocate(total).order(ByteOrder.LITTLE_ENDIAN);
        file.putInt(MAGIC).putInt(VERSION).putInt(total);
        file.putInt(jsonLength).putInt(JSON_CHUNK).put(json);
        for (int i = json.length; i < jsonLength; i++) {
            file.put((byte) ' ');
        }
        if (binaryLength > 0) {
            file.putInt(Padding.toFour(binaryLength)).putInt(BIN_CHUNK);
        }
        return new GlbContainer(file, file.slice(file.position(), binaryLength).order(ByteOrder.LITTLE_ENDIAN));
    }

    /** Splits a file into its chunks; chunks of unknown type are skipped, as the specification asks. */
    static GlbContainer parse(byte[] bytes) {
        ByteBuffer file = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        checkHeader(file);
        ByteBuffer json = chunk(file, "first chunk", JSON_CHUNK);
        ByteBuffer binary = file.hasRemaining() ? chunk(file, "second chunk", BIN_CHUNK) : ByteBuffer.allocate(0);
        return new GlbContainer(json, binary.order(ByteOrder.LITTLE_ENDIAN));
    }

    private static void checkHeader(ByteBuffer file) {
        if (file.remaining() < HEADER + CHUNK_HEADER) {
            throw new GltfException("not a GLB: " + file.remaining() + " bytes are fewer than a header needs");
        }
        if (file.getInt() != MAGIC) {
            throw new GltfException("not a GLB: it does not begin with \"glTF\"");
        }
        int version = file.getInt();
        if (version != VERSION) {
            throw new GltfException("GLB version " + Integer.toUnsignedString(version) + "; only version 2 is read");
        }
        int length = file.getInt();
        if (length != file.capacity()) {
            throw new GltfException("GLB header states " + Integer.toUnsignedString(length) + " bytes, the file has "
                    + file.capacity());
        }
    }

    private static ByteBuffer chunk(ByteBuffer file, String what, int wantedType) {
        if (file.remaining() < CHUNK_HEADER) {
            throw new GltfException("GLB " + what + " is cut off");
        }
        int length = file.getInt();
        int type = file.getInt();
        if (type != wantedType) {
            throw new GltfException("GLB " + what + " has type 0x" + Integer.toHexString(type) + " instead of 0x"
                    + Integer.toHexString(wantedType));
        }
        if (length < 0 || length > file.remaining()) {
            throw new GltfException("GLB " + what + " states " + Integer.toUnsignedString(length) + " bytes, "
                    + file.remaining() + " are left");
        }
        ByteBuffer chunk = file.slice(file.position(), length);
        file.position(file.position() + length);
        return chunk;
    }
}
