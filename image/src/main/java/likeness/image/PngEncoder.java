package likeness.image;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * Writes PNG (<a href="https://www.w3.org/TR/png-3/">specification</a>): 8-bit RGB, or RGBA where a pixel is not opaque,
 * with the sRGB chunk and, where given, a credit as {@code iTXt} "Copyright". The same pixels give the same bytes.
 */
public final class PngEncoder {

    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final int LEVEL = 6;

    /** By number of channels. */
    private static final byte[] COLOUR_TYPE = {-1, 0, 4, 2, 6};

    private PngEncoder() {}

    public static byte[] encode(Pixels pixels) {
        return encode(pixels, "");
    }

    /**
     * For pictures that are written once and read often: as few channels as the pixels need (grey, grey and alpha, RGB,
     * RGBA) and the strongest compression.
     */
    public static byte[] encodeSmallest(Pixels pixels) {
        int channels = (pixels.isGrey() ? 1 : 3) + (pixels.isOpaque() ? 0 : 1);
        return write(pixels, channels, Deflater.BEST_COMPRESSION, "");
    }

    /** @param credit who must be named; empty for nobody */
    public static byte[] encode(Pixels pixels, String credit) {
        return write(pixels, pixels.isOpaque() ? 3 : 4, LEVEL, credit);
    }

    private static byte[] write(Pixels pixels, int channels, int level, String credit) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(pixels.argb().length / 2 + 256);
        out.writeBytes(SIGNATURE);
        chunk(out, "IHDR", header(pixels, channels), 13);
        chunk(out, "sRGB", new byte[] {0}, 1);
        if (!credit.isEmpty()) {
            byte[] text = internationalText("Copyright", credit);
            chunk(out, "iTXt", text, text.length);
        }
        writeImage(out, pixels, channels, level);
        chunk(out, "IEND", new byte[0], 0);
        return out.toByteArray();
    }

    private static byte[] header(Pixels pixels, int channels) {
        return ByteBuffer.allocate(13)
                .putInt(pixels.width())
                .putInt(pixels.height())
                .put((byte) 8)
                .put(COLOUR_TYPE[channels])
                .array();
    }

    private static byte[] internationalText(String keyword, String text) {
        byte[] key = keyword.getBytes(StandardCharsets.ISO_8859_1);
        byte[] value = text.getBytes(StandardCharsets.UTF_8);
        // After the keyword: terminator, no compression, method 0, empty language, empty translated keyword.
        return ByteBuffer.allocate(key.length + 5 + value.length)
                .put(key)
                .put(new byte[5])
                .put(value)
                .array();
    }

    private static void writeImage(ByteArrayOutputStream out, Pixels pixels, int channels, int level) {
        byte[] buffer = new byte[1 << 16];
        try (Deflater deflater = new Deflater(level)) {
            deflater.setInput(PngFilter.filter(pixels, channels));
            deflater.finish();
            while (!deflater.finished()) {
                int count = deflater.deflate(buffer);
                chunk(out, "IDAT", buffer, count);
            }
        }
    }

    private static void chunk(ByteArrayOutputStream out, String type, byte[] data, int length) {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        CRC32 crc = new CRC32();
        crc.update(name);
        crc.update(data, 0, length);
        out.writeBytes(ByteBuffer.allocate(8).putInt(length).put(name).array());
        out.write(data, 0, length);
        out.writeBytes(ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
    }
}
