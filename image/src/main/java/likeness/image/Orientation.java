package likeness.image;

/**
 * How stored pixels have to be turned to be upright: the eight values of EXIF's orientation, in their order (<a
 * href="https://www.cipa.jp/std/documents/download_e.html?DC-008-Translation-2023-E">CIPA DC-008</a>, tag 274).
 */
enum Orientation {
    UPRIGHT(false, false, false),
    MIRRORED(false, true, false),
    HALF_TURN(false, true, true),
    FLIPPED(false, false, true),
    TRANSPOSED(true, false, false),
    QUARTER_RIGHT(true, true, false),
    TRANSVERSED(true, true, true),
    QUARTER_LEFT(true, false, true);

    /** Pixels are copied in squares of this side, so that neither picture is read or written across the cache. */
    private static final int TILE = 32;

    private final boolean swapsSides;
    private final boolean reversesX;
    private final boolean reversesY;

    Orientation(boolean swapsSides, boolean reversesX, boolean reversesY) {
        this.swapsSides = swapsSides;
        this.reversesX = reversesX;
        this.reversesY = reversesY;
    }

    /** Of an EXIF number; numbers that mean nothing are upright. */
    static Orientation ofExif(int number) {
        return number >= 1 && number <= values().length ? values()[number - 1] : UPRIGHT;
    }

    Pixels apply(Pixels stored) {
        if (this == UPRIGHT) {
            return stored;
        }
        int width = swapsSides ? stored.height() : stored.width();
        int height = swapsSides ? stored.width() : stored.height();
        int[] upright = new int[width * height];
        // Where the first upright pixel is stored, and how far its neighbours lie.
        int toRight = swapsSides ? stored.width() : 1;
        int toBelow = swapsSides ? 1 : stored.width();
        int first = (reversesX ? (width - 1) * toRight : 0) + (reversesY ? (height - 1) * toBelow : 0);
        int stepX = reversesX ? -toRight : toRight;
        int stepY = reversesY ? -toBelow : toBelow;
        for (int y = 0; y < height; y += TILE) {
            for (int x = 0; x < width; x += TILE) {
                copyTile(stored.argb(), first, stepX, stepY, upright, width, height, x, y);
            }
        }
        return new Pixels(width, height, upright);
    }

    private static void copyTile(
            int[] stored, int first, int stepX, int stepY, int[] upright, int width, int height, int left, int top) {
        int right = Math.min(width, left + TILE);
        int bottom = Math.min(height, top + TILE);
        for (int y = top; y < bottom; y++) {
            int from = first + y * stepY + left * stepX;
            for (int x = left; x < right; x++) {
                upright[y * width + x] = stored[from];
                from += stepX;
            }
        }
    }
}
