package likeness.render;

import java.util.Arrays;

/**
 * All buffers of one picture, or of one strip of a large one. Rows from the top; samples of a pixel lie together.
 */
final class Frame {

    final int width;
    final int height;

    /** What each sample sees, as {@link #seen} packs it; 0 where nothing is. */
    final long[] samples;
    /** Distance of the nearest hiding surface per pixel, metres; 0 where nothing is. */
    final float[] depth;
    /** Probes of a row: every other pixel, those whose column and row are both even or both odd. */
    final int probes;
    /** {@link #depth} of each probe. */
    final float[] probeDepth;
    /** Light of the key that arrives per probe, noisy in a 4×4 pattern; anything where nothing is. */
    final float[] keyLight;
    /** Ambient light that arrives per probe, noisy in the same pattern; anything where nothing is. */
    final float[] openness;
    /** Light of everything but skin's scattering part, per colour and pixel, times cover; anything where cover is 0. */
    final float[][] color;
    /** Cover per pixel, 0…1. */
    final float[] cover;
    /** Colour of skin times its cover, per colour and pixel; 0 where no skin is. */
    final float[][] skin;
    /** Light that arrives at the skin, per colour and pixel; anything where no skin is. */
    final float[][] skinLight;
    /** {@link #skinLight} after the first half of the scattering, between the first and the last skin of each row. */
    final float[][] scattered;
    /** Distance of skin per pixel between the first and the last skin of each row, very far between. */
    final float[] skinDepth;
    /** Column of the first skin per row. */
    final int[] skinLeft;
    /** Column behind the last skin per row. */
    final int[] skinRight;
    /** Blended fragments per band. */
    final FragmentList[] fragments;
    /** First column per band that anything touches. Beside these columns only {@link #depth} is kept, as 0. */
    final int[] left;
    /** Column behind the last that anything touches, per band. */
    final int[] right;

    Frame(int width, int height) {
        this.width = width;
        this.height = height;
        int pixels = width * height;
        samples = new long[pixels * TriangleScan.SAMPLES];
        depth = new float[pixels];
        probes = (width + 1) / 2;
        probeDepth = new float[probes * height];
        keyLight = new float[probes * height];
        openness = new float[probes * height];
        color = new float[3][pixels];
        cover = new float[pixels];
        skin = new float[3][pixels];
        skinLight = new float[3][pixels];
        scattered = new float[3][pixels];
        skinDepth = new float[pixels];
        skinLeft = new int[height];
        skinRight = new int[height];
        left = new int[bands()];
        right = new int[bands()];
        fragments = new FragmentList[bands()];
        Arrays.setAll(fragments, band -> new FragmentList(width * TriangleBins.ROWS));
    }

    /**
     * A triangle and its 1/depth in one number that is greater the nearer it is, and the earlier of equally near ones: the
     * bits of a positive float keep its order.
     */
    static long seen(float inverseDepth, int triangle) {
        return (long) Float.floatToRawIntBits(inverseDepth) << 32 | ~triangle & 0xFFFFFFFFL;
    }

    /** Nearest triangle at a sample; anything where nothing is. */
    int triangle(int sample) {
        return ~(int) samples[sample];
    }

    /** 1/depth at a sample, 0 where nothing is. */
    float inverseDepth(int sample) {
        return Float.intBitsToFloat((int) (samples[sample] >>> 32));
    }

    int bands() {
        return (height + TriangleBins.ROWS - 1) / TriangleBins.ROWS;
    }

    int firstRow(int band) {
        return band * TriangleBins.ROWS;
    }

    /** Number of the probe at a pixel that has one. */
    int probe(int x, int y) {
        return y * probes + (x >> 1);
    }

    /** Row behind the band's last. */
    int endRow(int band) {
        return Math.min(height, (band + 1) * TriangleBins.ROWS);
    }

    /** Empties a band for a new picture that touches the columns newLeft…newRight−1 of it. */
    void clear(int band, int newLeft, int newRight) {
        left[band] = newLeft;
        right[band] = newRight;
        Arrays.fill(depth, firstRow(band) * width, endRow(band) * width, 0);
        Arrays.fill(probeDepth, firstRow(band) * probes, endRow(band) * probes, 0);
        if (newLeft < newRight) {
            for (int row = firstRow(band) * width; row < endRow(band) * width; row += width) {
                int from = (row + newLeft) * TriangleScan.SAMPLES;
                Arrays.fill(samples, from, (row + newRight) * TriangleScan.SAMPLES, 0);
            }
        }
        fragments[band].clear();
    }
}
