package likeness.image;

import java.util.Arrays;

/**
 * Reads Windows bitmaps (<a href="https://learn.microsoft.com/windows/win32/gdi/bitmap-storage">bitmap storage</a>) of 1 to 32
 * bits, with palette, bit fields or run-length codes, top or bottom first. Embedded JPEG and PNG are not read.
 */
final class BmpDecoder {

    private static final int SMALL = 1 << 20;

    private final ByteCursor cursor;
    private final Deadline deadline;
    private final BmpHeader header;
    private final int[] palette;
    private final int dataAt;

    private BmpDecoder(byte[] bytes, PictureLimits limits, Deadline deadline) {
        this.cursor = new ByteCursor(bytes).seek(10);
        this.deadline = deadline;
        long data = cursor.u32le();
        this.header = BmpHeader.read(cursor);
        limits.checkSize(header.width(), header.height());
        this.palette = readPalette(data);
        this.dataAt = cursor.seek(data).at();
    }

    static Decoded decode(byte[] bytes, PictureLimits limits, Deadline deadline) {
        return Decoded.still(new BmpDecoder(bytes, limits, deadline).decode());
    }

    private int[] readPalette(long data) {
        int[] colours = new int[256];
        if (header.bits() > 8) {
            return colours;
        }
        Arrays.fill(colours, 0xFF000000);
        long room = (data - cursor.at()) / header.paletteEntry();
        for (int i = 0; i < Math.min(room, header.colours()); i++) {
            colours[i] = 0xFF000000 | cursor.u24le();
            cursor.skip(header.paletteEntry() - 3);
        }
        return colours;
    }

    private Pixels decode() {
        checkPromise();
        int[] argb = new int[header.width() * header.height()];
        if (header.runLength()) {
            new BmpRuns(cursor, header, deadline).read(palette, argb);
        } else {
            readRows(argb);
        }
        if (header.alphaMask() != 0) {
            opaqueIfEmpty(argb);
        }
        return new Pixels(header.width(), header.height(), argb);
    }

    private void checkPromise() {
        long pixels = (long) header.width() * header.height();
        boolean lies = header.runLength()
                ? pixels > SMALL + 255L * cursor.left()
                : header.stride() * header.height() * 9 / 10 > cursor.left();
        if (lies) {
            throw PictureException.broken("its header promises more pixels than there are");
        }
    }

    private void readRows(int[] argb) {
        for (int y = 0; y < header.height(); y++) {
            deadline.check();
            long from = dataAt + y * header.stride();
            int to = header.row(y) * header.width();
            if (from + header.stride() <= cursor.end()) {
                readRow((int) from, argb, to);
            }
        }
    }

    private void readRow(int from, int[] argb, int to) {
        byte[] bytes = cursor.bytes();
        int bits = header.bits();
        for (int x = 0; x < header.width(); x++) {
            argb[to + x] = switch (bits) {
                case 16 -> header.colour(bytes[from + 2 * x] & 255 | (bytes[from + 2 * x + 1] & 255) << 8);
                case 24 -> 0xFF000000 | little24(bytes, from + 3 * x);
                case 32 -> header.colour(little24(bytes, from + 4 * x) | bytes[from + 4 * x + 3] << 24);
                default -> {
                    int bit = x * bits;
                    int packed = bytes[from + (bit >> 3)] & 255;
                    yield palette[packed >> 8 - bits - (bit & 7) & (1 << bits) - 1];
                }
            };
        }
    }

    private static int little24(byte[] bytes, int at) {
        return bytes[at] & 255 | (bytes[at + 1] & 255) << 8 | (bytes[at + 2] & 255) << 16;
    }

    /** Programs that know nothing of alpha leave it at nothing. */
    private static void opaqueIfEmpty(int[] argb) {
        for (int pixel : argb) {
            if (pixel >>> 24 != 0) {
                return;
            }
        }
        for (int i = 0; i < argb.length; i++) {
            argb[i] |= 0xFF000000;
        }
    }
}
