package likeness.packbuild.own;

import likeness.pack.ScaleReference;

/** Distances on the base mesh that offsets grow with. */
final class Scales {

    private static final int[] HEAD = {5399, 11998, 791, 881, 962, 5320};

    private Scales() {}

    /** Width, height and depth of the head. */
    static ScaleReference head(BaseMesh base) {
        float[] distances = new float[3];
        for (int axis = 0; axis < 3; axis++) {
            float[] p = base.positions();
            distances[axis] = Math.abs(p[3 * HEAD[2 * axis] + axis] - p[3 * HEAD[2 * axis + 1] + axis]);
        }
        return new ScaleReference(HEAD.clone(), distances);
    }
}
