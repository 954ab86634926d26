package likeness.packbuild.texture.plane;

import java.util.stream.IntStream;

/**
 * Gaussian blur: exact for narrow ones, three running means for wide ones, which look the same and cost nothing more with
 * width.
 */
final class Blur {

    private static final double WIDE = 4;

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
        return transpose(rows(transpose(rows(plane))));
    }

    private Plane rows(Plane plane) {
        Plane out = new Plane(plane.width(), plane.height());
        float[] kernel = sigma < WIDE ? kernel() : new float[0];
        IntStream.range(0, plane.height()).parallel().forEach(y -> {
            float[] line = new float[plane.width()];
            System.arraycopy(plane.v(), y * plane.width(), line, 0, line.length);
            float[] done = sigma < WIDE ? convolve(line, kernel) : means(line);
            System.arraycopy(done, 0, out.v(), y * plane.width(), line.length);
        });
        return out;
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

    private float[] convolve(float[] line, float[] kernel) {
        int radius = kernel.length / 2;
        float[] padded = pad(line, radius);
        float[] out = new float[line.length];
        for (int x = 0; x < line.length; x++) {
            float sum = 0;
            for (int k = 0; k < kernel.length; k++) {
                sum += padded[x + k] * kernel[k];
            }
            out[x] = sum;
        }
        return out;
    }

    private float[] means(float[] line) {
        int width = (int) StrictMath.round(StrictMath.sqrt(4 * sigma * sigma + 1)) | 1;
        float[] out = line;
        for (int pass = 0; pass < 3; pass++) {
            float[] padded = pad(out, width / 2);
            float[] next = new float[line.length];
            double sum = 0;
            for (int k = 0; k < width; k++) {
                sum += padded[k];
            }
            for (int x = 0; x < line.length; x++) {
                next[x] = (float) (sum / width);
                if (x + width < padded.length) {
                    sum += padded[x + width] - (double) padded[x];
                }
            }
            out = next;
        }
        return out;
    }

    private float[] pad(float[] line, int radius) {
        float[] padded = new float[line.length + 2 * radius];
        for (int i = 0; i < padded.length; i++) {
            int x = i - radius;
            padded[i] = line[tiled ? Math.floorMod(x, line.length) : Math.min(line.length - 1, Math.max(0, x))];
        }
        return padded;
    }

    private static Plane transpose(Plane plane) {
        Plane out = new Plane(plane.height(), plane.width());
        for (int y = 0; y < plane.height(); y++) {
            for (int x = 0; x < plane.width(); x++) {
                out.v()[x * plane.height() + y] = plane.v()[y * plane.width() + x];
            }
        }
        return out;
    }
}
