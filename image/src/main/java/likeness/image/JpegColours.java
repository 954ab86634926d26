package likeness.image;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ForkJoinTask;

/**
 * Brings the channels of a frame to one size and mixes them to pixels, in bands of rows side by side, each as soon as its samples
 * have come.
 */
final class JpegColours {

    private static final int BAND = 32;

    private final JpegFrame frame;
    private final JpegWindow window;
    private final JpegProfile.Model model;
    private final Deadline deadline;
    private final List<JpegUpsampler> channels;
    private final int[] argb;
    private final List<ForkJoinTask<?>> bands = new ArrayList<>();

    JpegColours(JpegFrame frame, JpegWindow window, JpegProfile.Model model, Deadline deadline) {
        this.frame = frame;
        this.window = window;
        this.model = model;
        this.deadline = deadline;
        this.channels = frame.components.stream()
                .map(component -> new JpegUpsampler(component, frame, window.width(), window.height()))
                .toList();
        this.argb = new int[window.seen().width() * window.seen().height()];
    }

    /** Begins with the bands that so many of the frame's rows of units are enough for. */
    void come(int unitRows) {
        // The last row of a unit is interpolated with the next unit's first.
        int rows = (unitRows - 1 - window.top()) * window.side() * frame.maxDown
                - window.seen().y();
        begin(Math.min(rows, window.seen().height()) / BAND);
    }

    private void begin(int count) {
        while (bands.size() < count) {
            int top = bands.size() * BAND;
            bands.add(ForkJoinTask.adapt(() -> mixBand(top)).fork());
        }
    }

    Pixels pixels() {
        int height = window.seen().height();
        begin(JpegComponent.divideUp(height, BAND));
        bands.forEach(ForkJoinTask::join);
        return new Pixels(window.seen().width(), height, argb);
    }

    private void mixBand(int top) {
        deadline.check();
        Region seen = window.seen();
        int[][] rows = new int[frame.components.size()][window.width() + 1];
        int[] scratch = new int[window.width() + 1];
        int[] mixed = new int[window.width()];
        for (int y = top; y < Math.min(seen.height(), top + BAND); y++) {
            for (int c = 0; c < rows.length; c++) {
                channels.get(c).row(seen.y() + y, rows[c], scratch);
            }
            mix(rows, mixed);
            System.arraycopy(mixed, seen.x(), argb, y * seen.width(), seen.width());
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
