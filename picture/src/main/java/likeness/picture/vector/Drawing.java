package likeness.picture.vector;

import java.util.ArrayList;
import java.util.List;

/**
 * Shapes on a square of {@value #SIDE} units, x to the right and y down, painted in order.
 *
 * @param shapes from the back to the front
 */
public record Drawing(List<Shape> shapes) {

    public static final int SIDE = 100;

    public Drawing {
        shapes = List.copyOf(shapes);
    }

    /** Collects shapes from the back to the front. */
    public static final class Canvas {

        private final List<Shape> shapes = new ArrayList<>();

        /** All of the square. */
        public Canvas ground(Paint paint) {
            return fill(Paths.rectangle(0, 0, SIDE, SIDE), paint);
        }

        public Canvas fill(Path path, Paint paint) {
            shapes.add(new Shape.Fill(path, paint, null));
            return this;
        }

        public Canvas fill(Path path, int rgb) {
            return fill(path, Paint.flat(rgb));
        }

        /** Only what lies within a second path. */
        public Canvas fillWithin(Path clip, Path path, int rgb) {
            return fillWithin(clip, path, Paint.flat(rgb));
        }

        public Canvas fillWithin(Path clip, Path path, Paint paint) {
            shapes.add(new Shape.Fill(path, paint, clip));
            return this;
        }

        public Canvas stroke(Path path, double width, int rgb) {
            shapes.add(new Shape.Stroke(path, width, rgb));
            return this;
        }

        /** All of the square, as {@code side} × {@code side} dots. */
        public Canvas dots(int side, int[] rgb) {
            shapes.add(new Shape.Dots(side, rgb));
            return this;
        }

        public Drawing drawing() {
            return new Drawing(shapes);
        }
    }
}
