package likeness.render;

import java.util.Arrays;

/**
 * Distance of the nearest surface at every pixel of a whole picture, metres, 0 where nothing is: what occlusion looks at
 * beyond the strip that is being drawn.
 *
 * @param depth rows from the top
 * @param width of the picture
 * @param height of the picture
 * @param offset row of the picture that is the strip's first
 */
record DepthField(float[] depth, int width, int height, int offset) {

    /** Of a picture drawn in one piece. */
    static DepthField of(Frame frame) {
        return new DepthField(frame.depth, frame.width, frame.height, 0);
    }

    /** The same picture for a strip that begins at another row. */
    DepthField from(int row) {
        return new DepthField(depth, width, height, row);
    }

    /**
     * Reads every so many pixels of a row of the strip, which may lie outside it; 0 outside the picture.
     *
     * @param step columns from one to the next
     */
    void read(int x, int y, int step, float[] into, int at, int count) {
        int row = y + offset;
        boolean outside = row < 0 || row >= height;
        int first = outside ? count : Math.min(count, Math.max(0, (step - 1 - x) / step));
        int end = outside ? count : Math.max(first, Math.min(count, (width - 1 - x + step) / step));
        Arrays.fill(into, at, at + first, 0);
        int from = row * width + x;
        for (int i = first; i < end; i++) {
            into[at + i] = depth[from + i * step];
        }
        Arrays.fill(into, at + end, at + count, 0);
    }
}
