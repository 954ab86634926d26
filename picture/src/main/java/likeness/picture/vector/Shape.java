package likeness.picture.vector;

import org.jspecify.annotations.Nullable;

/** One layer of paint. */
public sealed interface Shape {

    /** @param clip what of it may be seen; null for all */
    record Fill(Path path, Paint paint, @Nullable Path clip) implements Shape {}

    /**
     * A line of even width with round ends.
     *
     * @param path one open, smooth curve whose bends are wider than the line
     */
    record Stroke(Path path, double width, int rgb) implements Shape {}

    /**
     * Square dots that fill the whole drawing without seams.
     *
     * @param side dots in a row, and rows
     * @param rgb colours, row by row from the top
     */
    record Dots(int side, int[] rgb) implements Shape {}
}
