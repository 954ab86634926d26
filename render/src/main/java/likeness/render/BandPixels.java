package likeness.render;

/**
 * The pixels of one band of rows, from the first column that anything touches to the last. Arrays are longer than that
 * where an earlier picture needed them so, and hold anything where nothing is.
 */
final class BandPixels {

    final int firstRow;
    /** Row behind the last. */
    final int endRow;
    /** First column that anything touches. */
    int left;
    /** Column behind the last that anything touches. */
    int right;

    /**
     * What each pixel sees, as {@link Frame#seen} packs it; 0 where nothing is. Where its samples see different surfaces, the
     * place of the first in {@link #mixed}, less {@link Long#MAX_VALUE}: a negative number.
     */
    long[] seen = new long[0];
    /** The samples of pixels in which surfaces meet. */
    final MixedPixels mixed = new MixedPixels();
    /** Blended fragments. */
    final FragmentList fragments = new FragmentList();
    /** Light of everything but skin's scattering part, per colour and pixel, times cover. */
    final float[][] color = new float[3][0];
    /** Cover per pixel, 0…1. */
    float[] cover = new float[0];

    final SkinPixels skin;

    BandPixels(int firstRow, int endRow) {
        this.firstRow = firstRow;
        this.endRow = endRow;
        skin = new SkinPixels(firstRow, endRow);
    }

    /** Number of a pixel. */
    int at(int x, int y) {
        return (y - firstRow) * (right - left) + x - left;
    }

    /** Empties the band for a new picture that touches the columns newLeft…newRight−1 of it, if any. */
    void clear(int newLeft, int newRight) {
        left = newLeft;
        right = Math.max(newLeft, newRight);
        int pixels = pixels();
        seen = seen.length < pixels ? new long[pixels] : seen;
        mixed.clear();
        fragments.clear(pixels);
    }

    /** Makes room for light, and there is none. */
    void darken() {
        int pixels = pixels();
        cover = SkinPixels.emptied(cover, pixels);
        for (int k = 0; k < 3; k++) {
            color[k] = SkinPixels.emptied(color[k], pixels);
        }
        skin.clear();
    }

    private int pixels() {
        return (endRow - firstRow) * (right - left);
    }

    /** The nearest that a pixel sees, 0 for nothing. */
    long nearest(int pixel) {
        long noted = seen[pixel];
        if (noted >= 0) {
            return noted;
        }
        long[] samples = mixed.samples;
        int first = Frame.firstOfMixed(noted);
        return Math.max(Math.max(samples[first], samples[first + 1]), Math.max(samples[first + 2], samples[first + 3]));
    }
}
