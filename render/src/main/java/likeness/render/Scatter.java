package likeness.render;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Light that enters skin and leaves it nearby: the light that arrives is blurred along rows, then along columns, red
 * widest. Only light is blurred, never the skin's own colour, and only over skin of the same depth. Darker skin lets less
 * out, so its shadow edges do not turn orange.
 *
 * <p>Works on whole rows, tap by tap, in loops that a compiler can turn into vector instructions.
 */
final class Scatter {

    /** Standard deviations, metres, red to blue. */
    private static final double[] SPREAD = {0.0042, 0.0019, 0.0010};
    /** Neighbours further away in depth belong to something else, metres. */
    private static final float SAME_DEPTH = 0.012f;
    /** Depth of what is no skin: no surface is so far away. */
    private static final float NO_SKIN = 1e6f;

    private static final int MOST_TAPS = 8;
    /** Standard deviations after which the blur ends. */
    private static final double WIDTHS = 2.4;
    /** Taps that weigh less are left out: below what 8 bits show. */
    private static final float LEAST_WEIGHT = 4e-3f;

    private final Frame frame;
    private final int stride;
    private final int taps;
    /** Weight per colour and tap, from the centre outwards. */
    private final float[][] weights = new float[3][];

    private final @Nullable Row[] rows;

    Scatter(Frame frame, float pixelsPerMetre, float strength, int workers) {
        rows = new Row[workers];
        this.frame = frame;
        double reach = WIDTHS * SPREAD[0] * strength * pixelsPerMetre;
        stride = (int) Math.max(1, StrictMath.ceil(reach / MOST_TAPS));
        taps = strength > 0 ? (int) StrictMath.floor(reach / stride) : 0;
        for (int k = 0; k < 3; k++) {
            double sigma = SPREAD[k] * strength * pixelsPerMetre;
            weights[k] = new float[taps + 1];
            for (int i = 0; i <= taps; i++) {
                double d = i * stride / Math.max(sigma, 1e-6);
                weights[k][i] = (float) StrictMath.exp(-d * d / 2);
            }
        }
    }

    boolean isActive() {
        return taps > 0;
    }

    /** Pixels from which light can come, to each side. */
    static int reach(float pixelsPerMetre, float strength) {
        return (int) StrictMath.ceil(WIDTHS * SPREAD[0] * strength * pixelsPerMetre);
    }

    /** The first half, for the rows of a band. */
    void alongRows(int band, int worker) {
        if (!isActive()) {
            return;
        }
        Row row = row(worker);
        BandPixels pixels = frame.band(band);
        for (int y = pixels.firstRow; y < pixels.endRow; y++) {
            row.spread(y, pixels.skin);
        }
    }

    /** What the thread of a number among those at work works with. */
    Row row(int worker) {
        Row row = rows[worker];
        if (row == null) {
            row = new Row();
            rows[worker] = row;
        }
        return row;
    }

    /** The buffers of one row in work; one per thread. */
    final class Row {

        /** Light that leaves the skin, per colour and column; anything where no skin is. */
        final float[][] light = new float[3][frame.width];

        private final float[] depth = new float[frame.width];
        private final float[] tapDepth = new float[frame.width];
        private final float[] tapLight = new float[frame.width];
        private final float[] near = new float[frame.width];
        private final float[][] weight = new float[3][frame.width];

        /** Blurs the arriving light of a row and notes where the row has skin, and how far away that is. */
        private void spread(int y, SkinPixels skin) {
            int start = skin.start(y);
            int from = skin.left;
            int to = skin.right;
            while (from < to && skin.color[0][start + from] == 0) {
                from++;
            }
            while (to > from && skin.color[0][start + to - 1] == 0) {
                to--;
            }
            skin.bound(y, from, to);
            if (!skin.has(y)) {
                return;
            }
            measure(skin, y, from, to);
            begin(skin, skin.light, start, from, to);
            for (int i = 1; i <= taps; i++) {
                int away = i * stride;
                gather(skin, skin.light, i, start + away, from, to - away);
                gather(skin, skin.light, i, start - away, from + away, to);
            }
            for (int k = 0; k < 3; k++) {
                divide(light[k], weight[k], from, to);
                System.arraycopy(light[k], from, skin.scattered[k], start + from, to - from);
            }
        }

