package likeness.image;

import java.util.List;
import java.util.stream.IntStream;

/** Brings the channels of a frame to one size and mixes them to pixels, in bands of rows side by side. */
final class JpegColours {

    private static final int BAND = 32;

    private final JpegFrame frame;
    private final JpegProfile.Model model;
    private final Deadline deadline;
    private final int width;
    private final int height;
    private final List<JpegUpsampler> channels;

    /** @param side of a block in samples: 8, or less for a smaller picture */
    JpegColours(JpegFrame frame, int side, JpegProfile.Model model, Deadline deadline) {
        this.frame = frame;
        this.model = model;
        this.deadline = deadline;
        this.width = JpegComponent.divideUp(frame.width * side, 8);
        this.height = JpegComponent.divideUp(frame.height * side, 8);
        this.channels = frame.components.stream()
                .map(component -> new JpegUpsampler(component, frame, width, height))
                .toList();
    }

    Pixels pixels() {
        int[] argb = new int[width * height];
        IntStream.range(0, JpegComponent.divideUp(height, BAND)).parallel().forEach(band -> {
            deadline.check();
            mixBand(band * BAND, Math.min(height, (band + 1) * BAND), argb);
        });
        return new Pixels(width, height, argb);
    }

    private void mixBand(int top, int bottom, int[] argb) {
        int[][] rows = new int[frame.components.size()][width + 1];
        int[] scratch = new int[width + 1];
        int[] mixed = new int[width];
        for (int y = top; y < bottom; y++) {
            for (int c = 0; c < rows.length; c++) {
                channels.get(c).row(y, rows[c], scratch);
            }
            mix(rows, mixed);
            System.arraycopy(mixed, 0, argb, y * width, width);
        }
    }

    private void mix(int[][] rows, int[] to) {
        switch (model) {
            case GREY -> grey(rows[0], to);
            case RGB -> rgb(rows, to);
            case YCBCR -> yCbCr(rows[0], rows[1], rows[2], to);
            case CMYK -> {
                invert(rows);
                inks(rows, to);
            }
            case INVERTED_CMYK -> inks(rows, to);
            case INVERTED_YCCK -> {
                yCbCr(rows[0], rows[1], rows[2], to);
                black(rows[3], to);
            }
        }
    }

    private static void grey(int[] grey, int[] to) {
        for (int x = 0; x < to.length; x++) {
            to[x] = 0xFF000000 | grey[x] * 0x010101;
        }
    }

    private static void rgb(int[][] rows, int[] to) {
        for (int x = 0; x < to.length; x++) {
            to[x] = 0xFF000000 | rows[0][x] << 16 | rows[1][x] << 8 | rows[2][x];
        }
    }

    /** JFIF's formula with 16 fractional bits. */
    private static void yCbCr(int[] luma, int[] cb, int[] cr, int[] to) {
        for (int x = 0; x < to.length; x++) {
            int y = luma[x];
            int blue = cb[x] - 128;
            int red = cr[x] - 128;
            int r = y + (91_881 * red + 32_768 >> 16);
            int g = y + (-22_554 * blue - 46_802 * red + 32_768 >> 16);
            int b = y + (116_130 * blue + 32_768 >> 16);
            r = Math.max(0, Math.min(255, r));
            g = Math.max(0, Math.min(255, g));
            b = Math.max(0, Math.min(255, b));
            to[x] = 0xFF000000 | r << 16 | g << 8 | b;
        }
    }

    private static void invert(int[][] rows) {
        for (int[] row : rows) {
            for (int x = 0; x < row.length; x++) {
                row[x] = 255 - row[x];
            }
        }
    }

    /** Each ink and black multiplied, as light passes through both. */
    private static void inks(int[][] rows, int[] to) {
        rgb(rows, to);
        black(rows[3], to);
    }

    private static void black(int[] light, int[] to) {
        for (int x = 0; x < to.length; x++) {
            int r = ((to[x] >> 16 & 255) * light[x] + 127) / 255;
            int g = ((to[x] >> 8 & 255) * light[x] + 127) / 255;
            int b = ((to[x] & 255) * light[x] + 127) / 255;
            to[x] = 0xFF000000 | r << 16 | g << 8 | b;
        }
    }
}
