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

    BandSamples(Projection projection, int width, ArrayPool arrays) {
        geometry = projection.geometry;
        this.width = width;
        smooth = smooth(projection.camera);
        samples = arrays.longs(width * TriangleBins.ROWS * TriangleScan.SAMPLES);
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

    /** Whether samples of a pixel see different triangles, or some see none. */
    boolean seesSeveral(int first) {
        long s0 = samples[first];
        return (int) (s0 ^ samples[first + 1] | s0 ^ samples[first + 2] | s0 ^ samples[first + 3]) != 0;
    }

    /** Whether one smooth surface fills a pixel that sees several triangles. No processor foresees that: no branches. */
    boolean isOneSurface(int first) {
        long s0 = samples[first];
        long s1 = samples[first + 1];
        long s2 = samples[first + 2];
        long s3 = samples[first + 3];
        int part = part(s0);
        int otherParts = part ^ part(s1) | part ^ part(s2) | part ^ part(s3);
        float depth = Frame.inverseDepth(s0);
        float apart = Math.max(
                Math.abs(Frame.inverseDepth(s1) - depth),
                Math.max(Math.abs(Frame.inverseDepth(s2) - depth), Math.abs(Frame.inverseDepth(s3) - depth)));
        long least = Math.min(Math.min(s0, s1), Math.min(s2, s3));
        return otherParts == 0 & apart < smooth * depth & least > 0;
    }

    /** Any part where nothing is. */
    private int part(long seen) {
        return geometry.partOf[Math.max(0, Frame.triangle(seen))];
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
