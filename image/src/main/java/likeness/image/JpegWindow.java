package likeness.image;

/**
 * What of a frame becomes pixels, and how large: whole units around the part that is needed, wide enough that channels sampled
 * coarser can be interpolated at its edge.
 *
 * @param side of a block in samples: 8, or less for a smaller picture
 * @param left first column of units
 * @param top first row of units
 * @param seen the part that is needed, in pixels from the corner of the window
 */
record JpegWindow(int side, int left, int top, int unitsWide, int unitsHigh, int width, int height, Region seen) {

    private static final int[] SIDES = {1, 2, 3, 4, 6, 8};

    static JpegWindow of(JpegFrame frame, Need need) {
        int side = side(Math.min(frame.width, frame.height), need.enough());
        int width = JpegComponent.divideUp(frame.width * side, 8);
        int height = JpegComponent.divideUp(frame.height * side, 8);
        Region seen = need.seen(width, height);
        int unitWidth = side * frame.maxAcross;
        int unitHeight = side * frame.maxDown;
        int left = first(seen.x(), frame.maxAcross, unitWidth);
        int top = first(seen.y(), frame.maxDown, unitHeight);
        int right = end(seen.x() + seen.width(), frame.maxAcross, unitWidth, frame.unitsWide);
        int bottom = end(seen.y() + seen.height(), frame.maxDown, unitHeight, frame.unitsHigh);
        int x = left * unitWidth;
        int y = top * unitHeight;
        return new JpegWindow(
                side,
                left,
                top,
                right - left,
                bottom - top,
                Math.min(width, right * unitWidth) - x,
                Math.min(height, bottom * unitHeight) - y,
                new Region(seen.x() - x, seen.y() - y, seen.width(), seen.height()));
    }

    private static int side(int shorter, int enough) {
        for (int side : SIDES) {
            if ((long) shorter * side / 8 >= enough) {
                return side;
            }
        }
        return 8;
    }

    private static int first(int seen, int margin, int unit) {
        return Math.max(0, seen - margin) / unit;
    }

    private static int end(int seen, int margin, int unit, int units) {
        return Math.min(units, JpegComponent.divideUp(seen + margin, unit));
    }
}
