package likeness.render;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Light that enters skin and leaves it nearby: the light that arrives is blurred along rows, then along columns, red
 * widest. Only light is blurred, never the skin's own colour, and only over skin of the same depth. Darker skin lets less
 * out, so its shadow edges do not turn orange.
 */
final class Scatter {

    /** Standard deviations, metres, red to blue. */
    private static final double[] SPREAD = {0.0042, 0.0019, 0.0010};

    /** Standard deviations of red after which the blur ends. */
    private static final double WIDTHS = 2.4;
    /** Where light is taken from, as shares of the farthest: closer near the centre, where blue comes from. */
    private static final double[] TAPS = {0.14, 0.28, 0.47, 0.7, 0.95};

    private final Frame frame;
    /** Pixels to each tap, outwards. */
    private final int[] distances;
    /** Weight per colour and tap, where the pixel itself weighs 1. */
    private final float[][] weights = new float[3][];

    private final @Nullable Scatterer[] scatterers;

    Scatter(Frame frame, float pixelsPerMetre, float strength, int workers) {
        scatterers = new Scatterer[workers];
        this.frame = frame;
        double reach = WIDTHS * SPREAD[0] * strength * pixelsPerMetre;
        distances = Arrays.stream(TAPS)
                .mapToInt(tap -> (int) StrictMath.round(tap * reach))
                .filter(distance -> distance > 0)
                .distinct()
                .toArray();
        for (int k = 0; k < 3; k++) {
            weights[k] = weights(SPREAD[k] * strength * pixelsPerMetre);
        }
    }

    /** Of a normal distribution; each tap also stands for the pixels between it and the next. */
    private float[] weights(double sigma) {
        float[] weights = new float[distances.length];
        for (int i = 0; i < distances.length; i++) {
            int inner = i == 0 ? 0 : distances[i - 1];
            int outer = i + 1 < distances.length ? distances[i + 1] : 2 * distances[i] - inner;
            double d = distances[i] / sigma;
            weights[i] = (float) (StrictMath.exp(-d * d / 2) * (outer - inner) / (2 * distances[0]));
        }
        return weights;
    }

    /** Pixels from which light can come, to each side. */
    static int reach(float pixelsPerMetre, float strength) {
        return (int) StrictMath.ceil(WIDTHS * SPREAD[0] * strength * pixelsPerMetre);
    }

    /** The first half: along the rows of a band. */
    void alongRows(int band, int worker) {
        SkinPixels skin = frame.band(band).skin;
        if (distances.length > 0 && skin.findFirstAndEnd()) {
            scatterer(worker).alongRows(skin);
        }
    }

    /**
     * The second half, once, after the first of all bands: light that arrived at the skin of a band becomes light that is seen
     * to leave it, with the skin's colour.
     */
    void alongColumns(int band, int worker) {
        BandPixels pixels = frame.band(band);
        SkinPixels skin = pixels.skin;
        if (distances.length > 0 && skin.first < skin.end) {
            scatterer(worker).alongColumns(pixels);
        }
        for (int k = 0; k < 3; k++) {
            tint(skin.color[k], skin.light[k], skin.rows * (skin.right - skin.left));
        }
    }

    private Scatterer scatterer(int worker) {
        Scatterer scatterer = scatterers[worker];
        if (scatterer == null) {
            scatterer = new Scatterer();
            scatterers[worker] = scatterer;
        }
        return scatterer;
    }

    /** What one thread works with. */
    private final class Scatterer {
        private final SkinBlur blur = new SkinBlur(distances, weights);
        /** Pixels from which light comes, to each side. */
        private final int reach = distances[distances.length - 1];
        // Of a row.
        private final float[] depth = new float[frame.width];
        private final float[] cover = new float[frame.width];
        private final float[] share = new float[frame.width];
        private final float[][] color = new float[3][frame.width];
        private final float[][] arrived = new float[3][frame.width];
        private final float[][] light = new float[3][frame.width];

