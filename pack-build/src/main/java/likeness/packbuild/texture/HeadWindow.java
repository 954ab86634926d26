package likeness.packbuild.texture;

import likeness.pack.PolyMesh;

/**
 * The head's own texture window. In the package's skins the head lies on its side in a third of the one picture it shares
 * with the body, and most of that third is scalp. Here it is turned upright, seen from the front (the person's left is on
 * the right), and stretched smoothly so that brows, eyes, nose and mouth get some five times the package's texels across
 * and the scalp keeps about its own. Mouth cavity and eye sockets lie in the free strip at the bottom.
 *
 * <p>Head faces are the texture islands whose faces lie in {@link #holds}; the mesh builder calls {@link #lay} for them.
 * Pictures are painted with {@link #toSkin}, so any picture for the head must use the same window.
 */
public final class HeadWindow {

    /** Side of the square pictures made for the window. */
    public static final int SIZE = 1024;

    /** The plane of symmetry in the package's skins (v). */
    private static final double MIDDLE = 0.5168;

    private static final double HALF_WIDTH = 0.3350;
    private static final double MAIN_BOTTOM = 0.80;
    private static final double MARGIN = 0.004;

    /** From the ear-side edge over the middle to the other edge, along v of the skin; x of the window falls with it. */
    private static final Stretch ACROSS = new Stretch(
            new double[] {
                MIDDLE - HALF_WIDTH,
                MIDDLE - 0.24,
                MIDDLE - 0.19,
                MIDDLE - 0.115,
                MIDDLE - 0.08,
                MIDDLE + 0.08,
                MIDDLE + 0.115,
                MIDDLE + 0.19,
                MIDDLE + 0.24,
                MIDDLE + HALF_WIDTH
            },
            new double[] {600, 700, 1300, 2200, 3000, 3000, 2200, 1300, 700, 600},
            1 - MARGIN,
            MARGIN);

    /** From the nape seam on top of the window, over crown, brow and mouth, to the throat, along u of the skin. */
    private static final Stretch DOWN = new Stretch(
            new double[] {0.6405, 0.74, 0.79, 0.95, 0.9945},
            new double[] {700, 900, 3000, 3000, 2000},
            MARGIN,
            MAIN_BOTTOM - MARGIN);

    /** Mouth cavity, right and left eye socket: moved as they are. */
    private static final Box[] SMALL_SKIN = {
        new Box(0.7536, 0.8596, 0.9277, 0.9921),
        new Box(0.0078, 0.3631, 0.0808, 0.4566),
        new Box(0.0821, 0.3631, 0.1552, 0.4566)
    };

    private static final Box[] SMALL_WINDOW = {
        new Box(0.01, 0.81, 0.26, 0.99), new Box(0.28, 0.81, 0.42, 0.99), new Box(0.44, 0.81, 0.58, 0.99)
    };

    private HeadWindow() {}

    private record Box(double left, double top, double right, double bottom) {
        boolean contains(double u, double v) {
            return u >= left && u <= right && v >= top && v <= bottom;
        }
    }

    /**
     * Whether a place of the package's skin belongs to a head island. Ask with the middle of an island's bounding box:
     * single corners of the arms and hips also lie in it.
     */
    public static boolean holds(double u, double v) {
        return small(SMALL_SKIN, u, v) >= 0 || (u > 0.70 && v > 0.30 && v < 0.72);
    }

    /** The mesh with texture coordinates of the window instead of the package's (origin top left). */
    public static PolyMesh lay(PolyMesh head) {
        float[] uv = head.uv().clone();
        for (int i = 0; i < uv.length; i += 2) {
            double u = uv[i];
            double v = uv[i + 1];
            uv[i] = (float) windowX(u, v);
            uv[i + 1] = (float) windowY(u, v);
        }
        return new PolyMesh(head.source(), uv, head.quads());
    }

    static double windowX(double u, double v) {
        int small = small(SMALL_SKIN, u, v);
        if (small < 0) {
            return ACROSS.map(v);
        }
        return across(u, SMALL_SKIN[small], SMALL_WINDOW[small]);
    }

    static double windowY(double u, double v) {
        int small = small(SMALL_SKIN, u, v);
        if (small < 0) {
            return DOWN.map(u);
        }
        return down(v, SMALL_SKIN[small], SMALL_WINDOW[small]);
    }

    /** The place in the package's skin that is shown at a place of the window. */
    public static void toSkin(double x, double y, double[] uv) {
        int small = small(SMALL_WINDOW, x, y);
        if (small < 0) {
            uv[0] = DOWN.inverse(y);
            uv[1] = ACROSS.inverse(x);
        } else {
            uv[0] = across(x, SMALL_WINDOW[small], SMALL_SKIN[small]);
            uv[1] = down(y, SMALL_WINDOW[small], SMALL_SKIN[small]);
        }
    }

    private static double across(double x, Box from, Box to) {
        return to.left + (x - from.left) * (to.right - to.left) / (from.right - from.left);
    }

    private static double down(double y, Box from, Box to) {
        return to.top + (y - from.top) * (to.bottom - to.top) / (from.bottom - from.top);
    }

    private static int small(Box[] boxes, double x, double y) {
        for (int i = 0; i < boxes.length; i++) {
            if (boxes[i].contains(x, y)) {
                return i;
            }
        }
        return -1;
    }
}
