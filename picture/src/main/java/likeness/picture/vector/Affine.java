package likeness.picture.vector;

/** Maps (x, y) to (a·x + c·y + e, b·x + d·y + f), as SVG's {@code matrix(a b c d e f)}. Angles turn clockwise, in degrees. */
public record Affine(double a, double b, double c, double d, double e, double f) {

    public static final Affine IDENTITY = new Affine(1, 0, 0, 1, 0, 0);

    public static Affine translate(double x, double y) {
        return new Affine(1, 0, 0, 1, x, y);
    }

    public static Affine scale(double x, double y) {
        return new Affine(x, 0, 0, y, 0, 0);
    }

    public static Affine rotate(double degrees) {
        double angle = StrictMath.toRadians(degrees);
        double cos = StrictMath.cos(angle);
        double sin = StrictMath.sin(angle);
        return new Affine(cos, sin, -sin, cos, 0, 0);
    }

    public static Affine rotate(double degrees, double x, double y) {
        return translate(-x, -y).then(rotate(degrees)).then(translate(x, y));
    }

    /** Left and right swapped about the vertical line through {@code x}. */
    public static Affine mirror(double x) {
        return new Affine(-1, 0, 0, 1, 2 * x, 0);
    }

    /** First this, then the other. */
    public Affine then(Affine next) {
        return new Affine(
                next.a * a + next.c * b,
                next.b * a + next.d * b,
                next.a * c + next.c * d,
                next.b * c + next.d * d,
                next.a * e + next.c * f + next.e,
                next.b * e + next.d * f + next.f);
    }

    public double x(double px, double py) {
        return a * px + c * py + e;
    }

    public double y(double px, double py) {
        return b * px + d * py + f;
    }
}
