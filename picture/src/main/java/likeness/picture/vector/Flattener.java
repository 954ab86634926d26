package likeness.picture.vector;

import java.util.Arrays;

/** Turns a path into straight pieces fine enough for a size in pixels. */
final class Flattener {

    /** How far a piece may be from its curve, in pixels. */
    private static final double TOLERANCE = 0.01;

    private static final int MOST_PIECES = 200;

    private final double scale;
    private double[] points = new double[256];
    private int[] ends = new int[8];
    private int length;
    private int outlines;

    private Flattener(double scale) {
        this.scale = scale;
    }

    /** Polylines in pixels, each an outline of the path; it is left to the reader to close them. */
    static double[][] flatten(Path path, double scale) {
        Flattener flattener = new Flattener(scale);
        flattener.walk(path);
        return flattener.result();
    }

    private void walk(Path path) {
        double[] n = path.numbers();
        int at = 0;
        for (byte command : path.commands()) {
            switch (command) {
                case Path.MOVE -> {
                    end();
                    add(n[at] * scale, n[at + 1] * scale);
                }
                case Path.LINE -> add(n[at] * scale, n[at + 1] * scale);
                case Path.QUAD -> quad(n[at] * scale, n[at + 1] * scale, n[at + 2] * scale, n[at + 3] * scale);
                case Path.CUBIC ->
                    cubic(
                            n[at] * scale,
                            n[at + 1] * scale,
                            n[at + 2] * scale,
                            n[at + 3] * scale,
                            n[at + 4] * scale,
                            n[at + 5] * scale);
                default -> end();
            }
            at += Path.LENGTH[command];
        }
        end();
    }

    private void quad(double cx, double cy, double x, double y) {
        double x0 = points[length - 2];
        double y0 = points[length - 1];
        int pieces = pieces(square(x0 - 2 * cx + x) + square(y0 - 2 * cy + y), 0.25);
        for (int i = 1; i < pieces; i++) {
            double t = (double) i / pieces;
            double u = 1 - t;
            add(u * u * x0 + 2 * u * t * cx + t * t * x, u * u * y0 + 2 * u * t * cy + t * t * y);
        }
        add(x, y);
    }

    private void cubic(double ax, double ay, double bx, double by, double x, double y) {
        double x0 = points[length - 2];
        double y0 = points[length - 1];
        double first = square(x0 - 2 * ax + bx) + square(y0 - 2 * ay + by);
        double second = square(ax - 2 * bx + x) + square(ay - 2 * by + y);
        int pieces = pieces(Math.max(first, second), 0.75);
        for (int i = 1; i < pieces; i++) {
            double t = (double) i / pieces;
            double u = 1 - t;
            double wa = 3 * u * u * t;
            double wb = 3 * u * t * t;
            add(u * u * u * x0 + wa * ax + wb * bx + t * t * t * x, u * u * u * y0 + wa * ay + wb * by + t * t * t * y);
        }
        add(x, y);
    }

    /** The deviation of a piece falls with the square of their number; its bound is the second difference. */
    private static int pieces(double squaredDifference, double weight) {
        double count = Math.sqrt(Math.sqrt(squaredDifference) * weight / TOLERANCE);
        return Math.clamp((long) Math.ceil(count), 1, MOST_PIECES);
    }

    private static double square(double value) {
        return value * value;
    }

    private void add(double x, double y) {
        if (length + 2 > points.length) {
            points = Arrays.copyOf(points, points.length * 2);
        }
        points[length++] = x;
        points[length++] = y;
    }

    private void end() {
        int start = outlines == 0 ? 0 : ends[outlines - 1];
        if (length > start) {
            if (outlines == ends.length) {
                ends = Arrays.copyOf(ends, outlines * 2);
            }
            ends[outlines++] = length;
        }
    }

    private double[][] result() {
        double[][] result = new double[outlines][];
        int start = 0;
        for (int i = 0; i < outlines; i++) {
            result[i] = Arrays.copyOfRange(points, start, ends[i]);
            start = ends[i];
        }
        return result;
    }
}
