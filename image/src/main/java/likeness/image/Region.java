package likeness.image;

/** A part of a picture, in pixels from its top left corner. */
public record Region(int x, int y, int width, int height) {

    public static Region of(Pixels whole) {
        return new Region(0, 0, whole.width(), whole.height());
    }

    /** The largest square in the middle. */
    public static Region centredSquare(Pixels whole) {
        return centredSquare(whole.width(), whole.height());
    }

    static Region centredSquare(int width, int height) {
        int side = Math.min(width, height);
        return new Region((width - side) / 2, (height - side) / 2, side, side);
    }

    void check(Pixels whole) {
        boolean inside = x >= 0
                && y >= 0
                && width > 0
                && height > 0
                && x <= whole.width() - width
                && y <= whole.height() - height;
        if (!inside) {
            throw new IllegalArgumentException("region " + width + "×" + height + " at " + x + "," + y
                    + " leaves the picture of " + whole.width() + "×" + whole.height());
        }
    }
}
