package likeness.image;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * Writes PNG (<a href="https://www.w3.org/TR/png-3/">specification</a>): numbered colours where there are few, as in flat
 * drawings, which takes a fifth of the time; else 8-bit RGB, or RGBA where a pixel is not opaque. Always with the sRGB chunk and, where given, a credit as {@code iTXt} "Copyright". The same pixels give the same bytes.
 */
public final class PngEncoder {

    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final int CHUNK = 1 << 16;

    /** A portrait is 6 % larger than at 6, which takes five times as long. */
    private static final int LEVEL = 4;

    /** The last step to 9 saves 2 % of hair and costs as much time again. */
    private static final int SMALLEST_LEVEL = 8;

    /** A drawing is 5 % larger than at {@link #LEVEL}, which takes half as long again. */
    private static final int NUMBERS_LEVEL = 1;

    private static final int TRIAL_LEVEL = 1;

    /** By number of channels. */
    private static final byte[] COLOUR_TYPE = {-1, 0, 4, 2, 6};

    private PngEncoder() {}

    public static byte[] encode(Pixels pixels) {
        return encode(pixels, "");
    }

    /**
     * For pictures that are written once and read often: as few channels as the pixels need (grey, grey and alpha, RGB,
     * RGBA), one filter for the whole picture, the one that deflates best in a quick trial, and strong compression. In
     * painted strands and flat masks that saves a seventh against a filter chosen row by row.
     */
    public static byte[] encodeSmallest(Pixels pixels) {
        int channels = (pixels.isGrey() ? 1 : 3) + (pixels.isOpaque() ? 0 : 1);
        byte[] best = new byte[0];
        int smallest = Integer.MAX_VALUE;
        for (PngFilter filter : PngFilter.values()) {
            byte[] rows = filter.rows(pixels, channels);
            int size = deflated(rows, TRIAL_LEVEL).length;
            if (size < smallest) {
                smallest = size;
                best = rows;
            }
        }
        return write(pixels, COLOUR_TYPE[channels], deflated(best, SMALLEST_LEVEL), "");
    }

    /** @param credit who must be named; empty for nobody */
    public static byte[] encode(Pixels pixels, String credit) {
        Optional<PngNumbered> few = PngNumbered.of(pixels);
        if (few.isPresent()) {
            return write(pixels, few.get(), credit);
        }
        int channels = pixels.isOpaque() ? 3 : 4;
        return write(pixels, COLOUR_TYPE[channels], deflated(PngFilter.bestRows(pixels, channels), LEVEL), credit);
    }

    private static byte[] write(Pixels pixels, PngNumbered few, String credit) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        begin(out, header(pixels, few.depth(), PngNumbered.COLOUR_TYPE), credit);
        chunk(out, "PLTE", few.entries());
        byte[] opacities = few.opacities();
        if (opacities.length > 0) {
            chunk(out, "tRNS", opacities);
        }
        return end(out, deflated(few.rows(), NUMBERS_LEVEL));
    }

    private static byte[] write(Pixels pixels, int colourType, byte[] image, String credit) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(image.length + 256);
        begin(out, header(pixels, 8, colourType), credit);
        return end(out, image);
    }

    private static void begin(ByteArrayOutputStream out, byte[] header, String credit) {
        out.writeBytes(SIGNATURE);
        chunk(out, "IHDR", header);
        chunk(out, "sRGB", new byte[] {0});
        if (!credit.isEmpty()) {
            chunk(out, "iTXt", internationalText("Copyright", credit));
        }
    }

    private static byte[] end(ByteArrayOutputStream out, byte[] image) {
        for (int at = 0; at < image.length; at += CHUNK) {
            chunk(out, "IDAT", image, at, Math.min(CHUNK, image.length - at));
        }
        chunk(out, "IEND", new byte[0]);
        return out.toByteArray();
    }

    private static byte[] header(Pixels pixels, int depth, int colourType) {
        return ByteBuffer.allocate(13)
                .putInt(pixels.width())
                .putInt(pixels.height())
                .put((byte) depth)
                .put((byte) colourType)
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

    private static byte[] deflated(byte[] rows, int level) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(rows.length / 4 + 64);
        byte[] buffer = new byte[Math.min(CHUNK, rows.length + 64)];
        try (Deflater deflater = new Deflater(level)) {
            if (level != LEVEL) {
                deflater.setStrategy(Deflater.FILTERED);
            }
            deflater.setInput(rows);
            deflater.finish();
            while (!deflater.finished()) {
                out.write(buffer, 0, deflater.deflate(buffer));
            }
        }
        return out.toByteArray();
    }

    private static void chunk(ByteArrayOutputStream out, String type, byte[] data) {
        chunk(out, type, data, 0, data.length);
    }

    private static void chunk(ByteArrayOutputStream out, String type, byte[] data, int start, int length) {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        CRC32 crc = new CRC32();
        crc.update(name);
        crc.update(data, start, length);
        out.writeBytes(ByteBuffer.allocate(8).putInt(length).put(name).array());
        out.write(data, start, length);
        out.writeBytes(ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
    }
}
