package likeness.human;

import likeness.pack.BodyModel;
import likeness.pack.FittedMesh;

/**
 * Presses hair into a hat: seen from the middle of the head, hair that would stand out through the hat's wall is drawn in to
 * just below it. How far is told on the base body, so that it depends on the two assets alone.
 */
final class HairUnderHat {

    /** Hair that stands out more than this beyond the wall, as a share of its distance, is not below the hat at all. */
    private static final float STICKS_OUT = 0.65f;

    /** Where pressed hair ends, as a share of the wall's distance. */
    private static final float INSIDE = 0.88f;

    private final float[] wall;
    private final int[] quads;
    private final float[] middle;

    private HairUnderHat(FittedMesh hat, BodyModel body, Figure figure) {
        this.wall = Fitting.fit(hat, figure);
        this.quads = PreparedMesh.quads(hat);
        this.middle = middle(Skeleton.in(body.rig(), body.positions()));
    }

    /** @return the share of its distance from the middle of the head that each hair vertex keeps; 1 for most */
    static float[] shares(FittedMesh hair, FittedMesh hat, BodyModel body) {
        float[] normals = SurfaceNormals.of(body.positions(), SkinSurface.quads(body));
        Figure figure = new Figure(body.positions(), body.positions(), normals);
        HairUnderHat test = new HairUnderHat(hat, body, figure);
        float[] strands = Fitting.fit(hair, figure);
        float[] shares = new float[hair.vertexCount()];
        for (int v = 0; v < shares.length; v++) {
            shares[v] = Math.min(1, INSIDE * test.wallDistance(strands, 3 * v));
        }
        return shares;
    }

    /** Moves hair on any body. */
    static void press(float[] hair, float[] shares, float[] middle) {
        for (int i = 0; i < hair.length; i++) {
            hair[i] = middle[i % 3] + shares[i / 3] * (hair[i] - middle[i % 3]);
        }
    }

    /** Half way up the skull: the middle of the head bone. */
    static float[] middle(Skeleton skeleton) {
        int head = 3 * skeleton.rig().indexOf("head");
        float[] middle = new float[3];
        for (int axis = 0; axis < 3; axis++) {
            middle[axis] = (skeleton.heads()[head + axis] + skeleton.tails()[head + axis]) / 2;
        }
        return middle;
    }

    /** Distance of the nearest wall in the direction of a hair, which is at 1 itself; infinite where there is none. */
    private float wallDistance(float[] strands, int at) {
        float[] ray = {strands[at] - middle[0], strands[at + 1] - middle[1], strands[at + 2] - middle[2]};
        float nearest = Float.POSITIVE_INFINITY;
        for (int f = 0; f < quads.length; f += 4) {
            nearest = Math.min(nearest, hit(ray, 3 * quads[f], 3 * quads[f + 1], 3 * quads[f + 2]));
            nearest = Math.min(nearest, hit(ray, 3 * quads[f], 3 * quads[f + 2], 3 * quads[f + 3]));
        }
        return nearest;
    }

    /** Möller and Trumbore's test of a ray from the middle. */
    private float hit(float[] ray, int a, int b, int c) {
        float[] e1 = edge(a, b);
        float[] e2 = edge(a, c);
        float[] p = Frames.cross(ray, e2);
        float determinant = dot(e1, p);
        if (Math.abs(determinant) < 1e-9f) {
            return Float.POSITIVE_INFINITY;
        }
        float[] t = {middle[0] - wall[a], middle[1] - wall[a + 1], middle[2] - wall[a + 2]};
        float[] q = Frames.cross(t, e1);
        float u = dot(t, p) / determinant;
        float v = dot(ray, q) / determinant;
        float distance = dot(e2, q) / determinant;
        boolean meets = u >= 0 && v >= 0 && u + v <= 1 && distance > 1 - STICKS_OUT;
        return meets ? distance : Float.POSITIVE_INFINITY;
    }

    private float[] edge(int from, int to) {
        return new float[] {wall[to] - wall[from], wall[to + 1] - wall[from + 1], wall[to + 2] - wall[from + 2]};
    }

    private static float dot(float[] a, float[] b) {
        return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
    }
}
