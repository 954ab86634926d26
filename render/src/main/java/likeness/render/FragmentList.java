package likeness.render;

import java.util.Arrays;

/** The blended fragments of a band: a chain per pixel, in no order. */
final class FragmentList {

    static final int END = -1;

    /** First fragment of each pixel of the band. */
    private int[] heads = new int[0];

    private int count;
    int[] next = new int[1024];
    int[] triangle = new int[1024];
    float[] inverseDepth = new float[1024];
    float[] alpha = new float[1024];
    byte[] mask = new byte[1024];

    /** Empties the list for so many pixels. */
    void clear(int pixels) {
        heads = heads.length < pixels ? new int[pixels] : heads;
        Arrays.fill(heads, 0, pixels, END);
        count = 0;
    }

    int head(int pixel) {
        return heads[pixel];
    }

    void add(int pixel, int newTriangle, int newMask, float newInverseDepth, float newAlpha) {
        if (count == next.length) {
            grow();
        }
        next[count] = heads[pixel];
        triangle[count] = newTriangle;
        mask[count] = (byte) newMask;
        inverseDepth[count] = newInverseDepth;
        alpha[count] = newAlpha;
        heads[pixel] = count++;
    }

    private void grow() {
        int size = count * 2;
        next = Arrays.copyOf(next, size);
        triangle = Arrays.copyOf(triangle, size);
        inverseDepth = Arrays.copyOf(inverseDepth, size);
        alpha = Arrays.copyOf(alpha, size);
        mask = Arrays.copyOf(mask, size);
    }
}
