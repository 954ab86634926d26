package likeness.picture.vector;

/** Common outlines. All run clockwise on the screen, so that they add up; {@link #ring} has a hole. */
public final class Paths {

    /** A quarter circle as a cubic: how far its control points lie along the tangents. */
    private static final double ARC = 0.5522847498307936;

    private Paths() {}

    public static Path circle(double x, double y, double radius) {
        return ellipse(x, y, radius, radius);
    }

    public static Path ellipse(double x, double y, double rx, double ry) {
        double kx = rx * ARC;
        double ky = ry * ARC;
        return Path.builder()
                .move(x + rx, y)
                .cubic(x + rx, y + ky, x + kx, y + ry, x, y + ry)
                .cubic(x - kx, y + ry, x - rx, y + ky, x - rx, y)
                .cubic(x - rx, y - ky, x - kx, y - ry, x, y - ry)
                .cubic(x + kx, y - ry, x + rx, y - ky, x + rx, y)
                .close()
                .build();
    }

    /** A disc with a round hole. */
    public static Path ring(double x, double y, double outer, double inner) {
        return circle(x, y, outer).and(circle(x, y, inner).transformed(Affine.mirror(x)));
    }

    /** The part of a ring from an angle on, in degrees clockwise from the top; a wedge where the inner radius is 0. */
    public static Path band(double x, double y, double inner, double outer, double start, double sweep) {
        int pieces = (int) Math.ceil(sweep / 45);
        Path.Builder path = Path.builder().move(x + outer * sin(start), y - outer * cos(start));
        arc(path, x, y, outer, start, sweep / pieces, pieces);
        path.line(x + inner * sin(start + sweep), y - inner * cos(start + sweep));
        if (inner > 0) {
            arc(path, x, y, inner, start + sweep, -sweep / pieces, pieces);
        }
        return path.close().build();
    }

    private static void arc(
            Path.Builder path, double x, double y, double radius, double start, double step, int count) {
        double reach = 4.0 / 3 * StrictMath.tan(StrictMath.toRadians(step) / 4) * radius;
        for (int i = 0; i < count; i++) {
            double from = start + i * step;
            double to = from + step;
            path.cubic(
                    x + radius * sin(from) + reach * cos(from),
                    y - radius * cos(from) + reach * sin(from),
                    x + radius * sin(to) - reach * cos(to),
                    y - radius * cos(to) - reach * sin(to),
                    x + radius * sin(to),
                    y - radius * cos(to));
        }
    }

    private static double sin(double degrees) {
        return StrictMath.sin(StrictMath.toRadians(degrees));
    }

    private static double cos(double degrees) {
        return StrictMath.cos(StrictMath.toRadians(degrees));
    }

    public static Path rectangle(double left, double top, double width, double height) {
        return polygon(left, top, left + width, top, left + width, top + height, left, top + height);
    }

    /** A rectangle with round corners, at most half its sides. */
    public static Path rounded(double left, double top, double width, double height, double radius) {
        double r = Math.min(radius, Math.min(width, height) / 2);
        double k = r * (1 - ARC);
        double right = left + width;
        double bottom = top + height;
        return Path.builder()
                .move(left + r, top)
                .line(right - r, top)
                .cubic(right - k, top, right, top + k, right, top + r)
                .line(right, bottom - r)
                .cubic(right, bottom - k, right - k, bottom, right - r, bottom)
                .line(left + r, bottom)
                .cubic(left + k, bottom, left, bottom - k, left, bottom - r)
                .line(left, top + r)
                .cubic(left, top + k, left + k, top, left + r, top)
                .close()
                .build();
    }

    /** Straight lines through points given as x, y, x, y, …, closed. */
    public static Path polygon(double... points) {
        Path.Builder path = Path.builder().move(points[0], points[1]);
        for (int i = 2; i < points.length; i += 2) {
            path.line(points[i], points[i + 1]);
        }
        return path.close().build();
    }

    /**
     * A smooth closed curve through points given as x, y, x, y, … (Catmull–Rom).
     *
     * @param tension 0 is straight lines, 1 the usual roundness
     */
    public static Path smooth(double tension, double... points) {
        int count = points.length / 2;
        Path.Builder path = Path.builder().move(points[0], points[1]);
        for (int i = 0; i < count; i++) {
            int before = (i + count - 1) % count * 2;
            int from = i * 2;
            int to = (i + 1) % count * 2;
            int after = (i + 2) % count * 2;
            double k = tension / 6;
            path.cubic(
                    points[from] + (points[to] - points[before]) * k,
                    points[from + 1] + (points[to + 1] - points[before + 1]) * k,
                    points[to] - (points[after] - points[from]) * k,
                    points[to + 1] - (points[after + 1] - points[from + 1]) * k,
                    points[to],
                    points[to + 1]);
        }
        return path.close().build();
    }

    /** A path repeated {@code count} times in equal turns about a point. */
    public static Path repeated(Path path, int count, double x, double y) {
        Path all = path;
        for (int i = 1; i < count; i++) {
            all = all.and(path.transformed(Affine.rotate(360.0 * i / count, x, y)));
        }
        return all;
    }
}
