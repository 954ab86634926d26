package likeness.picture.vector;

import likeness.image.Pixels;
import org.jspecify.annotations.Nullable;

/**
 * Draws a drawing as pixels: exact area coverage, edges mixed in linear light. The same drawing and size are the same
 * pixels everywhere. What nothing was painted on is transparent.
 */
public final class Rasteriser {

    /** Cells of coverage held at once. */
    private static final int BAND = 1 << 16;

    private final int size;
    private final double scale;
    private final int[] argb;
    private final float[] row;
    private final float[] clipRow;

    private Rasteriser(int size) {
        this.size = size;
        this.scale = (double) size / Drawing.SIDE;
        this.argb = new int[size * size];
        this.row = new float[size];
        this.clipRow = new float[size];
    }

    /** @param size of a side in pixels */
    public static Pixels draw(Drawing drawing, int size) {
        Rasteriser rasteriser = new Rasteriser(size);
        for (Shape shape : drawing.shapes()) {
            rasteriser.draw(shape);
        }
        return new Pixels(size, size, rasteriser.argb);
    }

    private void draw(Shape shape) {
        switch (shape) {
            case Shape.Fill fill -> {
                double[][] clip = fill.clip() == null ? null : Flattener.flatten(fill.clip(), scale);
                paint(Flattener.flatten(fill.path(), scale), clip, fill.paint());
            }
            case Shape.Stroke stroke -> {
                double[] line = Flattener.flatten(stroke.path(), scale)[0];
                double[][] outline = {Stroker.outline(line, stroke.width() * scale)};
                paint(outline, null, Paint.flat(stroke.rgb()));
            }
            case Shape.Dots dots -> new DotSampler(dots, size).fill(argb);
        }
    }

    private void paint(double[][] outlines, double @Nullable [][] clip, Paint paint) {
        Window window = Window.around(outlines, size);
        if (clip != null) {
            window = window.within(Window.around(clip, size));
        }
        if (window.isEmpty()) {
            return;
        }
        int rows = Math.max(1, BAND / window.width());
        Brush brush = Brush.of(paint, scale);
        for (int top = window.top(); top < window.bottom(); top += rows) {
            paintBand(window.band(top, rows), outlines, clip, brush);
        }
    }

    private void paintBand(Window band, double[][] outlines, double @Nullable [][] clip, Brush brush) {
        Coverage coverage = band.coverage();
        coverage.add(outlines);
        if (clip == null) {
            for (int y = band.top(); y < band.bottom(); y++) {
                coverage.paint(y - band.top(), brush, argb, y * size + band.left());
            }
            return;
        }
        Coverage clipped = band.coverage();
        clipped.add(clip);
        for (int y = band.top(); y < band.bottom(); y++) {
            coverage.row(y - band.top(), row);
            clipped.row(y - band.top(), clipRow);
            for (int x = 0; x < band.width(); x++) {
                row[x] *= clipRow[x];
            }
            brush.paint(argb, y * size + band.left(), band.left(), y, row, band.width());
        }
    }

    /** Whole pixels: left and top within, right and bottom without. */
    private record Window(int left, int top, int right, int bottom) {

        static Window around(double[][] outlines, int size) {
            double left = size;
            double top = size;
            double right = 0;
            double bottom = 0;
            for (double[] points : outlines) {
                for (int i = 0; i < points.length; i += 2) {
                    left = Math.min(left, points[i]);
                    right = Math.max(right, points[i]);
                    top = Math.min(top, points[i + 1]);
                    bottom = Math.max(bottom, points[i + 1]);
                }
            }
            return new Window(
                    Math.max(0, (int) Math.floor(left)),
                    Math.max(0, (int) Math.floor(top)),
                    Math.min(size, (int) Math.ceil(right)),
                    Math.min(size, (int) Math.ceil(bottom)));
        }

        Window within(Window other) {
            return new Window(
                    Math.max(left, other.left),
                    Math.max(top, other.top),
                    Math.min(right, other.right),
                    Math.min(bottom, other.bottom));
        }

        Window band(int from, int rows) {
            return new Window(left, from, right, Math.min(bottom, from + rows));
        }

        Coverage coverage() {
            return new Coverage(left, top, width(), bottom - top);
        }

        int width() {
            return right - left;
        }

        boolean isEmpty() {
            return left >= right || top >= bottom;
        }
    }
}
