package likeness.render;

import java.util.Arrays;

/**
 * Blurs the light of many pixels of skin at once in one direction, over skin of the same depth alone. Rows lie one behind the
 * other with room between and around them, so that a neighbour in any direction is the same number of floats away from every
 * pixel: the loops are long and a compiler can turn them into vector instructions. One per thread.
 */
final class SkinBlur {

    /** Neighbours further away in depth belong to something else, metres. */
    private static final float SAME_DEPTH = 0.012f;
    /** Depth of what is no skin: no surface is so far away. */
    static final float NO_SKIN = 1e6f;
    /** Taps that weigh less are left out: below what 8 bits show. */
    private static final float LEAST_WEIGHT = 4e-3f;
    /** Pixels that are blurred together: few enough for the processor's nearest cache. */
    private static final int TOGETHER = 1024;

    /** Distance of skin per pixel, or {@link #NO_SKIN}. */
    float[] depth = new float[0];
    /** Light before, per colour and pixel; anything where no skin is. */
    final float[][] source = new float[3][0];
    /** Light after, of the pixels that were blurred. */
    final float[][] light = new float[3][0];

    private final int[] distances;
    private final float[][] weights;

    // Of the pixels in work.
    private final float[] own = new float[TOGETHER];
    private final float[] before = new float[TOGETHER];
    private final float[] behind = new float[TOGETHER];
    private final float[] nearBefore = new float[TOGETHER];
    private final float[] nearBehind = new float[TOGETHER];
    private final float[][] sum = new float[3][TOGETHER];
    private final float[][] weight = new float[3][TOGETHER];

    /**
     * @param distances of the neighbours to each side, pixels
     * @param weights of those neighbours, per colour, where the pixel itself weighs 1
     */
    SkinBlur(int[] distances, float[][] weights) {
        this.distances = distances;
        this.weights = weights;
    }

    /** Makes room for a number of pixels, none of which is skin. */
    void clear(int pixels) {
        if (depth.length < pixels) {
            depth = new float[pixels];
            for (int k = 0; k < 3; k++) {
                source[k] = new float[pixels];
                light[k] = new float[pixels];
            }
        }
        Arrays.fill(depth, 0, pixels, NO_SKIN);
    }

    /** Blurs the pixels from…to−1 with neighbours a {@code step} apart. */
    void run(int from, int to, int step) {
        for (int first = from; first < to; first += TOGETHER) {
            blur(first, Math.min(TOGETHER, to - first), step);
        }
    }

    private void blur(int first, int count, int step) {
        System.arraycopy(depth, first, own, 0, count);
        for (int k = 0; k < 3; k++) {
            System.arraycopy(source[k], first, sum[k], 0, count);
            Arrays.fill(weight[k], 0, count, 1);
        }
        for (int tap = 0; tap < distances.length; tap++) {
            gather(tap, first - distances[tap] * step, first + distances[tap] * step, count);
        }
        for (int k = 0; k < 3; k++) {
            divide(sum[k], weight[k], count);
            System.arraycopy(sum[k], 0, light[k], first, count);
        }
    }

    /** Adds the light of two neighbours of each pixel, those of the first pixel being {@code left} and {@code right}. */
    private void gather(int tap, int left, int right, int count) {
        System.arraycopy(depth, left, before, 0, count);
        System.arraycopy(depth, right, behind, 0, count);
        compare(own, before, nearBefore, count);
        compare(own, behind, nearBehind, count);
        for (int k = 0; k < 3; k++) {
            if (weights[k][tap] > LEAST_WEIGHT) {
                System.arraycopy(source[k], left, before, 0, count);
                System.arraycopy(source[k], right, behind, 0, count);
                add(nearBefore, before, nearBehind, behind, weights[k][tap], sum[k], weight[k], count);
            }
        }
    }

    /** 1 where two depths belong together, 0 where not, and something between on the last hundredth. */
    private static void compare(float[] depth, float[] other, float[] near, int count) {
        for (int i = 0; i < count; i++) {
            float room = (SAME_DEPTH - Math.abs(other[i] - depth[i])) * (100 / SAME_DEPTH);
            near[i] = Math.max(0, Math.min(1, room));
        }
    }

    private static void add(
            float[] nearBefore,
            float[] before,
            float[] nearBehind,
            float[] behind,
            float tapWeight,
            float[] sum,
            float[] weight,
            int count) {
        for (int i = 0; i < count; i++) {
            sum[i] += (nearBefore[i] * before[i] + nearBehind[i] * behind[i]) * tapWeight;
            weight[i] += (nearBefore[i] + nearBehind[i]) * tapWeight;
        }
    }

    private static void divide(float[] sum, float[] weight, int count) {
        for (int i = 0; i < count; i++) {
            sum[i] /= weight[i];
        }
    }
}
