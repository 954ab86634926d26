package likeness.packbuild.texture;

/**
 * A smooth monotone map of a line onto a line, given by how dense the target is at knots of the source: density is linear
 * between knots, so the map is a piecewise quadratic with an exact inverse.
 */
final class Stretch {

    private final double[] at;
    private final double[] density;
    private final double[] reached;

    /**
     * @param at ascending places on the source
     * @param density at each of them, above 0, in any unit
     * @param from where the first knot lands
     * @param to where the last knot lands; may be below {@code from}
     */
    Stretch(double[] at, double[] density, double from, double to) {
        this.at = at.clone();
        this.density = new double[at.length];
        this.reached = new double[at.length];
        double total = 0;
        for (int i = 1; i < at.length; i++) {
            total += (at[i] - at[i - 1]) * (density[i] + density[i - 1]) / 2;
        }
        double scale = (to - from) / total;
        for (int i = 0; i < at.length; i++) {
            this.density[i] = density[i] * scale;
            reached[i] =
                    i == 0 ? from : reached[i - 1] + (at[i] - at[i - 1]) * (this.density[i] + this.density[i - 1]) / 2;
        }
    }

    /** Beyond the ends the map goes on straight. */
    double map(double x) {
        int i = 0;
        while (i < at.length - 2 && x > at[i + 1]) {
            i++;
        }
        double t = x - at[i];
        if (t < 0) {
            return reached[i] + t * density[i];
        }
        double length = at[i + 1] - at[i];
        if (t > length) {
            return reached[i + 1] + (t - length) * density[i + 1];
        }
        return reached[i] + t * (density[i] + t * (density[i + 1] - density[i]) / (2 * length));
    }

    /** The source place that lands on {@code y}. */
    double inverse(double y) {
        double sign = Math.signum(density[0]);
        int i = 0;
        while (i < at.length - 2 && (y - reached[i + 1]) * sign > 0) {
            i++;
        }
        double rise = y - reached[i];
        if (rise * sign < 0) {
            return at[i] + rise / density[i];
        }
        if ((y - reached[i + 1]) * sign > 0) {
            return at[i + 1] + (y - reached[i + 1]) / density[i + 1];
        }
        double curve = (density[i + 1] - density[i]) / (2 * (at[i + 1] - at[i]));
        // The stable root of curve·t² + density·t = rise, also when the curve is straight.
        double root = Math.sqrt(Math.max(0, density[i] * density[i] + 4 * curve * rise));
        return at[i] + 2 * rise / (density[i] + sign * root);
    }
}
