package likeness.gltf;

/**
 * How the content of a view may be compressed.
 *
 * @param mode what the elements are
 * @param filter what was done to them before
 * @param stride bytes of one element
 */
record Packing(Mode mode, Filter filter, int stride) {

    /** Names are those of the extension. */
    enum Mode {
        ATTRIBUTES,
        TRIANGLES,
        INDICES
    }

    /** Names are those of the extension. */
    enum Filter {
        NONE,
        EXPONENTIAL
    }

    static Packing of(Mode mode, int stride) {
        return new Packing(mode, Filter.NONE, stride);
    }
}
