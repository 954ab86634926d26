package likeness.picture.vector;

import likeness.image.Srgb;

/** Draws dots at a size that need not be a multiple of theirs: each pixel is the mean, in linear light, of what it covers. */
final class DotSampler {

    private final int side;
    private final int[] rgb;
    private final int size;

    DotSampler(Shape.Dots dots, int size) {
        this.side = dots.side();
        this.rgb = dots.rgb();
        this.size = size;
    }

    void fill(int[] argb) {
        for (int y = 0; y < size; y++) {
            for (int x = 0; x < size; x++) {
                argb[y * size + x] = at(x, y);
            }
        }
    }

    /** Pixel x covers the dots' units from x·side to (x + 1)·side, where a dot is {@code size} units wide. */
    private int at(int x, int y) {
        int left = x * side / size;
        int right = ((x + 1) * side - 1) / size;
        int top = y * side / size;
        int bottom = ((y + 1) * side - 1) / size;
        if (left == right && top == bottom) {
            return rgb[top * side + left] | 0xFF000000;
        }
        float[] sum = new float[3];
        for (int row = top; row <= bottom; row++) {
            for (int column = left; column <= right; column++) {
                int area = overlap(y, row) * overlap(x, column);
                add(sum, rgb[row * side + column], (float) area / (side * side));
            }
        }
        return 0xFF000000 | Srgb.fromLinear(sum[0]) << 16 | Srgb.fromLinear(sum[1]) << 8 | Srgb.fromLinear(sum[2]);
    }

    private int overlap(int pixel, int dot) {
        return Math.min((pixel + 1) * side, (dot + 1) * size) - Math.max(pixel * side, dot * size);
    }

    private static void add(float[] sum, int rgb, float share) {
        sum[0] += Srgb.toLinear(rgb >> 16 & 255) * share;
        sum[1] += Srgb.toLinear(rgb >> 8 & 255) * share;
        sum[2] += Srgb.toLinear(rgb & 255) * share;
    }
}
