package likeness.picture.vector;

/** What a shape is filled with. Colours are {@code 0xRRGGBB}, sRGB. */
public sealed interface Paint {

    record Flat(int rgb) implements Paint {}

    /** From one colour at (x0, y0) to another at (x1, y1), mixed in sRGB as SVG does, and beyond them as at the ends. */
    record Linear(double x0, double y0, double x1, double y1, int from, int to) implements Paint {}

    static Paint flat(int rgb) {
        return new Flat(rgb);
    }

    /** From top to bottom between two heights. */
    static Paint down(double top, double bottom, int from, int to) {
        return new Linear(0, top, 0, bottom, from, to);
    }
}
