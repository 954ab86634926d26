package likeness.packbuild.texture.plane;

import java.util.Arrays;
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

    private final int size;

    /** For each texel of the result, its place in the source: u and v, 0…1. */
    private final double[] places;

    /** Where in the source a place of the result comes from; both 0…1, origin top left. */
    public interface Mapping {
        void toSource(double x, double y, double[] uv);
    }

    /** @param size side of the square results */
    public Enlarger(int size, Mapping mapping) {
        this.size = size;
        this.places = new double[2 * size * size];
        IntStream.range(0, size).parallel().forEach(y -> {
            double[] uv = new double[2];
            for (int x = 0; x < size; x++) {
                mapping.toSource((x + 0.5) / size, (y + 0.5) / size, uv);
                System.arraycopy(uv, 0, places, 2 * (y * size + x), 2);
            }
        });
    }

    /** Encoded values 0…255 of red, green and blue. */
    public Plane[] enlarge(Pixels source) {
        Plane[] out = {new Plane(size, size), new Plane(size, size), new Plane(size, size)};
        IntStream.range(0, size).parallel().forEach(y -> {
            float[] rgb = new float[3];
            for (int i = y * size; i < (y + 1) * size; i++) {
                sample(source, places[2 * i] * source.width() - 0.5, places[2 * i + 1] * source.height() - 0.5, rgb);
                for (int c = 0; c < 3; c++) {
                    out[c].v()[i] = Math.min(255, Math.max(0, rgb[c]));
                }
            }
        });
        return out;
    }

    /** Adds what a blur takes away, kept between the lowest and highest value within {@code reach} texels. */
    public static Plane sharpen(Plane plane, double sigma, float amount, int reach) {
        Plane soft = plane.blur(sigma);
        Plane out = new Plane(plane.width(), plane.height());
        int w = plane.width();
        IntStream.range(0, plane.height()).parallel().forEach(y -> {
            float[] low = extremes(plane, y, reach, Math::min);
            float[] high = extremes(plane, y, reach, Math::max);
            for (int x = 0; x < w; x++) {
                int i = y * w + x;
                float sharp = plane.v()[i] + amount * (plane.v()[i] - soft.v()[i]);
                out.v()[i] = Math.min(high[x], Math.max(low[x], sharp));
            }
        });
        return out;
    }

    private interface Choice {
        float of(float a, float b);
    }

    /** The lowest or highest of the square around each texel of a row. */
    private static float[] extremes(Plane plane, int row, int reach, Choice choice) {
        int w = plane.width();
        float[] down = Arrays.copyOfRange(plane.v(), row * w, (row + 1) * w);
        for (int y = Math.max(0, row - reach); y <= Math.min(plane.height() - 1, row + reach); y++) {
            for (int x = 0; x < w; x++) {
                down[x] = choice.of(down[x], plane.v()[y * w + x]);
            }
        }
        float[] across = down.clone();
        for (int k = 1; k <= reach; k++) {
            for (int x = 0; x < w - k; x++) {
                across[x] = choice.of(across[x], down[x + k]);
                across[x + k] = choice.of(across[x + k], down[x]);
            }
        }
        return across;
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
            float rowR = 0;
            float rowG = 0;
            float rowB = 0;
            for (int i = 0; i < 2 * LOBES; i++) {
                int sx = Math.min(source.width() - 1, Math.max(0, x0 + i - LOBES + 1));
                int pixel = source.argb()[sy + sx];
                float w = WEIGHTS[px + i];
                rowR += w * (pixel >> 16 & 255);
                rowG += w * (pixel >> 8 & 255);
                rowB += w * (pixel & 255);
            }
            r += rowR * WEIGHTS[py + j];
            g += rowG * WEIGHTS[py + j];
            b += rowB * WEIGHTS[py + j];
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
