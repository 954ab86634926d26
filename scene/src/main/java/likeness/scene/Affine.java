package likeness.scene;

/**
 * 3×4 affine matrices as {@code float[12]}, row major: {@code m[4*row + column]}, translation in column 3.
 *
 * <p>All functions return a new array, take sums in a fixed order and use no fused or platform-dependent operation, so
 * that results are the same bits everywhere.
 */
public final class Affine {

    private Affine() {}

    public static float[] identity() {
        return new float[] {1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0};
    }

    public static float[] translation(float x, float y, float z) {
        return new float[] {1, 0, 0, x, 0, 1, 0, y, 0, 0, 1, z};
    }

    /** Rotation by a unit quaternion. */
    public static float[] rotation(float x, float y, float z, float w) {
        return new float[] {
            1 - 2 * (y * y + z * z),
            2 * (x * y - z * w),
            2 * (x * z + y * w),
            0,
            2 * (x * y + z * w),
            1 - 2 * (x * x + z * z),
            2 * (y * z - x * w),
            0,
            2 * (x * z - y * w),
            2 * (y * z + x * w),
            1 - 2 * (x * x + y * y),
            0
        };
    }

    /** {@code a · b}: first b, then a. */
    public static float[] multiply(float[] a, float[] b) {
        float[] r = new float[12];
        for (int row = 0; row < 3; row++) {
            float x = a[4 * row];
            float y = a[4 * row + 1];
            float z = a[4 * row + 2];
            for (int col = 0; col < 4; col++) {
                r[4 * row + col] = x * b[col] + y * b[4 + col] + z * b[8 + col];
            }
            r[4 * row + 3] += a[4 * row + 3];
        }
        return r;
    }

    /** Inverse of any invertible affine matrix. */
    public static float[] invert(float[] m) {
        float c00 = m[5] * m[10] - m[6] * m[9];
        float c01 = m[6] * m[8] - m[4] * m[10];
        float c02 = m[4] * m[9] - m[5] * m[8];
        float s = 1 / (m[0] * c00 + m[1] * c01 + m[2] * c02);
        float[] r = new float[12];
        r[0] = c00 * s;
        r[1] = (m[2] * m[9] - m[1] * m[10]) * s;
        r[2] = (m[1] * m[6] - m[2] * m[5]) * s;
        r[4] = c01 * s;
        r[5] = (m[0] * m[10] - m[2] * m[8]) * s;
        r[6] = (m[2] * m[4] - m[0] * m[6]) * s;
        r[8] = c02 * s;
        r[9] = (m[1] * m[8] - m[0] * m[9]) * s;
        r[10] = (m[0] * m[5] - m[1] * m[4]) * s;
        for (int row = 0; row < 3; row++) {
            r[4 * row + 3] = -(r[4 * row] * m[3] + r[4 * row + 1] * m[7] + r[4 * row + 2] * m[11]);
        }
        return r;
    }

    /** The point (x, y, z) transformed. */
    public static float[] point(float[] m, float x, float y, float z) {
        return new float[] {
            m[0] * x + m[1] * y + m[2] * z + m[3],
            m[4] * x + m[5] * y + m[6] * z + m[7],
            m[8] * x + m[9] * y + m[10] * z + m[11]
        };
    }
}
