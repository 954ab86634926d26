package likeness.picture.vector;

/**
 * How much of each pixel of a window lies inside an outline, by exact area. Each edge leaves in the cells of its rows what it
 * adds to everything right of it; summing a row from the left then gives the area, times the winding number.
 */
final class Coverage {

    /** Sums are off by a few 1e-6; what is nearer to nothing or to all than any 8-bit value can show is taken as that. */
    private static final float NOTHING = 1 / 1024f;

    private final int left;
    private final int top;
    private final int width;
    private final int height;
    private final int stride;
    private final float[] cells;

    Coverage(int left, int top, int width, int height) {
        this.left = left;
        this.top = top;
        this.width = width;
        this.height = height;
        this.stride = width + 2;
        this.cells = new float[stride * height];
    }

    /** Adds closed outlines, x, y, x, y, … in pixels. */
    void add(double[][] outlines) {
        for (double[] points : outlines) {
            double x = points[points.length - 2] - left;
            double y = points[points.length - 1] - top;
            for (int i = 0; i < points.length; i += 2) {
                double nextX = points[i] - left;
                double nextY = points[i + 1] - top;
                edge(x, y, nextX, nextY);
                x = nextX;
                y = nextY;
            }
        }
    }

    private void edge(double xa, double ya, double xb, double yb) {
        if (ya < yb) {
            down(xa, ya, xb, yb, 1);
        } else if (yb < ya) {
            down(xb, yb, xa, ya, -1);
        }
    }

    private void down(double xa, double ya, double xb, double yb, int sign) {
        if (yb <= 0 || ya >= height) {
            return;
        }
        double slope = (xb - xa) / (yb - ya);
        double start = Math.max(ya, 0);
        double end = Math.min(yb, height);
        double x = xa + (start - ya) * slope;
        for (int row = (int) start; row < end; row++) {
            double dy = (row + 1 < end ? row + 1 : end) - (row > start ? row : start);
            double next = x + dy * slope;
            double low = x < next ? x : next;
            double high = x < next ? next : x;
            if (low < 0 || high > width) {
                low = Math.clamp(low, 0, width);
                high = Math.clamp(high, 0, width);
            }
            spread(row * stride, low, high, dy * sign);
            x = next;
        }
    }

    /** An edge's part within one row, from {@code low} to {@code high}, which climbs {@code rise}. */
    private void spread(int row, double low, double high, double rise) {
        int first = (int) low;
        if (high <= first + 1) {
            double right = rise * (0.5 * (low + high) - first);
            cells[row + first] += (float) (rise - right);
            cells[row + first + 1] += (float) right;
            return;
        }
        int end = (int) Math.ceil(high);
        double perPixel = 1 / (high - low);
        double given = 0;
        for (int x = first; x < end; x++) {
            // Of this pixel, what lies right of the edge: all where the edge has passed, and a part where it passes.
            double from = Math.max(low, x);
            double to = Math.min(high, x + 1);
            double area = (from - low) * perPixel + (to - from) * perPixel * (x + 1 - 0.5 * (from + to));
            cells[row + x] += (float) (rise * (area - given));
            given = area;
        }
        cells[row + end] += (float) (rise * (1 - given));
    }

    /** Coverage 0…1 of a row of the window, counted from its top, from the window's left edge. */
    void row(int y, float[] into) {
        int at = y * stride;
        float sum = 0;
        for (int x = 0; x < width; x++) {
            sum += cells[at + x];
            into[x] = share(sum);
        }
    }

    /**
     * Lays a brush over a row of the window, counted from its top, as much as {@link #row} says.
     *
     * @param at of its first pixel in the picture
     */
    void paint(int y, Brush brush, int[] argb, int at) {
        int cell = y * stride;
        float sum = 0;
        for (int x = 0; x < width; ) {
            sum += cells[cell + x];
            int from = x++;
            while (x < width && cells[cell + x] == 0) {
                x++; // between edges nothing changes
            }
            float share = share(sum);
            if (share > 0) {
                brush.paint(argb, at + from, left + from, top + y, share, x - from);
            }
        }
    }

    private static float share(float sum) {
        float area = Math.abs(sum);
        return area > 1 - NOTHING ? 1 : area < NOTHING ? 0 : area;
    }
}
