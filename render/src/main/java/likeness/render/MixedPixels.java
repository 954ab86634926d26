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

    /**
     * How {@link BandPixels#seen} notes a pixel, whose samples are kept unless they see one surface. Where surfaces meet is
     * hard to foresee, so nothing branches: samples that need not be kept are written over by the next.
     */
    long note(long[] from, int first, boolean oneSurface) {
        if (count == samples.length) {
            samples = Arrays.copyOf(samples, 2 * count);
        }
        samples[count] = from[first];
        samples[count + 1] = from[first + 1];
        samples[count + 2] = from[first + 2];
        samples[count + 3] = from[first + 3];
        long noted = oneSurface ? from[first] : Frame.mixed(count);
        count += oneSurface ? 0 : TriangleScan.SAMPLES;
        return noted;
    }
}
