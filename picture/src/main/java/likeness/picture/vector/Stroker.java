package likeness.picture.vector;

/** The outline of a line with round ends, drawn along points. */
final class Stroker {

    private static final int CAP_PIECES_SMALLEST = 4;

    private final double[] points;
    private final double half;
    private final double[] out;
    private final int caps;
    private int length;

    private Stroker(double[] points, double half) {
        this.points = points;
        this.half = half;
        this.caps = CAP_PIECES_SMALLEST + (int) Math.sqrt(half * 20);
        this.out = new double[points.length * 2 + (caps - 1) * 4];
    }

    /** @param points x, y, x, y, … of one open line, in pixels */
    static double[] outline(double[] points, double width) {
        Stroker stroker = new Stroker(points, width / 2);
        int last = points.length / 2 - 1;
        for (int i = 0; i <= last; i++) {
            stroker.side(i, 1);
        }
        stroker.cap(last, 1);
        for (int i = last; i >= 0; i--) {
            stroker.side(i, -1);
        }
        stroker.cap(0, -1);
        return stroker.out;
    }

    private void side(int i, int sign) {
        double[] direction = direction(i);
        add(points[2 * i] - direction[1] * half * sign, points[2 * i + 1] + direction[0] * half * sign);
    }

    /** A half circle from the side just drawn to the other. */
    private void cap(int i, int sign) {
        double[] direction = direction(i);
        for (int k = 1; k < caps; k++) {
            double angle = StrictMath.PI * k / caps;
            double along = StrictMath.sin(angle) * half * sign;
            double across = StrictMath.cos(angle) * half * sign;
            add(
                    points[2 * i] + direction[0] * along - direction[1] * across,
                    points[2 * i + 1] + direction[1] * along + direction[0] * across);
        }
    }

    /** Of the line at a point: from its neighbour before to the one after. */
    private double[] direction(int i) {
        int before = Math.max(0, i - 1) * 2;
        int after = Math.min(points.length / 2 - 1, i + 1) * 2;
        double dx = points[after] - points[before];
        double dy = points[after + 1] - points[before + 1];
        double norm = Math.sqrt(dx * dx + dy * dy);
        return norm == 0 ? new double[] {1, 0} : new double[] {dx / norm, dy / norm};
    }

    private void add(double x, double y) {
        out[length++] = x;
        out[length++] = y;
    }
}
