package likeness.render;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * All buffers of one picture, or of one strip of a large one. Rows from the top; samples of a pixel lie together.
 */
final class Frame {

    final int width;
    final int height;

    /**
     * What each pixel sees, as {@link #seen} packs it; 0 where nothing is. Where its samples see different surfaces, the
     * place of the first in {@link #mixed}, less {@link Long#MAX_VALUE}: a negative number.
     */
    final long[] seen;
    /** The samples of pixels in which surfaces meet, per band. */
    final MixedPixels[] mixed;
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
        seen = new long[pixels];
        depth = new float[pixels];
        probes = (width + 1) / 2;
        int probeRows = (height + 1) / 2;
        probeDepth = new float[probes * probeRows];
        keyLight = new float[probes * probeRows];
        openness = new float[probes * probeRows];
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
        mixed = new MixedPixels[bands()];
        Arrays.setAll(mixed, band -> new MixedPixels());
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

    /** The nearest that a pixel sees, 0 for nothing. */
    long nearest(int pixel, int band) {
        long noted = seen[pixel];
        if (noted >= 0) {
            return noted;
        }
        long[] samples = mixed[band].samples;
        int first = firstOfMixed(noted);
        return Math.max(Math.max(samples[first], samples[first + 1]), Math.max(samples[first + 2], samples[first + 3]));
    }

    int bands() {
        return (height + TriangleBins.ROWS - 1) / TriangleBins.ROWS;
    }

    /** Bands with the widest first: whoever works on the last ones then ends with little, and nobody waits long. */
    int[] widestFirst() {
        return IntStream.range(0, bands())
                .boxed()
                .sorted(Comparator.comparingInt(band -> left[band] - right[band]))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    int firstRow(int band) {
        return band * TriangleBins.ROWS;
    }

    /** Number of the probe at a pixel that has one. */
    int probe(int x, int y) {
        return (y >> 1) * probes + (x >> 1);
    }

    /** First column that has a probe in a row that has some. */
    static int firstProbe(int y) {
        return y >> 1 & 1;
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
        Arrays.fill(probeDepth, firstRow(band) / 2 * probes, (endRow(band) + 1) / 2 * probes, 0);
        mixed[band].clear();
        fragments[band].clear();
    }
}
