package likeness.packbuild.texture;

import likeness.pack.PolyMesh;

/**
 * The texture window of the skin below the head: the left three quarters of the package's skins, where all body islands
 * lie, stretched over the whole picture. The mesh builder calls {@link #lay} for the body's faces.
 */
public final class BodyWindow {

    /** Side of the square pictures made for the window. */
    public static final int SIZE = 512;

    /** Where the islands of arms and hands end in the package's skins (u). */
    private static final double WIDTH = 0.766;

    private BodyWindow() {}

    /** The mesh with texture coordinates of the window instead of the package's (origin top left). */
    public static PolyMesh lay(PolyMesh body) {
        float[] uv = body.uv().clone();
        for (int i = 0; i < uv.length; i += 2) {
            uv[i] = (float) (uv[i] / WIDTH);
        }
        return new PolyMesh(body.source(), uv, body.quads());
    }

    /** The place in the package's skin that is shown at a place of the window. */
    public static void toSkin(double x, double y, double[] uv) {
        uv[0] = x * WIDTH;
        uv[1] = y;
    }
}
