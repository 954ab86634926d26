package likeness.render;

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

    /** Whether the picture has that row of the strip. */
    boolean hasRow(int y) {
        int row = y + offset;
        return row >= 0 && row < height;
    }

    /** At a pixel of the strip, which may lie outside it; 0 outside the picture. */
    float at(int x, int y) {
        int row = y + offset;
        return (x | row | width - 1 - x | height - 1 - row) < 0 ? 0 : depth[row * width + x];
    }
}
