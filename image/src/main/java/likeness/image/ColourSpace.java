package likeness.image;

import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;

/**
 * The meaning of stored red, green and blue: a curve for each to linear light, and a matrix from its primaries to those of
 * sRGB. What sRGB cannot show is clipped.
 */
final class ColourSpace {

    /** The pixels are what they have to be. */
    static final ColourSpace SRGB = new ColourSpace(new float[3][256], new double[9]);

    /** Differences below this are rounding: a profile of sRGB itself must leave pixels as they are. */
    private static final double ALIKE = 0.004;

    private static final int BAND = 64;

    private final float[][] curves;
    private final float[] matrix = new float[9];

    private ColourSpace(float[][] curves, double[] matrix) {
        this.curves = curves;
        for (int i = 0; i < 9; i++) {
            this.matrix[i] = (float) matrix[i];
        }
    }

    /**
     * @param curves of red, green and blue: encoded 0…1 to linear 0…1
     * @param matrix nine numbers by rows, linear light to linear sRGB
     */
    static ColourSpace of(DoubleUnaryOperator[] curves, double[] matrix) {
        float[][] tables = new float[3][256];
        for (int c = 0; c < 3; c++) {
            for (int i = 0; i < 256; i++) {
                tables[c][i] = (float) Math.clamp(curves[c].applyAsDouble(i / 255.0), 0, 1);
            }
        }
        return isSrgb(tables, matrix) ? SRGB : new ColourSpace(tables, matrix);
    }

    /** With sRGB's primaries and a curve of its own for all three. */
    static ColourSpace of(DoubleUnaryOperator curve) {
        return of(new DoubleUnaryOperator[] {curve, curve, curve}, new double[] {1, 0, 0, 0, 1, 0, 0, 0, 1});
    }

    private static boolean isSrgb(float[][] curves, double[] matrix) {
        for (int i = 0; i < 9; i++) {
            if (Math.abs(matrix[i] - (i % 4 == 0 ? 1 : 0)) > ALIKE) {
                return false;
            }
        }
        for (float[] curve : curves) {
            for (int i = 0; i < 256; i++) {
                if (Math.abs(Srgb.encode(curve[i]) * 255 - i) > 1) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Converts in place. */
    void toSrgb(Pixels pixels, Deadline deadline) {
        if (this == SRGB) {
            return;
        }
        int[] argb = pixels.argb();
        int band = BAND * pixels.width();
        IntStream.range(0, (argb.length + band - 1) / band).parallel().forEach(i -> {
            deadline.check();
            convert(argb, i * band, Math.min(argb.length, (i + 1) * band));
        });
    }

    private void convert(int[] argb, int from, int to) {
        int last = 0xFF000000;
        int converted = convert(last);
        for (int i = from; i < to; i++) {
            if (argb[i] != last) {
                last = argb[i];
                converted = convert(last);
            }
            argb[i] = converted;
        }
    }

    private int convert(int pixel) {
        float r = curves[0][pixel >> 16 & 255];
        float g = curves[1][pixel >> 8 & 255];
        float b = curves[2][pixel & 255];
        float[] m = matrix;
        return pixel & 0xFF000000
                | Srgb.fromLinear(m[0] * r + m[1] * g + m[2] * b) << 16
                | Srgb.fromLinear(m[3] * r + m[4] * g + m[5] * b) << 8
                | Srgb.fromLinear(m[6] * r + m[7] * g + m[8] * b);
    }
}
