package likeness.picture.type;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** The tables of a font file in <a href="https://www.w3.org/TR/WOFF/">WOFF 1.0</a>. */
final class Woff {

    private static final int SIGNATURE = 0x774F4646;
    private static final int HEADER = 44;
    private static final int ENTRY = 20;

    private Woff() {}

    /** By tag, unpacked. */
    static Map<String, ByteBuffer> tables(byte[] file) {
        ByteBuffer woff = ByteBuffer.wrap(file);
        if (woff.getInt(0) != SIGNATURE) {
            throw new IllegalArgumentException("not a WOFF file");
        }
        Map<String, ByteBuffer> tables = new HashMap<>();
        int count = woff.getShort(12) & 0xFFFF;
        for (int i = 0; i < count; i++) {
            int entry = HEADER + i * ENTRY;
            String tag = new String(file, entry, 4, StandardCharsets.US_ASCII);
            int offset = woff.getInt(entry + 4);
            tables.put(tag, ByteBuffer.wrap(unpacked(file, offset, woff.getInt(entry + 8), woff.getInt(entry + 12))));
        }
        return tables;
    }

    private static byte[] unpacked(byte[] file, int offset, int packedLength, int length) {
        byte[] table = new byte[length];
        if (packedLength == length) {
            System.arraycopy(file, offset, table, 0, length);
            return table;
        }
        try (Inflater inflater = new Inflater()) {
            inflater.setInput(file, offset, packedLength);
            if (inflater.inflate(table) != length) {
                throw new IllegalArgumentException("a table of the font ends too early");
            }
            return table;
        } catch (DataFormatException e) {
            throw new IllegalArgumentException("a table of the font is damaged", e);
        }
    }
}
