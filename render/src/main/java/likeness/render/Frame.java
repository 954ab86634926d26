package likeness.render;

import java.util.Arrays;

/** All buffers of one picture, or of one strip of a large one. Rows from the top. */
final class Frame {

    final int width;
    final int height;

    /** Distance of the nearest hiding surface per pixel, metres; 0 where nothing is. */
    final float[] depth;
    /** Probes of a row that has them: every other row, every other column of it, and in the next such row those between. */
    final int probes;
    /** {@link #depth} of each probe. */
    final float[] probeDepth;
    /** Light of the key that arrives per probe, noisy in a 4×4 pattern; anything where nothing is. */
    final float[] keyLight;
    /** Ambient light that arrives per probe, noisy in the same pattern; anything where nothing is. */
    final float[] openness;
    /** Everything else, which is kept only where something is. */
    private final BandPixels[] bands;

    Frame(int width, int height) {
        this.width = width;
        this.height = height;
        depth = new float[width * height];
        probes = (width + 1) / 2;
        int probeRows = (height + 1) / 2;
        probeDepth = new float[probes * probeRows];
        keyLight = new float[probes * probeRows];
        openness = new float[probes * probeRows];
        bands = new BandPixels[(height + TriangleBins.ROWS - 1) / TriangleBins.ROWS];
        Arrays.setAll(bands, band -> {
            int first = band * TriangleBins.ROWS;
            return new BandPixels(first, Math.min(height, first + TriangleBins.ROWS));
        });
    }

    /**
     * A triangle and its 1/depth in one number that is greater the nearer it is, and the earlier of equally near ones: the
     * bits of a positive float keep its order.
     */
    static long seen(float inverseDepth, int triangle) {
        return (long) Float.floatToRawIntBits(inverseDepth) << 32 | ~triangle & 0xFFFFFFFFL;
    }

    /** The triangle that {@link #seen} packed. */
    static int triangle(long seen) {
        return ~(int) seen;
    }

    /** The 1/depth that {@link #seen} packed. */
    static float inverseDepth(long seen) {
        return Float.intBitsToFloat((int) (seen >>> 32));
    }

    /** How {@link #seen} notes a pixel whose samples are kept apart. */
    static long mixed(int first) {
        return first - Long.MAX_VALUE;
    }

    /** Where the samples are of a pixel noted as {@link #mixed(int)}. */
    static int firstOfMixed(long noted) {
        return (int) (noted + Long.MAX_VALUE);
    }

    int bands() {
        return bands.length;
    }

    /** The pixels of a band. */
    BandPixels band(int band) {
        return bands[band];
    }

    /** The skin of a row. */
    SkinPixels skin(int y) {
        return bands[y / TriangleBins.ROWS].skin;
    }

    /** The bands, those that touch the most columns first. */
    int[] widestFirst() {
        return Crew.longestFirst(bands(), band -> bands[band].right - bands[band].left);
    }

    /** Number of the probe at a pixel that has one. */
    int probe(int x, int y) {
        return (y >> 1) * probes + (x >> 1);
    }

    /** First column that has a probe in a row that has some. */
    static int firstProbe(int y) {
        return y >> 1 & 1;
    }

    /** Empties a band for a new picture that touches the columns left…right−1 of it, if any. */
    BandPixels clear(int band, int left, int right) {
        BandPixels pixels = bands[band];
        Arrays.fill(depth, pixels.firstRow * width, pixels.endRow * width, 0);
        Arrays.fill(probeDepth, pixels.firstRow / 2 * probes, (pixels.endRow + 1) / 2 * probes, 0);
        pixels.clear(left, right);
        return pixels;
    }
}
