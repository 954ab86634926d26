package likeness.render;

import java.util.Arrays;

/** What each sample sees of those pixels of a band in which several surfaces meet. */
final class MixedPixels {

    private int count;
    /** {@link TriangleScan#SAMPLES} per pixel, as {@link Frame#seen} packs them. */
    long[] samples = new long[1024];

    void clear() {
        count = 0;
    }

    /** Keeps the samples of a pixel and returns where the first of them is. */
    int add(long[] from, int first) {
        if (count == samples.length) {
            samples = Arrays.copyOf(samples, 2 * count);
        }
        System.arraycopy(from, first, samples, count, TriangleScan.SAMPLES);
        count += TriangleScan.SAMPLES;
        return count - TriangleScan.SAMPLES;
    }
}
