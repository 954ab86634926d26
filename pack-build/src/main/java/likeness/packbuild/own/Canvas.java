package likeness.packbuild.own;

import java.util.Arrays;
import likeness.image.Pixels;
import likeness.image.PngEncoder;

/** A grey picture with alpha, to paint strands on. */
final class Canvas {

    /** Steps that the eye cannot tell in hair, and that make a small file. */
    private static final int STEPS = 15;

    private static final float GROUND = 0.75f;

    final int width;
    final int height;
    private final float[] grey;
    private final float[] alpha;

    Canvas(int width, int height) {
        this.width = width;
        this.height = height;
        this.grey = new float[width * height];
        this.alpha = new float[width * height];
        Arrays.fill(grey, GROUND);
    }

    float alpha(int x, int y) {
        return alpha[y * width + x];
    }

    /** Lays a colour over what is there. */
    void over(int x, int y, double tone, double cover) {
        if (x < 0 || y < 0 || x >= width || y >= height || cover <= 0) {
            return;
        }
        int i = y * width + x;
        double rest = alpha[i] * (1 - cover);
        double sum = cover + rest;
        grey[i] = (float) ((tone * cover + grey[i] * rest) / sum);
        alpha[i] = (float) sum;
    }

    void scaleAlpha(int x, int y, double factor) {
        alpha[y * width + x] *= (float) factor;
    }

    /** A straight stroke with soft sides that thins out towards its end. */
    void stroke(double x, double y, double dx, double dy, double halfWidth, double tone, double cover) {
        boolean steep = Math.abs(dy) >= Math.abs(dx);
        double along = steep ? dy : dx;
        double slope = along == 0 ? 0 : (steep ? dx : dy) / along;
        double from = steep ? y : x;
        int first = (int) Math.round(Math.min(from, from + along));
        int last = (int) Math.round(Math.max(from, from + along));
        for (int i = first; i <= last; i++) {
            double t = along == 0 ? 0 : Math.clamp((i - from) / along, 0, 1);
            double thin = halfWidth * (1 - 0.6 * t * t) + 0.5;
            double middle = (steep ? x : y) + (i - from) * slope;
            for (int j = (int) Math.floor(middle - thin); j <= middle + thin + 1; j++) {
                double near = Math.clamp(thin + 0.5 - Math.abs(j - middle), 0, 1);
                over(steep ? j : i, steep ? i : j, tone, cover * near);
            }
        }
    }

    /** Copies this picture into a larger one. */
    void into(Canvas other, int left, int top) {
        for (int y = 0; y < height; y++) {
            System.arraycopy(grey, y * width, other.grey, (top + y) * other.width + left, width);
            System.arraycopy(alpha, y * width, other.alpha, (top + y) * other.width + left, width);
        }
    }

    byte[] png() {
        int[] argb = new int[width * height];
        for (int i = 0; i < argb.length; i++) {
            int level = step(grey[i]);
            argb[i] = step(alpha[i]) << 24 | level << 16 | level << 8 | level;
        }
        return PngEncoder.encodeSmallest(new Pixels(width, height, argb));
    }

    private static int step(float value) {
        return Math.round(Math.round(Math.clamp(value, 0f, 1f) * STEPS) * 255f / STEPS);
    }
}
