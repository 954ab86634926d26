package likeness.gltf;

import org.jspecify.annotations.Nullable;

/**
 * A typed look at the buffer (section 3.6.2).
 *
 * @param view number of the buffer view, or {@link #ALL_ZERO}
 * @param sparse elements that differ from the view
 */
record Accessor(
        int view,
        ComponentType component,
        boolean normalized,
        int count,
        ElementType type,
        @Nullable Bounds bounds,
        @Nullable Sparse sparse) {

    /** In place of a view: every element is zero but for the sparse ones. */
    static final int ALL_ZERO = -1;

    /**
     * @param count of elements that differ
     * @param indexView their numbers, ascending
     * @param indexComponent how the numbers are stored
     * @param indexOffset where in their view they begin, bytes
     * @param valueView their values
     * @param valueOffset where in their view they begin, bytes
     */
    record Sparse(
            int count, int indexView, ComponentType indexComponent, int indexOffset, int valueView, int valueOffset) {}

    static Accessor floats(int view, int count, ElementType type, @Nullable Bounds bounds) {
        return new Accessor(view, ComponentType.FLOAT, false, count, type, bounds, null);
    }
}
