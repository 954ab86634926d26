package likeness.render;

/**
 * Light that enters skin and leaves it nearby: the light that arrives is blurred along rows, then along columns, red
 * widest. Only light is blurred, never the skin's own colour, and only over skin of the same depth. Darker skin lets less
 * out, so its shadow edges do not turn orange.
 */
final class Scatter {

    /** Standard deviations, metres, red to blue. */
    private static final double[] SPREAD = {0.0042, 0.0019, 0.0010};
    /** Neighbours further away in depth belong to something else, metres. */
    private static final float SAME_DEPTH = 0.012f;

    private static final int MOST_TAPS = 8;
    /** Standard deviations after which the blur ends. */
    private static final double WIDTHS = 2.4;

    private final Frame frame;
    private final int stride;
    private final int taps;
    /** Three weights per tap, from the centre outwards. */
    private final float[] weights;

    Scatter(Frame frame, float pixelsPerMetre, float strength) {
        this.frame = frame;
        double reach = WIDTHS * SPREAD[0] * strength * pixelsPerMetre;
        stride = (int) Math.max(1, StrictMath.ceil(reach / MOST_TAPS));
        taps = strength > 0 ? (int) StrictMath.floor(reach / stride) : 0;
        weights = new float[3 * (taps + 1)];
        for (int k = 0; k < 3; k++) {
            double sigma = SPREAD[k] * strength * pixelsPerMetre;
            for (int i = 0; i <= taps; i++) {
                double d = i * stride / Math.max(sigma, 1e-6);
                weights[3 * i + k] = (float) StrictMath.exp(-d * d / 2);
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

    void alongRows(int band) {
        float[] out = new float[3];
        for (int y = frame.firstRow(band); y < frame.endRow(band); y++) {
            for (int x = frame.left[band]; x < frame.right[band]; x++) {
                int pixel = y * frame.width + x;
                if (frame.skin[3 * pixel] > 0) {
                    gather(frame.skinLight, pixel, 1, Math.min(x, taps * stride), frame.width - 1 - x, out);
                    System.arraycopy(out, 0, frame.scattered, 3 * pixel, 3);
                }
            }
        }
    }

    /** Light that leaves the skin at a pixel. */
    void leaving(int pixel, float[] out) {
        int y = pixel / frame.width;
        gather(frame.scattered, pixel, frame.width, y, frame.height - 1 - y, out);
        float luminance = Maths.luminance(frame.skin[3 * pixel], frame.skin[3 * pixel + 1], frame.skin[3 * pixel + 2]);
        float keep = 1 - Math.min(0.92f, 0.45f + 1.3f * luminance / Math.max(0.05f, frame.cover[pixel]));
        for (int k = 0; k < 3; k++) {
            out[k] = Maths.mix(out[k], frame.skinLight[3 * pixel + k], keep);
        }
    }

    private void gather(float[] source, int pixel, int step, int before, int after, float[] out) {
        float depth = frame.depth[pixel];
        float r = source[3 * pixel];
        float g = source[3 * pixel + 1];
        float b = source[3 * pixel + 2];
        float wr = 1;
        float wg = 1;
        float wb = 1;
        for (int side = -1; side <= 1; side += 2) {
            int room = side < 0 ? before : after;
            for (int i = 1; i <= taps && i * stride <= room; i++) {
                int at = pixel + side * i * stride * step;
                if (Math.abs(frame.depth[at] - depth) < SAME_DEPTH && frame.skin[3 * at] > 0) {
                    r += source[3 * at] * weights[3 * i];
                    g += source[3 * at + 1] * weights[3 * i + 1];
                    b += source[3 * at + 2] * weights[3 * i + 2];
                    wr += weights[3 * i];
                    wg += weights[3 * i + 1];
                    wb += weights[3 * i + 2];
                }
            }
        }
        out[0] = r / wr;
        out[1] = g / wg;
        out[2] = b / wb;
    }
}
