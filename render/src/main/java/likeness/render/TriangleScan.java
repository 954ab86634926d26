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

    private static final int SUBPIXEL = Projection.SUBPIXEL;
    private static final int[] SUBPIXEL_X = snapped(SAMPLE_X);
    private static final int[] SUBPIXEL_Y = snapped(SAMPLE_Y);

    /** Current row. */
    int y;
    /** First pixel of the row that is covered, if any. */
    int startX;
    /** Last pixel of the row that is covered; before {@link #startX} when none is. */
    int endX;
    /** Covered samples per pixel of the row, indexed by x. */
    final byte[] masks;

    /** 1/depth at the corner of a pixel is {@code depthAtOrigin + depthStepX * x + depthStepY * y}. */
    private float depthAtOrigin;

    private float depthStepX;
    private float depthStepY;
    /** What each sample adds to its pixel's corner. */
    private final float[] depthOfSample = new float[SAMPLES];

    private int minX;
    private int maxX;
    private int maxY;

    // Edge functions at the left end of the row, their steps per pixel, and what samples add to them.
    private long edgeA;
    private long edgeB;
    private long edgeC;
    private final Edge a = new Edge();
    private final Edge b = new Edge();
    private final Edge c = new Edge();

    TriangleScan(int width) {
        masks = new byte[width];
    }

    private static int[] snapped(float[] places) {
        int[] snapped = new int[places.length];
        for (int i = 0; i < places.length; i++) {
            snapped[i] = (int) (places[i] * SUBPIXEL);
        }
        return snapped;
    }

    /** Sets up one triangle on the rows minRow…maxRow−1; false when it covers nothing there. */
    boolean begin(Projection projection, int triangle, int minRow, int maxRow) {
        int[] indices = projection.geometry.indices;
        int first = indices[3 * triangle];
        int second = indices[3 * triangle + 1];
        int third = indices[3 * triangle + 2];
        int[] s = projection.snapped;
        long area = (long) (s[2 * second] - s[2 * first]) * (s[2 * third + 1] - s[2 * first + 1])
                - (long) (s[2 * third] - s[2 * first]) * (s[2 * second + 1] - s[2 * first + 1]);
        if (area == 0) {
            return false;
        }
        if (area < 0) {
            int swap = second;
            second = third;
            third = swap;
        }
        if (!bound(s, first, second, third, minRow, maxRow)) {
            return false;
        }
        edgeA = a.set(s, first, second, minX, y);
        edgeB = b.set(s, second, third, minX, y);
        edgeC = c.set(s, third, first, minX, y);
        plane(projection.screen, projection.inverseDepth, first, second, third);
        return true;
    }

    private boolean bound(int[] s, int first, int second, int third, int minRow, int maxRow) {
        int left = Math.min(s[2 * first], Math.min(s[2 * second], s[2 * third]));
        int right = Math.max(s[2 * first], Math.max(s[2 * second], s[2 * third]));
        int top = Math.min(s[2 * first + 1], Math.min(s[2 * second + 1], s[2 * third + 1]));
        int bottom = Math.max(s[2 * first + 1], Math.max(s[2 * second + 1], s[2 * third + 1]));
        minX = Math.max(0, Math.floorDiv(left, SUBPIXEL));
        maxX = Math.min(masks.length - 1, Math.floorDiv(right, SUBPIXEL));
        y = Math.max(minRow, Math.floorDiv(top, SUBPIXEL)) - 1;
        maxY = Math.min(maxRow - 1, Math.floorDiv(bottom, SUBPIXEL));
        return minX <= maxX && y < maxY;
    }

    private void plane(float[] s, float[] inverseDepth, int first, int second, int third) {
        float bx = s[2 * second] - s[2 * first];
        float by = s[2 * second + 1] - s[2 * first + 1];
        float cx = s[2 * third] - s[2 * first];
        float cy = s[2 * third + 1] - s[2 * first + 1];
        float area = bx * cy - cx * by;
        float db = inverseDepth[second] - inverseDepth[first];
        float dc = inverseDepth[third] - inverseDepth[first];
        float scale = area > 1e-6f ? 1 / area : 0;
        depthStepX = (db * cy - dc * by) * scale;
        depthStepY = (dc * bx - db * cx) * scale;
        depthAtOrigin = inverseDepth[first] - depthStepX * s[2 * first] - depthStepY * s[2 * first + 1];
        for (int k = 0; k < SAMPLES; k++) {
            depthOfSample[k] = depthStepX * SAMPLE_X[k] + depthStepY * SAMPLE_Y[k];
        }
    }

    /** Moves to the next row and fills {@link #masks} from {@link #startX} to {@link #endX}; false behind the last. */
    boolean nextRow() {
        if (++y > maxY) {
            return false;
        }
        long e0 = edgeA += a.stepY;
        long e1 = edgeB += b.stepY;
        long e2 = edgeC += c.stepY;
        int x = minX;
        // Edges are straight: a row is empty, covered, empty.
        while (x <= maxX && (e0 + a.highest | e1 + b.highest | e2 + c.highest) < 0) {
            e0 += a.stepX;
            e1 += b.stepX;
            e2 += c.stepX;
            x++;
        }
        startX = x;
        while (x <= maxX && (e0 + a.highest | e1 + b.highest | e2 + c.highest) >= 0) {
            boolean whole = (e0 + a.lowest | e1 + b.lowest | e2 + c.lowest) >= 0;
            masks[x++] = whole ? ALL : partial(e0, e1, e2);
            e0 += a.stepX;
            e1 += b.stepX;
            e2 += c.stepX;
        }
        endX = x - 1;
        return true;
    }

    private byte partial(long e0, long e1, long e2) {
        long out0 = e0 + a.sample0 | e1 + b.sample0 | e2 + c.sample0;
        long out1 = e0 + a.sample1 | e1 + b.sample1 | e2 + c.sample1;
        long out2 = e0 + a.sample2 | e1 + b.sample2 | e2 + c.sample2;
        long out3 = e0 + a.sample3 | e1 + b.sample3 | e2 + c.sample3;
        return (byte) (ALL ^ (out0 >>> 63 | out1 >>> 63 << 1 | out2 >>> 63 << 2 | out3 >>> 63 << 3));
    }

    /** 1/depth at the corner of a pixel of the row, to which {@link #depthAt(float, int)} adds. */
    float depthAtCorner(int x) {
        return depthAtOrigin + depthStepX * x + depthStepY * y;
    }

    /** 1/depth at a sample of the pixel whose corner has that 1/depth. */
    float depthAt(float corner, int sample) {
        return corner + depthOfSample[sample];
    }

    /** One side of the triangle: a function that is not negative inside. */
    private static final class Edge {

        long stepX;
        long stepY;
        long lowest;
        long highest;
        long sample0;
        long sample1;
        long sample2;
        long sample3;

        /** Its value at the corner of a pixel. */
        long set(int[] s, int from, int to, int x, int y) {
            long dx = s[2 * from + 1] - s[2 * to + 1];
            long dy = s[2 * to] - s[2 * from];
            stepX = dx * SUBPIXEL;
            stepY = dy * SUBPIXEL;
            sample0 = offset(dx, dy, 0);
            sample1 = offset(dx, dy, 1);
            sample2 = offset(dx, dy, 2);
            sample3 = offset(dx, dy, 3);
            lowest = Math.min(Math.min(sample0, sample1), Math.min(sample2, sample3));
            highest = Math.max(Math.max(sample0, sample1), Math.max(sample2, sample3));
            // A sample exactly on an edge belongs to the triangle for which the edge is left or top.
            long bias = dx > 0 || dx == 0 && dy > 0 ? 0 : -1;
            return dx * ((long) x * SUBPIXEL - s[2 * from]) + dy * ((long) y * SUBPIXEL - s[2 * from + 1]) + bias;
        }

        private static long offset(long dx, long dy, int sample) {
            return dx * SUBPIXEL_X[sample] + dy * SUBPIXEL_Y[sample];
        }
    }
}
