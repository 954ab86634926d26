package likeness.packbuild.texture.plane;

import java.util.stream.IntStream;
import likeness.image.Pixels;

/**
 * Lays a small picture out over another shape and size: Lanczos on the encoded values, which ring less than linear ones,
 * then sharpened where there are edges, but never beyond the values around.
 */
public final class Enlarger {

    private static final int LOBES = 3;
    private static final int PHASES = 256;
    private static final float[] WEIGHTS = weights();

    private Enlarger() {}

    /** Where in the source a place of the result comes from; both 0…1, origin top left. */
    public interface Mapping {
        void toSource(double x, double y, double[] uv);
    }

    /** Encoded values 0…255 of red, green and blue on a square of {@code size}. */
    public static Plane[] enlarge(Pixels source, int size, Mapping mapping) {
        Plane[] out = {new Plane(size, size), new Plane(size, size), new Plane(size, size)};
        IntStream.range(0, size).parallel().forEach(y -> {
            double[] uv = new double[2];
            float[] rgb = new float[3];
            for (int x = 0; x < size; x++) {
                mapping.toSource((x + 0.5) / size, (y + 0.5) / size, uv);
                sample(source, uv[0] * source.width() - 0.5, uv[1] * source.height() - 0.5, rgb);
                for (int c = 0; c < 3; c++) {
                    out[c].v()[y * size + x] = Math.min(255, Math.max(0, rgb[c]));
                }
            }
        });
        return out;
    }

    /** Adds what a blur takes away, kept between the lowest and highest value within {@code reach} texels. */
    public static Plane sharpen(Plane plane, double sigma, float amount, int reach) {
        Plane soft = plane.blur(sigma);
        Plane low = extreme(plane, reach, -1);
        Plane high = extreme(plane, reach, 1);
        return plane.with(i -> {
            float sharp = plane.v()[i] + amount * (plane.v()[i] - soft.v()[i]);
            return Math.min(high.v()[i], Math.max(low.v()[i], sharp));
        });
    }

    private static Plane extreme(Plane plane, int reach, int sign) {
        int w = plane.width();
        Plane rows = plane.with(i -> {
            int x = i % w;
            float best = plane.v()[i];
            for (int k = Math.max(0, x - reach); k <= Math.min(w - 1, x + reach); k++) {
                best = pick(best, plane.v()[i - x + k], sign);
            }
            return best;
        });
        return plane.with(i -> {
            int y = i / w;
            float best = rows.v()[i];
            for (int k = Math.max(0, y - reach); k <= Math.min(plane.height() - 1, y + reach); k++) {
                best = pick(best, rows.v()[i + (k - y) * w], sign);
            }
            return best;
        });
    }

    private static float pick(float a, float b, int sign) {
        return sign > 0 ? Math.max(a, b) : Math.min(a, b);
    }

    private static void sample(Pixels source, double x, double y, float[] rgb) {
        int x0 = (int) Math.floor(x);
        int y0 = (int) Math.floor(y);
        int px = (int) ((x - x0) * PHASES) * 2 * LOBES;
        int py = (int) ((y - y0) * PHASES) * 2 * LOBES;
        float r = 0;
        float g = 0;
        float b = 0;
        for (int j = 0; j < 2 * LOBES; j++) {
            int sy = Math.min(source.height() - 1, Math.max(0, y0 + j - LOBES + 1)) * source.width();
            for (int i = 0; i < 2 * LOBES; i++) {
                int sx = Math.min(source.width() - 1, Math.max(0, x0 + i - LOBES + 1));
                int pixel = source.argb()[sy + sx];
                float w = WEIGHTS[px + i] * WEIGHTS[py + j];
                r += w * (pixel >> 16 & 255);
                g += w * (pixel >> 8 & 255);
                b += w * (pixel & 255);
            }
        }
        rgb[0] = r;
        rgb[1] = g;
        rgb[2] = b;
    }

    private static float[] weights() {
        float[] weights = new float[PHASES * 2 * LOBES];
        for (int phase = 0; phase < PHASES; phase++) {
            double sum = 0;
            for (int i = 0; i < 2 * LOBES; i++) {
                sum += lanczos(i - LOBES + 1 - (phase + 0.5) / PHASES);
            }
            for (int i = 0; i < 2 * LOBES; i++) {
                weights[phase * 2 * LOBES + i] = (float) (lanczos(i - LOBES + 1 - (phase + 0.5) / PHASES) / sum);
            }
        }
        return weights;
    }

    private static double lanczos(double x) {
        double a = StrictMath.PI * x;
        if (StrictMath.abs(x) >= LOBES) {
            return 0;
        }
        return StrictMath.abs(x) < 1e-9 ? 1 : LOBES * StrictMath.sin(a) * StrictMath.sin(a / LOBES) / (a * a);
    }
}
