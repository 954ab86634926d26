package likeness.packbuild.texture.plane;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * One number per texel, rows from the top; shared, not copied.
 *
 * @param v {@code width * height} numbers
 */
public record Plane(int width, int height, float[] v) {

    /** A number for a texel, from its index. */
    public interface Texel {
        float at(int index);
    }

    public Plane(int width, int height) {
        this(width, height, new float[width * height]);
    }

    /** Rows are made in parallel; {@code texel} must depend on nothing that changes meanwhile. */
    public static Plane of(int width, int height, Texel texel) {
        Plane plane = new Plane(width, height);
        IntStream.range(0, height).parallel().forEach(y -> {
            for (int i = y * width; i < (y + 1) * width; i++) {
                plane.v[i] = texel.at(i);
            }
        });
        return plane;
    }

    public static Plane filled(int width, int height, float value) {
        Plane plane = new Plane(width, height);
        Arrays.fill(plane.v, value);
        return plane;
    }

    public float at(int x, int y) {
        return v[y * width + x];
    }

    /** Numbers from these. */
    public Plane with(Texel texel) {
        return of(width, height, texel);
    }

    /** Gaussian; the border repeats. */
    public Plane blur(double sigma) {
        return new Blur(sigma, false).apply(this);
    }

    /** Gaussian; left meets right and top meets bottom. */
    public Plane blurTiled(double sigma) {
        return new Blur(sigma, true).apply(this);
    }

    /** Gaussian mean of the texels that count, by weight; where nothing counts nearby, {@code otherwise}. */
    public Plane blurWhere(Plane weight, double sigma, float otherwise) {
        Blur blur = new Blur(sigma, false);
        Plane sum = blur.apply(with(i -> v[i] * weight.v[i]));
        Plane share = blur.apply(weight);
        return with(i -> share.v[i] > 1e-5f ? sum.v[i] / share.v[i] : otherwise);
    }

    /** Means of squares of {@code factor} texels, which must divide both sides. */
    public Plane shrink(int factor) {
        int w = width / factor;
        return of(w, height / factor, i -> {
            int left = i % w * factor;
            int top = i / w * factor;
            float sum = 0;
            for (int y = top; y < top + factor; y++) {
                for (int x = left; x < left + factor; x++) {
                    sum += v[y * width + x];
                }
            }
            return sum / (factor * factor);
        });
    }

    /** Bilinear, {@code factor} times as large. */
    public Plane grow(int factor) {
        int w = width * factor;
        Plane grown = new Plane(w, height * factor);
        IntStream.range(0, grown.height).parallel().forEach(y -> {
            double from = (y + 0.5) / factor - 0.5;
            int above = (int) Math.floor(from);
            float fy = (float) (from - above);
            int top = Math.max(0, above) * width;
            int bottom = Math.min(height - 1, above + 1) * width;
            for (int x = 0; x < w; x++) {
                double middle = (x + 0.5) / factor - 0.5;
                int before = (int) Math.floor(middle);
                float fx = (float) (middle - before);
                int left = Math.max(0, before);
                int right = Math.min(width - 1, before + 1);
                float upper = v[top + left] * (1 - fx) + v[top + right] * fx;
                float lower = v[bottom + left] * (1 - fx) + v[bottom + right] * fx;
                grown.v[y * w + x] = upper * (1 - fy) + lower * fy;
            }
        });
        return grown;
    }

    /** Mean by weight; 0 when nothing counts. */
    public float mean(Plane weight) {
        double sum = 0;
        double share = 0;
        for (int i = 0; i < v.length; i++) {
            sum += (double) v[i] * weight.v[i];
            share += weight.v[i];
        }
        return share > 0 ? (float) (sum / share) : 0;
    }

    /** The value that the share {@code q} of the texels that count do not exceed. */
    public float quantile(Plane weight, double q) {
        float[] counted = new float[v.length];
        int n = 0;
        for (int i = 0; i < v.length; i++) {
            if (weight.v[i] > 0.5f) {
                counted[n++] = v[i];
            }
        }
        if (n == 0) {
            return 0;
        }
        Arrays.sort(counted, 0, n);
        return counted[(int) Math.min(n - 1L, (long) (q * n))];
    }

    /** Bilinear; x and y count texels from the middle of the first one; the border repeats. */
    public float sample(double x, double y) {
        int x0 = (int) Math.floor(x);
        int y0 = (int) Math.floor(y);
        float fx = (float) (x - x0);
        float fy = (float) (y - y0);
        float top = clamped(x0, y0) * (1 - fx) + clamped(x0 + 1, y0) * fx;
        float bottom = clamped(x0, y0 + 1) * (1 - fx) + clamped(x0 + 1, y0 + 1) * fx;
        return top * (1 - fy) + bottom * fy;
    }

    private float clamped(int x, int y) {
        return at(Math.min(width - 1, Math.max(0, x)), Math.min(height - 1, Math.max(0, y)));
    }
}