        /** Blurs the arriving light of a band's rows and notes how far away their skin is. */
        void alongRows(SkinPixels skin) {
            int first = skin.first;
            int count = skin.end - first;
            int line = count + reach;
            int end = reach + skin.rows * line;
            blur.clear(end);
            for (int row = 0; row < skin.rows; row++) {
                measure(skin, row);
                System.arraycopy(depth, 0, blur.depth, reach + row * line, count);
                for (int k = 0; k < 3; k++) {
                    System.arraycopy(skin.light[k], skin.at(first, row), blur.source[k], reach + row * line, count);
                }
            }
            blur.run(reach, end - reach, 1);
            for (int row = 0; row < skin.rows; row++) {
                for (int k = 0; k < 3; k++) {
                    System.arraycopy(blur.light[k], reach + row * line, skin.scattered[k], skin.at(first, row), count);
                }
            }
        }

        private void measure(SkinPixels skin, int row) {
            int first = skin.first;
            int count = skin.end - first;
            System.arraycopy(frame.depth, (skin.firstRow + row) * frame.width + first, depth, 0, count);
            System.arraycopy(skin.color[0], skin.at(first, row), color[0], 0, count);
            remove(color[0], depth, count);
            System.arraycopy(depth, 0, skin.depth, skin.at(first, row), count);
        }

        void alongColumns(BandPixels pixels) {
            SkinPixels skin = pixels.skin;
            int first = skin.first;
            int count = skin.end - first;
            blur.clear((skin.rows + 2 * reach) * count);
            for (int row = -reach; row < skin.rows + reach; row++) {
                read(skin.firstRow + row, first, skin.end, (reach + row) * count);
            }
            blur.run(reach * count, (reach + skin.rows) * count, count);
            for (int row = 0; row < skin.rows; row++) {
                System.arraycopy(pixels.cover, pixels.at(first, skin.firstRow + row), cover, 0, count);
                for (int k = 0; k < 3; k++) {
                    System.arraycopy(blur.light[k], (reach + row) * count, light[k], 0, count);
                }
                leave(skin, skin.at(first, row), count);
            }
        }

        /** Reads what the first half left between two columns of a row, of which there may be none. */
        private void read(int y, int left, int right, int at) {
            if (y < 0 || y >= frame.height) {
                return;
            }
            SkinPixels skin = frame.skin(y);
            int first = Math.max(left, skin.first);
            int count = Math.min(right, skin.end) - first;
            if (count > 0) {
                int from = skin.at(first, y - skin.firstRow);
                System.arraycopy(skin.depth, from, blur.depth, at + first - left, count);
                for (int k = 0; k < 3; k++) {
                    System.arraycopy(skin.scattered[k], from, blur.source[k], at + first - left, count);
                }
            }
        }

        /** Lets the light of a row out of the skin: dark skin keeps less of the light that came from elsewhere. */
        private void leave(SkinPixels skin, int start, int count) {
            for (int k = 0; k < 3; k++) {
                System.arraycopy(skin.color[k], start, color[k], 0, count);
                System.arraycopy(skin.light[k], start, arrived[k], 0, count);
            }
            share(color[0], color[1], color[2], cover, share, count);
            for (int k = 0; k < 3; k++) {
                mix(arrived[k], light[k], share, count);
                System.arraycopy(arrived[k], 0, skin.light[k], start, count);
            }
        }
    }

    /** Moves far away what has no colour of skin, which is never as dark as a millionth. */
    private static void remove(float[] color, float[] depth, int count) {
        for (int i = 0; i < count; i++) {
            depth[i] += Math.max(0, 1 - color[i] * 1e8f) * SkinBlur.NO_SKIN;
        }
    }

    /** How much of the light that leaves skin is light that came from elsewhere. */
    private static void share(float[] red, float[] green, float[] blue, float[] cover, float[] share, int count) {
        for (int i = 0; i < count; i++) {
            float luminance = Maths.luminance(red[i], green[i], blue[i]);
            share[i] = Math.min(0.92f, 0.45f + 1.3f * luminance / Math.max(0.05f, cover[i]));
        }
    }

    private static void tint(float[] color, float[] light, int count) {
        for (int i = 0; i < count; i++) {
            light[i] *= color[i];
        }
    }

    private static void mix(float[] arrived, float[] scattered, float[] share, int count) {
        for (int i = 0; i < count; i++) {
            arrived[i] += (scattered[i] - arrived[i]) * share[i];
        }
    }
}
