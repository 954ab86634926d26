package likeness.packbuild.texture.plane;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Gaussian blur: exact for narrow ones, three running means for wide ones, which look the same and cost nothing more with
 * width.
 */
final class Blur {

    private static final double WIDE = 4;
    private static final int PASSES = 3;

    /** Columns that are blurred together: as many as stay in the cache. */
    private static final int STRIP = 64;

    private final double sigma;
    private final boolean tiled;

    Blur(double sigma, boolean tiled) {
        this.sigma = sigma;
        this.tiled = tiled;
    }

    Plane apply(Plane plane) {
        if (sigma <= 0) {
            return plane;
        }
        return sigma < WIDE ? convolved(plane) : meaned(plane);
    }

    private Plane convolved(Plane plane) {
        float[] kernel = kernel();
        int w = plane.width();
        Plane rows = new Plane(w, plane.height());
        IntStream.range(0, plane.height()).parallel().forEach(y -> {
            float[] padded = pad(plane.v(), y * w, w, kernel.length / 2);
            for (int k = 0; k < kernel.length; k++) {
                add(padded, k, kernel[k], rows.v(), y * w, w);
            }
        });
        Plane out = new Plane(w, plane.height());
        IntStream.range(0, plane.height()).parallel().forEach(y -> {
            for (int k = 0; k < kernel.length; k++) {
                int from = inside(y + k - kernel.length / 2, plane.height());
                add(rows.v(), from * w, kernel[k], out.v(), y * w, w);
            }
        });
        return out;
    }

    private static void add(float[] from, int at, float factor, float[] to, int start, int length) {
        for (int x = 0; x < length; x++) {
            to[start + x] += from[at + x] * factor;
        }
    }

    private float[] kernel() {
        int radius = (int) StrictMath.ceil(3 * sigma);
        float[] kernel = new float[2 * radius + 1];
        double sum = 0;
        for (int i = -radius; i <= radius; i++) {
            sum += StrictMath.exp(-i * i / (2 * sigma * sigma));
        }
        for (int i = -radius; i <= radius; i++) {
            kernel[i + radius] = (float) (StrictMath.exp(-i * i / (2 * sigma * sigma)) / sum);
        }
        return kernel;
    }

    private Plane meaned(Plane plane) {
        int width = (int) StrictMath.round(StrictMath.sqrt(4 * sigma * sigma + 1)) | 1;
        int w = plane.width();
        int h = plane.height();
        Plane out = new Plane(w, h);
        IntStream.range(0, h).parallel().forEach(y -> {
            float[] line = Arrays.copyOfRange(plane.v(), y * w, (y + 1) * w);
            for (int pass = 0; pass < PASSES; pass++) {
                line = means(line, width, 1);
            }
            System.arraycopy(line, 0, out.v(), y * w, w);
        });
        IntStream.range(0, (w + STRIP - 1) / STRIP).parallel().forEach(strip -> {
            int left = strip * STRIP;
            int columns = Math.min(STRIP, w - left);
            float[] block = new float[h * columns];
            for (int y = 0; y < h; y++) {
                System.arraycopy(out.v(), y * w + left, block, y * columns, columns);
            }
            for (int pass = 0; pass < PASSES; pass++) {
                block = means(block, width, columns);
            }
            for (int y = 0; y < h; y++) {
                System.arraycopy(block, y * columns, out.v(), y * w + left, columns);
            }
        });
        return out;
    }

    /** Running means down the columns of a block of rows, each {@code columns} long. */
    private float[] means(float[] block, int width, int columns) {
        int rows = block.length / columns;
        float[] out = new float[block.length];
        double[] sums = new double[columns];
        for (int k = 0; k < width; k++) {
            int in = inside(k - width / 2, rows) * columns;
            for (int x = 0; x < columns; x++) {
                sums[x] += block[in + x];
            }
        }
        for (int y = 0; y < rows; y++) {
            int enters = inside(y - width / 2 + width, rows) * columns;
            int leaves = inside(y - width / 2, rows) * columns;
            for (int x = 0; x < columns; x++) {
                out[y * columns + x] = (float) (sums[x] / width);
                sums[x] += block[enters + x] - (double) block[leaves + x];
            }
        }
        return out;
    }

    private float[] pad(float[] values, int start, int length, int radius) {
        float[] padded = new float[length + 2 * radius];
        for (int i = 0; i < radius; i++) {
            padded[i] = values[start + inside(i - radius, length)];
            padded[length + radius + i] = values[start + inside(length + i, length)];
        }
        System.arraycopy(values, start, padded, radius, length);
        return padded;
    }

    /** Which of {@code length} places stands for one that may lie beyond them. */
    private int inside(int at, int length) {
        if (at >= 0 && at < length) {
            return at;
        }
        return tiled ? Math.floorMod(at, length) : Math.clamp(at, 0, length - 1);
    }
}
