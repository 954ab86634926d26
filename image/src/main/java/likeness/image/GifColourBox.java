package likeness.image;

import java.util.Arrays;
import java.util.List;

/**
 * Some cells of the space of colours.
 *
 * @param channel along which they differ most
 * @param spread squared distance from the mean, summed over pixels; 0 for one cell
 */
record GifColourBox(int[] cells, int channel, double spread) {

    static GifColourBox of(int[] cells, int[] counts) {
        int widest = 0;
        double most = -1;
        double sum = 0;
        for (int channel = 0; channel < 3; channel++) {
            double spread = GifCutPalette.WEIGHTS[channel] * variance(cells, counts, channel);
            sum += spread;
            if (spread > most) {
                most = spread;
                widest = channel;
            }
        }
        return new GifColourBox(cells, widest, cells.length == 1 ? 0 : sum);
    }

    private static double variance(int[] cells, int[] counts, int channel) {
        double n = 0;
        double sum = 0;
        double squares = 0;
        for (int cell : cells) {
            double v = GifCutPalette.level(cell, channel);
            n += counts[cell];
            sum += counts[cell] * v;
            squares += counts[cell] * v * v;
        }
        return squares - sum * sum / n;
    }

    /** Parted at the mean, which never leaves one half empty. */
    List<GifColourBox> halves(int[] counts) {
        int mean = mean(counts) >> 8 * channel & 255;
        int[] low = Arrays.stream(cells)
                .filter(cell -> GifCutPalette.level(cell, channel) <= mean)
                .toArray();
        int[] high = Arrays.stream(cells)
                .filter(cell -> GifCutPalette.level(cell, channel) > mean)
                .toArray();
        return List.of(GifColourBox.of(low, counts), GifColourBox.of(high, counts));
    }

    int mean(int[] counts) {
        int rgb = 0;
        for (int c = 2; c >= 0; c--) {
            double n = 0;
            double sum = 0;
            for (int cell : cells) {
                n += counts[cell];
                sum += (double) counts[cell] * GifCutPalette.level(cell, c);
            }
            rgb = rgb << 8 | (int) (sum / n);
        }
        return rgb;
    }
}
