package likeness.image;

import java.io.ByteArrayOutputStream;
import java.util.List;

/**
 * Bands of one picture, each written as a JPEG of its own, put together to one: their scans become the intervals between
 * restarts. The pixels are those of a picture written in one go.
 */
final class JpegBands {

    /** Of each band but the last; whole units of any sampling. */
    static final int ROWS = 512;

    private static final int FRAME = 0xC0;
    private static final int SCAN = 0xDA;
    private static final int RESTART_INTERVAL = 0xDD;
    private static final int RESTART = 0xD0;
    private static final int END = 0xD9;

    /** Of colours at half the size, two blocks a side. */
    private static final int UNIT = 16;

    private JpegBands() {}

    /**
     * @param bands baseline, with the same tables, colours at half the size
     * @param width of each
     * @param height of all together
     */
    static byte[] join(List<byte[]> bands, int width, int height) {
        byte[] first = bands.getFirst();
        int scan = segment(first, SCAN);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(first, 0, segment(first, FRAME) + 5);
        writeU16(out, height);
        out.write(first, out.size(), scan - out.size());
        writeMarker(out, RESTART_INTERVAL);
        writeU16(out, 4);
        writeU16(out, (width + UNIT - 1) / UNIT * (ROWS / UNIT));
        out.write(first, scan, data(first, scan) - scan);
        for (int i = 0; i < bands.size(); i++) {
            byte[] band = bands.get(i);
            int from = data(band, segment(band, SCAN));
            out.write(band, from, band.length - 2 - from);
            writeMarker(out, i == bands.size() - 1 ? END : RESTART + i % 8);
        }
        return out.toByteArray();
    }

    /** Where a segment's marker is. */
    private static int segment(byte[] jpeg, int marker) {
        int at = 2;
        while ((jpeg[at + 1] & 255) != marker) {
            at = data(jpeg, at);
        }
        return at;
    }

    /** Behind a segment. */
    private static int data(byte[] jpeg, int segment) {
        return segment + 2 + ((jpeg[segment + 2] & 255) << 8 | jpeg[segment + 3] & 255);
    }

    private static void writeMarker(ByteArrayOutputStream out, int marker) {
        out.write(0xFF);
        out.write(marker);
    }

    private static void writeU16(ByteArrayOutputStream out, int value) {
        out.write(value >> 8);
        out.write(value);
    }
}
