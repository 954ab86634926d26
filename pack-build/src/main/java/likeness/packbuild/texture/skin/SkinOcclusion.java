package likeness.packbuild.texture.skin;

import java.util.Arrays;
import likeness.image.Pixels;
import likeness.pack.BodyModel;
import likeness.pack.PolyMesh;
import likeness.packbuild.texture.BodyWindow;
import likeness.packbuild.texture.HeadWindow;
import likeness.packbuild.texture.plane.AmbientOcclusion;
import likeness.packbuild.texture.plane.Plane;
import likeness.packbuild.texture.plane.Surface;
import likeness.packbuild.texture.plane.SurfaceMap;

/** How open each place of the skin is to the sky, from the base mesh. */
public final class SkinOcclusion {

    private static final int RAYS = 48;
    private static final float REACH = 1.2f;

    private final BodyModel body;
    private final float[] open;

    public SkinOcclusion(BodyModel body) {
        this.body = body;
        int[] triangles = Surface.triangles(body.head(), body.body());
        int count = Arrays.stream(triangles).max().orElse(-1) + 1;
        float[] normals = Surface.normals(body.positions(), triangles);
        this.open = new AmbientOcclusion(body.positions(), triangles).open(normals, count, RAYS, REACH);
    }

    /** In the head's window, 0…1. */
    public Plane head() {
        return lay(body.head(), HeadWindow.SIZE);
    }

    /** In the body's window, as grey. */
    public Pixels body() {
        Plane plane = lay(body.body(), BodyWindow.SIZE);
        int[] argb = new int[plane.v().length];
        for (int i = 0; i < argb.length; i++) {
            argb[i] = 0xFF000000 | (int) (plane.v()[i] * 255 + 0.5f) * 0x010101;
        }
        return new Pixels(plane.width(), plane.height(), argb);
    }

    private Plane lay(PolyMesh mesh, int size) {
        return SurfaceMap.of(mesh, size, open, 1).plane(0);
    }
}
