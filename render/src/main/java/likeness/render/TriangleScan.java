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

    // Where a pixel's first and last samples are in either direction.
    private static final int FIRST_SAMPLE = SUBPIXEL / (2 * SAMPLES);
    private static final int LAST_SAMPLE = SUBPIXEL - FIRST_SAMPLE;

    /** Current row. */
    int y;
    /** First pixel of the row that may be covered. */
    int startX;
    /** Last pixel of the row that may be covered; before {@link #startX} when none is. */
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
        a.set(s, first, second, minX, y);
        b.set(s, second, third, minX, y);
        c.set(s, third, first, minX, y);
        plane(projection.screen, projection.inverseDepth, first, second, third);
        return true;
    }

    private boolean bound(int[] s, int first, int second, int third, int minRow, int maxRow) {
        int left = Math.min(s[2 * first], Math.min(s[2 * second], s[2 * third]));
        int right = Math.max(s[2 * first], Math.max(s[2 * second], s[2 * third]));
        int top = Math.min(s[2 * first + 1], Math.min(s[2 * second + 1], s[2 * third + 1]));
        int bottom = Math.max(s[2 * first + 1], Math.max(s[2 * second + 1], s[2 * third + 1]));
        minX = Math.max(0, Math.ceilDiv(left - LAST_SAMPLE, SUBPIXEL));
        maxX = Math.min(masks.length - 1, Math.floorDiv(right - FIRST_SAMPLE, SUBPIXEL));
        y = Math.max(minRow, Math.ceilDiv(top - LAST_SAMPLE, SUBPIXEL)) - 1;
        maxY = Math.min(maxRow - 1, Math.floorDiv(bottom - FIRST_SAMPLE, SUBPIXEL));
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

    /** Moves to the next row, from {@link #startX} to {@link #endX}; false behind the last. */
    boolean nextRow() {
        if (++y > maxY) {
            return false;
        }
        a.nextRow();
        b.nextRow();
        c.nextRow();
        startX = Math.max(Math.max(minX, (int) a.left()), Math.max((int) b.left(), (int) c.left()));
        endX = Math.min(Math.min(maxX, (int) a.right()), Math.min((int) b.right(), (int) c.right()));
        return true;
    }

    /** Fills {@link #masks} for the row. */
    void cover() {
        long e0 = a.at(startX);
        long e1 = b.at(startX);
        long e2 = c.at(startX);
        for (int x = startX; x <= endX; x++) {
            long out0 = e0 + a.sample0 | e1 + b.sample0 | e2 + c.sample0;
            long out1 = e0 + a.sample1 | e1 + b.sample1 | e2 + c.sample1;
            long out2 = e0 + a.sample2 | e1 + b.sample2 | e2 + c.sample2;
            long out3 = e0 + a.sample3 | e1 + b.sample3 | e2 + c.sample3;
            masks[x] = (byte) (ALL ^ (out0 >>> 63 | out1 >>> 63 << 1 | out2 >>> 63 << 2 | out3 >>> 63 << 3));
            e0 += a.stepX;
            e1 += b.stepX;
            e2 += c.stepX;
        }
    }

    /**
     * Enters the row into the samples of a band, where the triangle is nearer. Most
     * triangles are a few pixels large, and no processor can foresee what they cover or hide: so nothing here branches.
     */
    void enter(BandSamples band, int triangle) {
        long[] samples = band.samples;
        long e0 = a.at(startX);
        long e1 = b.at(startX);
        long e2 = c.at(startX);
        float row = depthAtOrigin + depthStepY * y;
        float z0 = depthOfSample[0];
        float z1 = depthOfSample[1];
        float z2 = depthOfSample[2];
        float z3 = depthOfSample[3];
        int at = band.first(startX, y);
        for (int x = startX; x <= endX; x++, at += SAMPLES) {
            float corner = row + depthStepX * x;
            long out0 = e0 + a.sample0 | e1 + b.sample0 | e2 + c.sample0;
            long out1 = e0 + a.sample1 | e1 + b.sample1 | e2 + c.sample1;
            long out2 = e0 + a.sample2 | e1 + b.sample2 | e2 + c.sample2;
            long out3 = e0 + a.sample3 | e1 + b.sample3 | e2 + c.sample3;
            samples[at] = nearer(samples[at], out0, corner + z0, triangle);
            samples[at + 1] = nearer(samples[at + 1], out1, corner + z1, triangle);
            samples[at + 2] = nearer(samples[at + 2], out2, corner + z2, triangle);
            samples[at + 3] = nearer(samples[at + 3], out3, corner + z3, triangle);
            e0 += a.stepX;
            e1 += b.stepX;
            e2 += c.stepX;
        }
    }

    /** What a sample sees: what it saw, or the triangle if that covers it and is nearer; {@code out} is negative if not. */
    private static long nearer(long before, long out, float depth, int triangle) {
        return Math.max(before, Frame.seen(depth, triangle) & ~(out >> 63));
    }

    /** 1/depth at the corner of a pixel of the row, to which {@link #depthAt(float, int)} adds. */
    float depthAtCorner(int x) {
        return depthAtOrigin + depthStepY * y + depthStepX * x;
    }

    /** 1/depth at a sample of the pixel whose corner has that 1/depth. */
    float depthAt(float corner, int sample) {
        return corner + depthOfSample[sample];
    }

    /** One side of the triangle: a function that is not negative inside. */
    private static final class Edge {

        /** Where no edge ends a row. */
        private static final float FAR = 1e9f;
        /** What a bound may be wrong by, pixels. */
        private static final float SLACK = 0.01f;

        long stepX;
        long sample0;
        long sample1;
        long sample2;
        long sample3;
        private long stepY;
        private int originX;
        /** Value at the corner of the row's pixel in the column where the triangle's bounds begin. */
        private long value;
        /** What the pixel's highest sample adds. */
        private long highest;

        // Bounds of the row are lines over the value.
        private float leftSlope;
        private float leftAtZero;
        private float rightSlope;
        private float rightAtZero;

        /** Begins at the corner of a pixel. */
        void set(int[] s, int from, int to, int x, int y) {
            long dx = s[2 * from + 1] - s[2 * to + 1];
            long dy = s[2 * to] - s[2 * from];
            stepX = dx * SUBPIXEL;
            stepY = dy * SUBPIXEL;
            sample0 = offset(dx, dy, 0);
            sample1 = offset(dx, dy, 1);
            sample2 = offset(dx, dy, 2);
            sample3 = offset(dx, dy, 3);
            highest = Math.max(Math.max(sample0, sample1), Math.max(sample2, sample3));
            // A sample exactly on an edge belongs to the triangle for which the edge is left or top.
            long bias = dx > 0 || dx == 0 && dy > 0 ? 0 : -1;
            originX = x;
            value = dx * ((long) x * SUBPIXEL - s[2 * from]) + dy * ((long) y * SUBPIXEL - s[2 * from + 1]) + bias;
            float slope = stepX == 0 ? 0 : -1f / stepX;
            leftSlope = stepX > 0 ? slope : 0;
            leftAtZero = stepX > 0 ? x + 1 - SLACK : -FAR;
            rightSlope = stepX < 0 ? slope : 0;
            rightAtZero = stepX < 0 ? x + SLACK : FAR;
        }

        private static long offset(long dx, long dy, int sample) {
            return dx * SUBPIXEL_X[sample] + dy * SUBPIXEL_Y[sample];
        }

        void nextRow() {
            value += stepY;
        }

        /** Value at the corner of a pixel of the row. */
        long at(int x) {
            return value + stepX * (x - originX);
        }

        /** Before this, no pixel of the row is inside. */
        float left() {
            return (value + highest) * leftSlope + leftAtZero;
        }

        /** After this, no pixel of the row is inside. */
        float right() {
            return (value + highest) * rightSlope + rightAtZero;
        }
    }
}
