package likeness.image;

/** Unpacks rows of samples to pixels. */
final class PngSamples {

    private final PngHeader header;
    private final PngPalette palette;

    PngSamples(PngHeader header, PngPalette palette) {
        this.header = header;
        this.palette = palette;
    }

    /** @param step between pixels in {@code argb} */
    void unpack(byte[] row, int width, int[] argb, int to, int step) {
        switch (header.colourType()) {
            case PngHeader.GREY -> unpackGrey(row, width, argb, to, step);
            case PngHeader.PALETTE -> unpackPalette(row, width, argb, to, step);
            case PngHeader.GREY_ALPHA -> unpackGreyAlpha(row, width, argb, to, step);
            case PngHeader.RGB -> unpackRgb(row, width, argb, to, step);
            default -> unpackRgba(row, width, argb, to, step);
        }
    }

    private void unpackGrey(byte[] row, int width, int[] argb, int to, int step) {
        int greatest = (1 << header.depth()) - 1;
        for (int x = 0; x < width; x++) {
            int raw = raw(row, x);
            int grey = header.depth() == 16 ? eight(raw) : raw * 255 / greatest;
            argb[to + x * step] = (palette.isClear(raw) ? 0 : 0xFF000000) | grey * 0x010101;
        }
    }

    private void unpackPalette(byte[] row, int width, int[] argb, int to, int step) {
        for (int x = 0; x < width; x++) {
            argb[to + x * step] = palette.colour(raw(row, x));
        }
    }

    private void unpackGreyAlpha(byte[] row, int width, int[] argb, int to, int step) {
        for (int x = 0; x < width; x++) {
            argb[to + x * step] = eight(row, 2 * x + 1) << 24 | eight(row, 2 * x) * 0x010101;
        }
    }

    private void unpackRgb(byte[] row, int width, int[] argb, int to, int step) {
        for (int x = 0; x < width; x++) {
            int at = 3 * x;
            boolean clear = palette.isClear(raw(row, at), raw(row, at + 1), raw(row, at + 2));
            argb[to + x * step] =
                    (clear ? 0 : 0xFF000000) | eight(row, at) << 16 | eight(row, at + 1) << 8 | eight(row, at + 2);
        }
    }

    private void unpackRgba(byte[] row, int width, int[] argb, int to, int step) {
        for (int x = 0; x < width; x++) {
            int at = 4 * x;
            argb[to + x * step] =
                    eight(row, at + 3) << 24 | eight(row, at) << 16 | eight(row, at + 1) << 8 | eight(row, at + 2);
        }
    }

    private int eight(byte[] row, int sample) {
        int raw = raw(row, sample);
        return header.depth() == 16 ? eight(raw) : raw;
    }

    /** 16 bits rounded to 8. */
    private static int eight(int raw) {
        return raw * 255 + 32_895 >>> 16;
    }

    private int raw(byte[] row, int sample) {
        return switch (header.depth()) {
            case 8 -> row[sample] & 255;
            case 16 -> (row[2 * sample] & 255) << 8 | row[2 * sample + 1] & 255;
            default -> {
                int bit = sample * header.depth();
                yield (row[bit >> 3] & 255) >> 8 - header.depth() - (bit & 7) & (1 << header.depth()) - 1;
            }
        };
    }
}
