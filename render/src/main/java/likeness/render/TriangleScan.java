package likeness.render;

/**
 * Walks the pixels of one triangle, row by row, and says which of a pixel's four samples it covers and how near it is
 * there. Edges are evaluated in whole 1/256 pixels, so that two triangles that share an edge leave no gap and never both
 * own a sample.
 */
final class TriangleScan {

    static final int SAMPLES = 4;
    static final int ALL = (1 << SAMPLES) - 1;

    /** Where the samples are in a pixel: a rotated grid, each alone in its row and column. */
    static final float[] SAMPLE_X = {0.375f, 0.875f, 0.125f, 0.625f};

    static final float[] SAMPLE_Y = {0.125f, 0.375f, 0.625f, 0.875f};

    private static final int SUBPIXEL = 256;

    /** Current row. */
    int y;
    /** First pixel of the row that is covered, if any. */
    int startX;
    /** Last pixel of the row that is covered; before {@link #startX} when none is. */
    int endX;
    /** Covered samples per pixel of the row, indexed by x. */
    final byte[] masks;

    /** 1/depth as a plane over the picture: {@code atOrigin + stepX * x + stepY * y}. */
    float depthAtOrigin;

    float depthStepX;
    float depthStepY;

    private int minX;
    private int maxX;
    private int maxY;
    private final long[] edge = new long[3];
    private final long[] edgeX = new long[3];
    private final long[] edgeY = new long[3];
    private final long[] sampleOffset = new long[3 * SAMPLES];
    private final long[] lowest = new long[3];
    private final long[] highest = new long[3];

    TriangleScan(int width) {
        masks = new byte[width];
    }

    /** Sets up one triangle on the rows minRow…maxRow−1; false when it covers nothing there. */
    boolean begin(Projection projection, int triangle, int minRow, int maxRow) {
        int[] indices = projection.geometry.indices;
        int a = indices[3 * triangle];
        int b = indices[3 * triangle + 1];
        int c = indices[3 * triangle + 2];
        if (projection.doubleArea(triangle) < 0) {
            int swap = b;
            b = c;
            c = swap;
        }
        float[] s = projection.screen;
        return bound(s, a, b, c, minRow, maxRow) && edges(s, a, b, c) && plane(s, projection.inverseDepth, a, b, c);
    }

    private boolean bound(float[] s, int a, int b, int c, int minRow, int maxRow) {
        float left = Math.min(s[2 * a], Math.min(s[2 * b], s[2 * c]));
        float right = Math.max(s[2 * a], Math.max(s[2 * b], s[2 * c]));
        float top = Math.min(s[2 * a + 1], Math.min(s[2 * b + 1], s[2 * c + 1]));
        float bottom = Math.max(s[2 * a + 1], Math.max(s[2 * b + 1], s[2 * c + 1]));
        minX = (int) Math.max(0, left);
        maxX = (int) Math.min(masks.length - 1, right);
        y = (int) Math.max(minRow, top) - 1;
        maxY = (int) Math.min(maxRow - 1, bottom);
        return minX <= maxX && y < maxY;
    }

    private boolean edges(float[] s, int a, int b, int c) {
        long ax = snap(s[2 * a]);
        long ay = snap(s[2 * a + 1]);
        long bx = snap(s[2 * b]);
        long by = snap(s[2 * b + 1]);
        long cx = snap(s[2 * c]);
        long cy = snap(s[2 * c + 1]);
        if ((bx - ax) * (cy - ay) - (cx - ax) * (by - ay) <= 0) {
            return false;
        }
        edge(0, ax, ay, bx, by);
        edge(1, bx, by, cx, cy);
        edge(2, cx, cy, ax, ay);
        return true;
    }

    private static long snap(float x) {
        return (long) StrictMath.floor(x * SUBPIXEL + 0.5f);
    }

    private void edge(int i, long x0, long y0, long x1, long y1) {
        long dx = y0 - y1;
        long dy = x1 - x0;
        // A sample exactly on an edge belongs to the triangle for which the edge is left or top.
        long bias = dx > 0 || dx == 0 && dy > 0 ? 0 : -1;
        edgeX[i] = dx * SUBPIXEL;
        edgeY[i] = dy * SUBPIXEL;
        edge[i] = dx * ((long) minX * SUBPIXEL - x0) + dy * ((long) y * SUBPIXEL - y0) + bias;
        lowest[i] = Long.MAX_VALUE;
        highest[i] = Long.MIN_VALUE;
        for (int k = 0; k < SAMPLES; k++) {
            long offset = dx * (long) (SAMPLE_X[k] * SUBPIXEL) + dy * (long) (SAMPLE_Y[k] * SUBPIXEL);
            sampleOffset[3 * k + i] = offset;
            lowest[i] = Math.min(lowest[i], offset);
            highest[i] = Math.max(highest[i], offset);
        }
    }

    private boolean plane(float[] s, float[] inverseDepth, int a, int b, int c) {
        float bx = s[2 * b] - s[2 * a];
        float by = s[2 * b + 1] - s[2 * a + 1];
        float cx = s[2 * c] - s[2 * a];
        float cy = s[2 * c + 1] - s[2 * a + 1];
        float area = bx * cy - cx * by;
        float db = inverseDepth[b] - inverseDepth[a];
        float dc = inverseDepth[c] - inverseDepth[a];
        float scale = area > 1e-6f ? 1 / area : 0;
        depthStepX = (db * cy - dc * by) * scale;
        depthStepY = (dc * bx - db * cx) * scale;
        depthAtOrigin = inverseDepth[a] - depthStepX * s[2 * a] - depthStepY * s[2 * a + 1];
        return true;
    }

    /** Moves to the next row and fills {@link #masks} from {@link #startX} to {@link #endX}; false behind the last. */
    boolean nextRow() {
        if (++y > maxY) {
            return false;
        }
        long e0 = edge[0] += edgeY[0];
        long e1 = edge[1] += edgeY[1];
        long e2 = edge[2] += edgeY[2];
        int x = minX;
        // Edges are straight: a row is empty, covered, empty.
        while (x <= maxX && (e0 + highest[0] | e1 + highest[1] | e2 + highest[2]) < 0) {
            e0 += edgeX[0];
            e1 += edgeX[1];
            e2 += edgeX[2];
            x++;
        }
        startX = x;
        while (x <= maxX && (e0 + highest[0] | e1 + highest[1] | e2 + highest[2]) >= 0) {
            boolean whole = (e0 + lowest[0] | e1 + lowest[1] | e2 + lowest[2]) >= 0;
            masks[x++] = whole ? ALL : partial(e0, e1, e2);
            e0 += edgeX[0];
            e1 += edgeX[1];
            e2 += edgeX[2];
        }
        endX = x - 1;
        return true;
    }

    private byte partial(long e0, long e1, long e2) {
        int mask = 0;
        for (int k = 0; k < SAMPLES; k++) {
            long inside = e0 + sampleOffset[3 * k] | e1 + sampleOffset[3 * k + 1] | e2 + sampleOffset[3 * k + 2];
            mask |= (int) (inside >>> 63 ^ 1) << k;
        }
        return (byte) mask;
    }

    /** 1/depth at a sample of a pixel. */
    float depthAt(int x, int sample) {
        return depthAtOrigin + depthStepX * (x + SAMPLE_X[sample]) + depthStepY * (y + SAMPLE_Y[sample]);
    }
}
