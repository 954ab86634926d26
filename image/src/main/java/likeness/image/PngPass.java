package likeness.image;

/** A grid of the image's pixels that are stored together: where it begins, its steps, and how many columns and rows. */
record PngPass(int left, int top, int stepX, int stepY, int width, int height) {

    static PngPass adam7(PngHeader header, int left, int top, int stepX, int stepY) {
        int columns = (header.width() - left + stepX - 1) / stepX;
        int rows = (header.height() - top + stepY - 1) / stepY;
        return new PngPass(left, top, stepX, stepY, columns, rows);
    }
}
