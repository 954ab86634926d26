package likeness.render;

import java.util.Arrays;

/**
 * What each sample of one band of rows sees, while triangles are entered: small enough to stay in the processor's cache.
 * Once all are in, most pixels turn out to see one surface, and a frame keeps one number of them.
 */
final class BandSamples {

    private final Geometry geometry;
    private final int width;
    private final float smooth;

    /** Per sample, as {@link Frame#seen} packs it; 0 where nothing is. */
    final long[] samples;
    /** Row of the frame that is the first here. */
    int firstRow;

    BandSamples(Projection projection, int width) {
        geometry = projection.geometry;
        this.width = width;
        smooth = smooth(projection.camera);
        samples = new long[width * TriangleBins.ROWS * TriangleScan.SAMPLES];
    }

    /** Difference of 1/depth, as a share, within which samples of one part see the same smooth surface. */
    static float smooth(Camera camera) {
        return 4 / camera.focal();
    }

    /** Empties the columns left…right−1 for the rows from a first one on. */
    void clear(int newFirstRow, int left, int right) {
        firstRow = newFirstRow;
        for (int row = 0; row < TriangleBins.ROWS && left < right; row++) {
            Arrays.fill(samples, first(left, newFirstRow + row), first(right, newFirstRow + row), 0);
        }
    }

    /** Number of the first sample of a pixel of the frame. */
    int first(int x, int y) {
        return ((y - firstRow) * width + x) * TriangleScan.SAMPLES;
    }

    /** 1/depth at a sample, 0 where nothing is. */
    float inverseDepth(int sample) {
        return Frame.inverseDepth(samples[sample]);
    }

    /** The nearest that a pixel sees, 0 for nothing. */
    long nearest(int first) {
        return Math.max(Math.max(samples[first], samples[first + 1]), Math.max(samples[first + 2], samples[first + 3]));
    }

    /** Whether all samples of a pixel see the same triangle, or nothing at all. */
    boolean isOneTriangle(int first) {
        int one = (int) samples[first];
        int others = (int) samples[first + 1] ^ one | (int) samples[first + 2] ^ one | (int) samples[first + 3] ^ one;
        return others == 0;
    }

    /** Whether one smooth surface fills a pixel. */
    boolean isOneSurface(int first) {
        long least = Math.min(
                Math.min(samples[first], samples[first + 1]), Math.min(samples[first + 2], samples[first + 3]));
        return least > 0 && sameSurface(geometry, smooth, samples, first, 0, TriangleScan.ALL) == TriangleScan.ALL;
    }

    /** Of the samples {@code left} of a pixel, those that see the same smooth surface as one of them does. */
    static int sameSurface(Geometry geometry, float smooth, long[] samples, int first, int lead, int left) {
        int group = 1 << lead;
        int triangle = Frame.triangle(samples[first + lead]);
        int part = geometry.partOf[triangle];
        float depth = Frame.inverseDepth(samples[first + lead]);
        for (int s = lead + 1; s < TriangleScan.SAMPLES; s++) {
            long seen = samples[first + s];
            boolean same = (left >> s & 1) != 0
                    && Math.abs(Frame.inverseDepth(seen) - depth) < smooth * depth
                    && isPart(geometry, Frame.triangle(seen), triangle, part);
            group |= same ? 1 << s : 0;
        }
        return group;
    }

    /** Whether a triangle is of a part, of which another one is known to be. */
    private static boolean isPart(Geometry geometry, int triangle, int known, int part) {
        return triangle == known || geometry.partOf[triangle] == part;
    }
}
