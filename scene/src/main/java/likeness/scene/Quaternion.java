package likeness.scene;

/**
 * Unit quaternions as {@code float[]} x, y, z, w, as glTF writes them. All functions return a new array and take sines
 * from {@link StrictMath}, so that results are the same bits everywhere.
 */
public final class Quaternion {

    /** Closer than this, two rotations are as good as the same, and the formula for an arc would divide by nothing. */
    private static final double ALIKE = 0.9995;

    private Quaternion() {}

    public static float[] identity() {
        return new float[] {0, 0, 0, 1};
    }

    /** A turn about an axis of unit length, degrees. */
    public static float[] turn(float x, float y, float z, double degrees) {
        double half = Math.toRadians(degrees) / 2;
        float sine = (float) StrictMath.sin(half);
        return new float[] {sine * x, sine * y, sine * z, (float) StrictMath.cos(half)};
    }

    /** {@code a · b}: first b, then a. */
    public static float[] multiply(float[] a, float[] b) {
        return new float[] {
            a[3] * b[0] + a[0] * b[3] + a[1] * b[2] - a[2] * b[1],
            a[3] * b[1] - a[0] * b[2] + a[1] * b[3] + a[2] * b[0],
            a[3] * b[2] + a[0] * b[1] - a[1] * b[0] + a[2] * b[3],
            a[3] * b[3] - a[0] * b[0] - a[1] * b[1] - a[2] * b[2]
        };
    }

    /** The shorter way between two rotations, at even speed. */
    public static float[] slerp(float[] from, float[] to, double share) {
        double cosine = 0;
        for (int i = 0; i < 4; i++) {
            cosine += from[i] * to[i];
        }
        double sign = cosine < 0 ? -1 : 1;
        double angle = StrictMath.acos(Math.min(1, sign * cosine));
        boolean alike = sign * cosine > ALIKE;
        double a = alike ? 1 - share : StrictMath.sin((1 - share) * angle);
        double b = sign * (alike ? share : StrictMath.sin(share * angle));
        double[] q = new double[4];
        for (int i = 0; i < 4; i++) {
            q[i] = a * from[i] + b * to[i];
        }
        return unit(q);
    }

    private static float[] unit(double[] q) {
        double length = Math.sqrt(q[0] * q[0] + q[1] * q[1] + q[2] * q[2] + q[3] * q[3]);
        return new float[] {
            (float) (q[0] / length), (float) (q[1] / length), (float) (q[2] / length), (float) (q[3] / length)
        };
    }
}
