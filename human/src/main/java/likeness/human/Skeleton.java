package likeness.human;

import java.util.List;
import likeness.pack.Rig;

/**
 * The source skeleton in one body: both ends of every bone, decimetres, at rest.
 *
 * @param rig whose bones they are
 * @param heads 3 per bone
 * @param tails 3 per bone
 */
record Skeleton(Rig rig, float[] heads, float[] tails) {

    static Skeleton in(Rig rig, float[] positions) {
        List<Rig.Bone> bones = rig.bones();
        float[] heads = new float[3 * bones.size()];
        float[] tails = new float[3 * bones.size()];
        for (int b = 0; b < bones.size(); b++) {
            mean(positions, bones.get(b).head(), heads, b);
            mean(positions, bones.get(b).tail(), tails, b);
        }
        return new Skeleton(rig, heads, tails);
    }

    private static void mean(float[] positions, int[] vertices, float[] to, int bone) {
        for (int axis = 0; axis < 3; axis++) {
            double sum = 0;
            for (int v : vertices) {
                sum += positions[3 * v + axis];
            }
            to[3 * bone + axis] = (float) (sum / vertices.length);
        }
    }
}
