package likeness.packbuild.own;

/**
 * A function given by points, straight between them and level beyond.
 *
 * @param points x, y of each, x ascending
 */
record Curve(double[][] points) {

    double at(double x) {
        if (x <= points[0][0]) {
            return points[0][1];
        }
        for (int i = 1; i < points.length; i++) {
            if (x < points[i][0]) {
                double t = (x - points[i - 1][0]) / (points[i][0] - points[i - 1][0]);
                return points[i - 1][1] + t * (points[i][1] - points[i - 1][1]);
            }
        }
        return points[points.length - 1][1];
    }

    /** 0 below {@code from}, 1 above {@code to}, smooth between; {@code from} may be the larger. */
    static double step(double from, double to, double x) {
        double t = Math.clamp((x - from) / (to - from), 0, 1);
        return t * t * (3 - 2 * t);
    }
}
