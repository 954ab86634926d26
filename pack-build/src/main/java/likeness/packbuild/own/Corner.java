package likeness.packbuild.own;

/**
 * A texture coordinate.
 *
 * @param u to the right
 * @param v downwards
 */
record Corner(double u, double v) {
    static final Corner ZERO = new Corner(0, 0);
}
