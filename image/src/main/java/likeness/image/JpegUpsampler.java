package likeness.image;

/**
 * Rows of a channel at the size of the picture. Channels sampled at half the width, or half of both, are interpolated between
 * the centres of their samples (weights 3/4 and 1/4); others are repeated.
 */
final class JpegUpsampler {

    private final byte[] plane;
    private final int stride;
    private final int width;
    private final int height;
    private final int outWidth;
    private final int across;
    private final int maxAcross;
    private final int down;
    private final int maxDown;

    JpegUpsampler(JpegComponent component, JpegFrame frame, int outWidth, int outHeight) {
        this.plane = component.plane;
        this.stride = component.stride;
        this.outWidth = outWidth;
        this.across = component.across;
        this.maxAcross = frame.maxAcross;
        this.down = component.down;
        this.maxDown = frame.maxDown;
        this.width = JpegComponent.divideUp(outWidth * across, maxAcross);
        this.height = JpegComponent.divideUp(outHeight * down, maxDown);
    }

    /**
     * @param row that is filled; one longer than the picture is wide
     * @param scratch as long
     */
    void row(int y, int[] row, int[] scratch) {
        if (across == maxAcross && down == maxDown) {
            copy(y, row, outWidth);
        } else if (2 * across == maxAcross && down == maxDown && width > 2) {
            copy(y, scratch, width);
            doubled(scratch, row, 4, 1, 2);
        } else if (2 * across == maxAcross && 2 * down == maxDown && width > 2) {
            between(y, scratch);
            doubled(scratch, row, 16, 8, 7);
        } else {
            repeat(y, row);
        }
    }

    private void copy(int y, int[] to, int count) {
        int from = y * stride;
        for (int x = 0; x < count; x++) {
            to[x] = plane[from + x] & 255;
        }
    }

    /** Between the nearer row and the next, times 4. */
    private void between(int y, int[] to) {
        int near = y >> 1;
        int far = Math.clamp(near + ((y & 1) == 0 ? -1 : 1), 0, height - 1);
        int nearRow = near * stride;
        int farRow = far * stride;
        for (int x = 0; x < width; x++) {
            to[x] = 3 * (plane[nearRow + x] & 255) + (plane[farRow + x] & 255);
        }
    }

    /**
     * Twice as wide.
     *
     * @param scale by which the sums are divided, for three of the nearer and one of the farther
     * @param roundLeft added for pixels left of their sample's centre; the two alternate, so that no brightness is lost
     */
    private void doubled(int[] from, int[] to, int scale, int roundLeft, int roundRight) {
        int shift = 31 - Integer.numberOfLeadingZeros(scale);
        int last = width - 1;
        to[0] = from[0] * 4 + roundLeft >> shift;
        to[1] = from[0] * 3 + from[1] + roundRight >> shift;
        for (int x = 1; x < last; x++) {
            int three = from[x] * 3;
            to[2 * x] = three + from[x - 1] + roundLeft >> shift;
            to[2 * x + 1] = three + from[x + 1] + roundRight >> shift;
        }
        to[2 * last] = from[last] * 3 + from[last - 1] + roundLeft >> shift;
        if (2 * last + 1 < to.length) {
            to[2 * last + 1] = from[last] * 4 + roundRight >> shift;
        }
    }

    private void repeat(int y, int[] to) {
        int from = y * down / maxDown * stride;
        for (int x = 0; x < outWidth; x++) {
            to[x] = plane[from + x * across / maxAcross] & 255;
        }
    }
}