        /** Depth of the skin, and none of the light that an earlier picture left between. */
        private void measure(SkinPixels skin, int y, int from, int to) {
            int start = skin.start(y);
            for (int x = from; x < to; x++) {
                boolean shows = skin.color[0][start + x] > 0;
                skin.depth[start + x] = shows ? frame.depth[y * frame.width + x] : NO_SKIN;
                if (!shows) {
                    for (int k = 0; k < 3; k++) {
                        skin.light[k][start + x] = 0;
                    }
                }
            }
        }

        /** The second half: fills {@link #light} with what leaves the skin of a row. */
        void leaving(int y, BandPixels pixels) {
            SkinPixels skin = pixels.skin;
            if (!skin.has(y)) {
                return;
            }
            int from = skin.first(y);
            int to = skin.end(y);
            begin(skin, skin.scattered, skin.start(y), from, to);
            for (int i = 1; i <= taps; i++) {
                gatherRow(i, y - i * stride, from, to);
                gatherRow(i, y + i * stride, from, to);
            }
            for (int k = 0; k < 3; k++) {
                divide(light[k], weight[k], from, to);
            }
            for (int x = from; x < to; x++) {
                keep(skin, skin.start(y) + x, x, pixels.cover[pixels.at(x, y)]);
            }
        }

        private void gatherRow(int tap, int y, int from, int to) {
            if (y >= 0 && y < frame.height) {
                SkinPixels skin = frame.skin(y);
                int first = Math.max(from, skin.first(y));
                gather(skin, skin.scattered, tap, skin.start(y), first, Math.min(to, skin.end(y)));
            }
        }

        private void begin(SkinPixels skin, float[][] source, int start, int from, int to) {
            System.arraycopy(skin.depth, start + from, depth, from, to - from);
            for (int k = 0; k < 3; k++) {
                System.arraycopy(source[k], start + from, light[k], from, to - from);
                Arrays.fill(weight[k], from, to, 1);
            }
        }

        /** Adds one tap to the columns from…to−1: column x is lit by the pixel {@code start + x}. */
        private void gather(SkinPixels skin, float[][] source, int tap, int start, int from, int to) {
            if (from >= to) {
                return;
            }
            System.arraycopy(skin.depth, start + from, tapDepth, from, to - from);
            compare(depth, tapDepth, near, from, to);
            for (int k = 0; k < 3; k++) {
                if (weights[k][tap] > LEAST_WEIGHT) {
                    System.arraycopy(source[k], start + from, tapLight, from, to - from);
                    add(near, weights[k][tap], tapLight, light[k], weight[k], from, to);
                }
            }
        }

        /** Dark skin keeps less of the light that came from elsewhere. */
        private void keep(SkinPixels skin, int pixel, int x, float cover) {
            float luminance = Maths.luminance(skin.color[0][pixel], skin.color[1][pixel], skin.color[2][pixel]);
            float share = Math.min(0.92f, 0.45f + 1.3f * luminance / Math.max(0.05f, cover));
            for (int k = 0; k < 3; k++) {
                light[k][x] = Maths.mix(skin.light[k][pixel], light[k][x], share);
            }
        }
    }

    /** 1 where two depths belong together, 0 where not, and something between on the last hundredth. */
    private static void compare(float[] depth, float[] other, float[] near, int from, int to) {
        for (int x = from; x < to; x++) {
            float room = (SAME_DEPTH - Math.abs(other[x] - depth[x])) * (100 / SAME_DEPTH);
            near[x] = Math.max(0, Math.min(1, room));
        }
    }

    private static void add(
            float[] near, float tapWeight, float[] tapLight, float[] light, float[] weight, int from, int to) {
        for (int x = from; x < to; x++) {
            float share = near[x] * tapWeight;
            light[x] += share * tapLight[x];
            weight[x] += share;
        }
    }

    private static void divide(float[] light, float[] weight, int from, int to) {
        for (int x = from; x < to; x++) {
            light[x] /= weight[x];
        }
    }
}
