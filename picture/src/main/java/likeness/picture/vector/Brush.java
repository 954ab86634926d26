package likeness.picture.vector;

import java.util.Arrays;
import likeness.image.Srgb;

/** Lays a paint over pixels, as much of it as they are covered. */
abstract sealed class Brush {

    static Brush of(Paint paint, double scale) {
        return switch (paint) {
            case Paint.Flat flat -> new FlatBrush(flat.rgb() | 0xFF000000);
            case Paint.Linear linear -> new LinearBrush(linear, scale);
        };
    }

    /** The colour at a pixel, opaque. */
    abstract int at(int x, int y);

    /** A run of pixels from (x, y), which lie at {@code at} in the picture. */
    final void paint(int[] argb, int at, int x, int y, float[] coverage, int count) {
        for (int i = 0; i < count; i++) {
            if (coverage[i] > 0) {
                paint(argb, at + i, x + i, y, coverage[i], 1);
            }
        }
    }

    /** A run of pixels of which the same share is covered, more than 0. */
    final void paint(int[] argb, int at, int x, int y, float share, int count) {
        if (share == 1) {
            fill(argb, at, x, y, count);
            return;
        }
        for (int i = 0; i < count; i++) {
            argb[at + i] = mixed(argb[at + i], at(x + i, y), share);
        }
    }

    /** A run of pixels that are covered wholly. */
    void fill(int[] argb, int at, int x, int y, int count) {
        for (int i = 0; i < count; i++) {
            argb[at + i] = at(x + i, y);
        }
    }

    private static int mixed(int below, int above, float share) {
        if (below >>> 24 == 255) {
            return mixed(below, above, share, 255); // share + (1 - share) is 1, also as it is rounded
        }
        float ground = (below >>> 24) / 255f;
        float alpha = share + ground * (1 - share);
        return mixed(below, above, share / alpha, (int) (alpha * 255 + 0.5f));
    }

    private static int mixed(int below, int above, float weight, int alpha) {
        int mixed = alpha;
        for (int shift = 16; shift >= 0; shift -= 8) {
            float low = Srgb.toLinear(below >> shift & 255);
            float high = Srgb.toLinear(above >> shift & 255);
            mixed = mixed << 8 | Srgb.fromLinear(low + (high - low) * weight);
        }
        return mixed;
    }

    private static final class FlatBrush extends Brush {

        private final int argb;

        FlatBrush(int argb) {
            this.argb = argb;
        }

        @Override
        int at(int x, int y) {
            return argb;
        }

        @Override
        void fill(int[] pixels, int at, int x, int y, int count) {
            Arrays.fill(pixels, at, at + count, argb);
        }
    }

    private static final class LinearBrush extends Brush {

        private static final int STEPS = 512;

        private final int[] ramp = new int[STEPS + 1];
        private final double perX;
        private final double perY;
        private final double start;

        LinearBrush(Paint.Linear paint, double scale) {
            double dx = paint.x1() - paint.x0();
            double dy = paint.y1() - paint.y0();
            double square = dx * dx + dy * dy;
            perX = STEPS * dx / (square * scale);
            perY = STEPS * dy / (square * scale);
            // At the middle of a pixel.
            start = -STEPS * (paint.x0() * dx + paint.y0() * dy) / square + 0.5 * (perX + perY) + 0.5;
            for (int i = 0; i <= STEPS; i++) {
                ramp[i] = between(paint.from(), paint.to(), (double) i / STEPS);
            }
        }

        @Override
        int at(int x, int y) {
            return ramp[(int) Math.clamp(start + x * perX + y * perY, 0, STEPS)];
        }

        private static int between(int from, int to, double t) {
            int mixed = 0xFF;
            for (int shift = 16; shift >= 0; shift -= 8) {
                int low = from >> shift & 255;
                int high = to >> shift & 255;
                mixed = mixed << 8 | (int) (low + (high - low) * t + 0.5);
            }
            return mixed;
        }
    }
}
