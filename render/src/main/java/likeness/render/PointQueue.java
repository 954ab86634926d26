package likeness.render;

import java.util.Arrays;

/** Points of one part that wait to be shaded together: where they are seen, and by how much their light counts. */
final class PointQueue {

    /** How many are shaded at once: enough for vector instructions, few enough for the processor's nearest cache. */
    static final int MOST = 256;

    int count;
    final int[] pixel = new int[MOST];
    final int[] triangle = new int[MOST];
    /** Place on the picture. */
    final float[] x = new float[MOST];

    final float[] y = new float[MOST];
    /** Share of the pixel that light scattered back gives. */
    final float[] body = new float[MOST];
    /** The same of light reflected at the surface. */
    final float[] shine = new float[MOST];
    /** Key light that arrives; negative when nothing around tells. */
    final float[] keyLight = new float[MOST];

    final float[] openness = new float[MOST];

    boolean isFull() {
        return count == MOST;
    }

    void add(int newPixel, int newTriangle, float newX, float newY, float newBody, float newShine) {
        pixel[count] = newPixel;
        triangle[count] = newTriangle;
        x[count] = newX;
        y[count] = newY;
        body[count] = newBody;
        shine[count++] = newShine;
    }

    /**
     * Adds as many whole pixels of a row as there is room for; the light that reaches them is still to be noted.
     *
     * @param seen what the band's pixels see, see {@link BandPixels#seen}
     * @param firstPixel number of the first in the band
     * @param firstX place on the picture of the first pixel's first sample
     * @param allY that of the row's first samples
     * @param most pixels to add
     * @return how many were added
     */
    int addRow(long[] seen, int firstPixel, float firstX, float allY, int most) {
        int first = count;
        int end = Math.min(MOST, first + most);
        for (int i = first; i < end; i++) {
            pixel[i] = firstPixel + i - first;
        }
        for (int i = first; i < end; i++) {
            triangle[i] = Frame.triangle(seen[firstPixel + i - first]);
        }
        for (int i = first; i < end; i++) {
            x[i] = firstX + (i - first);
        }
        Arrays.fill(y, first, end, allY);
        Arrays.fill(body, first, end, 1);
        Arrays.fill(shine, first, end, 1);
        count = end;
        return end - first;
    }

    /** Notes the light that reaches the point added last. */
    void light(float key, float open) {
        keyLight[count - 1] = key;
        openness[count - 1] = open;
    }
}
