package likeness.render;

import org.jspecify.annotations.Nullable;

/** What one picture works with, and the next one again. */
final class Workspace {

    /** Arrays that a picture keeps. */
    final ArrayPool picture = new ArrayPool();
    /** Arrays that are kept until another part of the picture is looked at. */
    final ArrayPool view = new ArrayPool();

    private @Nullable Frame frame;

    /** The frame, of which there is but one: what it held is lost. */
    Frame frame(int width, int height) {
        Frame known = frame;
        if (known == null || known.width != width || known.height != height) {
            // Two would be too many where they are large.
            frame = null;
            known = new Frame(width, height);
            frame = known;
        }
        return known;
    }
}
