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
}
