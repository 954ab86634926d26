package likeness.packbuild.simplify;

/** Sum of squared distances to planes, as a symmetric 4×4 matrix of which ten numbers differ. */
final class Quadric {

    private final double[] m = new double[10];

    /** Adds the plane ax + by + cz + d = 0 with unit normal, times a weight. */
    void addPlane(double a, double b, double c, double d, double weight) {
        double[] p = {a, b, c, d};
        int at = 0;
        for (int i = 0; i < 4; i++) {
            for (int j = i; j < 4; j++) {
                m[at++] += weight * p[i] * p[j];
            }
        }
    }

    void add(Quadric other) {
        for (int i = 0; i < m.length; i++) {
            m[i] += other.m[i];
        }
    }

    double at(double x, double y, double z) {
        return m[0] * x * x
                + 2 * m[1] * x * y
                + 2 * m[2] * x * z
                + 2 * m[3] * x
                + m[4] * y * y
                + 2 * m[5] * y * z
                + 2 * m[6] * y
                + m[7] * z * z
                + 2 * m[8] * z
                + m[9];
    }
}
