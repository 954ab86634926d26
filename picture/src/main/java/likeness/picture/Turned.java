package likeness.picture;

import java.util.Arrays;
import likeness.image.Pixels;
import likeness.image.Region;
import likeness.image.Resampler;
import likeness.image.Srgb;

/**
 * Cuts a square out of a picture at an angle: the part around it is shrunk to the size wanted, then sampled by cubics (Catmull
 * and Rom 1974) in linear light. Beyond the picture its edge is repeated.
 */
final class Turned {

    private static final int TAPS = 4;

    private final Pixels picture;
    private final float[] sums = new float[4];

    private Turned(Pixels picture) {
        this.picture = picture;
    }

    /**
     * @param x of the point that comes to the middle
     * @param y of the point that comes to {@code line}, a share of the side from the top
     * @param turn degrees clockwise of the square against the picture
     * @param size of the result
     */
    static Pixels crop(Pixels whole, double x, double y, int side, double line, double turn, int size) {
        double sin = StrictMath.sin(StrictMath.toRadians(turn));
        double cos = StrictMath.cos(StrictMath.toRadians(turn));
        // No corner of the turned square is farther from the point than this.
        int reach = (int) Math.ceil(side * StrictMath.hypot(0.5, Math.max(line, 1 - line))) + TAPS;
        int left = (int) Math.clamp(Math.floor(x) - reach, 0, whole.width() - 1);
        int top = (int) Math.clamp(Math.floor(y) - reach, 0, whole.height() - 1);
        int right = (int) Math.clamp(Math.ceil(x) + reach, left + 1, whole.width());
        int bottom = (int) Math.clamp(Math.ceil(y) + reach, top + 1, whole.height());
        Region part = new Region(left, top, right - left, bottom - top);
        int partWidth = Math.max(1, (int) Math.round((double) part.width() * size / side));
        int partHeight = Math.max(1, (int) Math.round((double) part.height() * size / side));
        double scaleX = (double) partWidth / part.width();
        double scaleY = (double) partHeight / part.height();
        Turned turned = new Turned(Resampler.resize(whole, part, partWidth, partHeight));
        int[] argb = new int[size * size];
        double step = (double) side / size;
        for (int v = 0; v < size; v++) {
            for (int u = 0; u < size; u++) {
                double across = (u + 0.5 - size / 2.0) * step;
                double down = (v + 0.5 - size * line) * step;
                double fromX = (x + across * cos - down * sin - left) * scaleX - 0.5;
                double fromY = (y + across * sin + down * cos - top) * scaleY - 0.5;
                argb[v * size + u] = turned.sample(fromX, fromY);
            }
        }
        return new Pixels(size, size, argb);
    }

    private int sample(double x, double y) {
        int firstX = (int) Math.floor(x) - 1;
        int firstY = (int) Math.floor(y) - 1;
        Arrays.fill(sums, 0);
        for (int j = 0; j < TAPS; j++) {
            float weightY = cubic(firstY + j - y);
            int row = Math.clamp(firstY + j, 0, picture.height() - 1);
            for (int i = 0; i < TAPS; i++) {
                int column = Math.clamp(firstX + i, 0, picture.width() - 1);
                add(picture.at(column, row), weightY * cubic(firstX + i - x));
            }
        }
        return pack();
    }

    private static float cubic(double distance) {
        double d = Math.abs(distance);
        if (d >= 2) {
            return 0;
        }
        return (float) (d < 1 ? (1.5 * d - 2.5) * d * d + 1 : ((-0.5 * d + 2.5) * d - 4) * d + 2);
    }

    private void add(int pixel, float weight) {
        float alpha = (pixel >>> 24) / 255f * weight;
        sums[0] += Srgb.toLinear(pixel >> 16 & 255) * alpha;
        sums[1] += Srgb.toLinear(pixel >> 8 & 255) * alpha;
        sums[2] += Srgb.toLinear(pixel & 255) * alpha;
        sums[3] += alpha;
    }

    private int pack() {
        float alpha = Math.clamp(sums[3], 0f, 1f);
        int a = (int) (alpha * 255 + 0.5f);
        float scale = a == 0 ? 0 : 1 / alpha;
        return a << 24
                | Srgb.fromLinear(sums[0] * scale) << 16
                | Srgb.fromLinear(sums[1] * scale) << 8
                | Srgb.fromLinear(sums[2] * scale);
    }
}
