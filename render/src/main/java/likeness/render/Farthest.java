package likeness.render;

import java.util.Arrays;

/**
 * The farthest that is seen in each block of columns of a band: a triangle that lies behind it wherever it might be seen
 * needs no walk. Most hair lies behind other hair or behind the head.
 */
final class Farthest {

    /** Columns of a block, as a power of two. */
    private static final int BLOCK = 3;

    private final BandSamples samples;
    /** 1/depth of the farthest sample per block, 0 where one sees nothing. */
    private final float[] inverseDepth;

    private final long[] least;

    Farthest(int width, BandSamples samples) {
        this.samples = samples;
        inverseDepth = new float[(width >> BLOCK) + 1];
        least = new long[width];
    }

    /** Looks at what the samples of a band see by now. */
    void update(BandPixels band) {
        int from = band.left;
        int to = band.right;
        Arrays.fill(least, Long.MAX_VALUE);
        for (int y = band.firstRow; y < band.endRow; y++) {
            for (int x = from; x < to; x++) {
                int first = samples.first(x, y);
                long one = Math.min(samples.samples[first], samples.samples[first + 1]);
                long other = Math.min(samples.samples[first + 2], samples.samples[first + 3]);
                least[x] = Math.min(least[x], Math.min(one, other));
            }
        }
        Arrays.fill(inverseDepth, Float.MAX_VALUE);
        for (int x = from; x < to; x++) {
            int block = x >> BLOCK;
            inverseDepth[block] = Maths.min(inverseDepth[block], Float.intBitsToFloat((int) (least[x] >>> 32)));
        }
    }

    /** Whether something whose nearest point has that 1/depth is hidden in the columns from…to−1. */
    boolean hides(float nearest, int from, int to) {
        for (int block = from >> BLOCK; block <= to - 1 >> BLOCK; block++) {
            if (inverseDepth[block] < nearest) {
                return false;
            }
        }
        return true;
    }
}
