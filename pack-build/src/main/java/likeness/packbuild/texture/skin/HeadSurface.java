package likeness.packbuild.texture.skin;

import likeness.pack.BodyModel;
import likeness.packbuild.texture.HeadWindow;
import likeness.packbuild.texture.plane.Noise;
import likeness.packbuild.texture.plane.Plane;
import likeness.packbuild.texture.plane.SurfaceMap;

/**
 * The base head laid out in its window: where each texel lies in space (decimetres), so that grain made in space has no
 * seams and the same size everywhere.
 *
 * @param x left of the person is positive
 * @param y up
 * @param z front
 * @param across decimetres per texel along rows
 * @param down decimetres per texel along columns
 * @param neck 0 at the seam to the body … 1 from three centimetres above it
 */
public record HeadSurface(Plane x, Plane y, Plane z, Plane across, Plane down, Plane neck) {

    private static final double FADE = 0.3;
    private static final int COARSE = 4;

    public static HeadSurface of(BodyModel body) {
        float[] numbers = new float[body.positions().length / 3 * 4];
        float[] seam = SeamDistance.of(body);
        for (int v = 0; v < seam.length; v++) {
            System.arraycopy(body.positions(), 3 * v, numbers, 4 * v, 3);
            numbers[4 * v + 3] = (float) Math.min(1, seam[v] / FADE);
        }
        SurfaceMap map = SurfaceMap.of(body.head(), HeadWindow.SIZE, numbers, 4);
        Plane x = map.plane(0);
        Plane y = map.plane(1);
        Plane z = map.plane(2);
        return new HeadSurface(x, y, z, step(x, y, z, 1), step(x, y, z, HeadWindow.SIZE), map.plane(3));
    }

    /** Smooth patches of about {@code width} decimetres, −1…1; made at a quarter of the size, which patches do not show. */
    Plane patches(Noise noise, double width, int octaves) {
        Plane cx = x.shrink(COARSE);
        Plane cy = y.shrink(COARSE);
        Plane cz = z.shrink(COARSE);
        return cx.with(i -> noise.layered(cx.v()[i] / width, cy.v()[i] / width, cz.v()[i] / width, octaves))
                .grow(COARSE);
    }

    /** Distance in space to the texel {@code stride} on, smoothed; never 0. */
    private static Plane step(Plane x, Plane y, Plane z, int stride) {
        int size = x.v().length;
        return x.with(i -> {
                    int j = i + stride < size ? i + stride : i - stride;
                    double dx = x.v()[j] - x.v()[i];
                    double dy = y.v()[j] - y.v()[i];
                    double dz = z.v()[j] - z.v()[i];
                    double d = Math.sqrt(dx * dx + dy * dy + dz * dz);
                    return (float) Math.min(0.02, Math.max(0.001, d));
                })
                .blur(3);
    }
}
