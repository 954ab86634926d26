package likeness.image;

/**
 * Changes the size of pictures: separable Lanczos, widened to the target's pixels when shrinking, in linear light with
 * premultiplied alpha, so that neither dark fringes nor moiré appear.
 */
public final class Resampler {

    private static final double LOBES = 3;

    private Resampler() {}

    /** The whole picture at the new size; the caller keeps the aspect ratio, or not. */
    public static Pixels resize(Pixels source, int width, int height) {
        if (width == source.width() && height == source.height()) {
            return source;
        }
        float[] wide = resizeRows(unpack(source), source.width(), source.height(), width);
        float[] turned = transpose(wide, width, source.height());
        float[] done = resizeRows(turned, source.height(), width, height);
        return pack(transpose(done, height, width), width, height);
    }

    private static float[] unpack(Pixels source) {
        float[] rgba = new float[source.argb().length * 4];
        for (int i = 0; i < source.argb().length; i++) {
            int pixel = source.argb()[i];
            float alpha = (pixel >>> 24) / 255f;
            rgba[4 * i] = Srgb.toLinear(pixel >> 16 & 255) * alpha;
            rgba[4 * i + 1] = Srgb.toLinear(pixel >> 8 & 255) * alpha;
            rgba[4 * i + 2] = Srgb.toLinear(pixel & 255) * alpha;
            rgba[4 * i + 3] = alpha;
        }
        return rgba;
    }

    private static Pixels pack(float[] rgba, int width, int height) {
        int[] argb = new int[width * height];
        for (int i = 0; i < argb.length; i++) {
            float alpha = Math.min(1, Math.max(0, rgba[4 * i + 3]));
            int a = (int) (alpha * 255 + 0.5f);
            float scale = a == 0 ? 0 : 1 / alpha;
            argb[i] = a << 24
                    | Srgb.fromLinear(rgba[4 * i] * scale) << 16
                    | Srgb.fromLinear(rgba[4 * i + 1] * scale) << 8
                    | Srgb.fromLinear(rgba[4 * i + 2] * scale);
        }
        return new Pixels(width, height, argb);
    }

    private static float[] resizeRows(float[] source, int sourceWidth, int rows, int width) {
        float[] out = new float[width * rows * 4];
        double step = (double) sourceWidth / width;
        double widen = Math.max(1, step);
        for (int x = 0; x < width; x++) {
            double centre = (x + 0.5) * step - 0.5;
            int first = (int) StrictMath.ceil(centre - LOBES * widen);
            float[] weights = weights(centre, first, widen);
            for (int y = 0; y < rows; y++) {
                gather(source, y * sourceWidth, sourceWidth, first, weights, out, (y * width + x) * 4);
            }
        }
        return out;
    }

    private static float[] weights(double centre, int first, double widen) {
        int count = (int) StrictMath.floor(centre + LOBES * widen) - first + 1;
        float[] weights = new float[count];
        double sum = 0;
        for (int i = 0; i < count; i++) {
            double w = lanczos((first + i - centre) / widen);
            weights[i] = (float) w;
            sum += w;
        }
        for (int i = 0; i < count; i++) {
            weights[i] = (float) (weights[i] / sum);
        }
        return weights;
    }

    private static double lanczos(double x) {
        if (StrictMath.abs(x) < 1e-9) {
            return 1;
        }
        if (StrictMath.abs(x) >= LOBES) {
            return 0;
        }
        double a = StrictMath.PI * x;
        return LOBES * StrictMath.sin(a) * StrictMath.sin(a / LOBES) / (a * a);
    }

    private static void gather(
            float[] source, int row, int rowLength, int first, float[] weights, float[] out, int at) {
        float r = 0;
        float g = 0;
        float b = 0;
        float a = 0;
        for (int i = 0; i < weights.length; i++) {
            int x = Math.min(rowLength - 1, Math.max(0, first + i));
            int from = (row + x) * 4;
            float w = weights[i];
            r += source[from] * w;
            g += source[from + 1] * w;
            b += source[from + 2] * w;
            a += source[from + 3] * w;
        }
        out[at] = r;
        out[at + 1] = g;
        out[at + 2] = b;
        out[at + 3] = a;
    }

    private static float[] transpose(float[] source, int width, int height) {
        float[] out = new float[source.length];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                System.arraycopy(source, (y * width + x) * 4, out, (x * height + y) * 4, 4);
            }
        }
        return out;
    }
}
