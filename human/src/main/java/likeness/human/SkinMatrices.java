package likeness.human;

import java.util.HashMap;
import java.util.Map;
import likeness.pack.Pose;
import likeness.pack.Rig;
import likeness.pack.SkinWeights;
import likeness.scene.Affine;

/**
 * A pose of the source skeleton in one body: for every bone the {@link Affine} that takes points from rest to the pose.
 */
final class SkinMatrices {

    private static final float[] AT_REST = Affine.identity();

    private final float[][] matrices;

    private SkinMatrices(float[][] matrices) {
        this.matrices = matrices;
    }

    /** At rest, bones have no rotation of their own, so that a pose's rotations are local and world-aligned at once. */
    static SkinMatrices of(Skeleton skeleton, Pose pose) {
        Map<String, float[]> local = new HashMap<>();
        pose.rotations()
                .forEach((bone, q) ->
                        local.put(bone, Affine.rotation((float) q[0], (float) q[1], (float) q[2], (float) q[3])));
        return of(skeleton, local);
    }

    /** @param local what each bone does about its own head, with world-aligned axes; bones that are not named rest */
    static SkinMatrices of(Skeleton skeleton, Map<String, float[]> local) {
        Rig rig = skeleton.rig();
        float[][] matrices = new float[rig.bones().size()][];
        for (int b = 0; b < matrices.length; b++) {
            Rig.Bone bone = rig.bones().get(b);
            float[] parent = bone.parent() < 0 ? AT_REST : matrices[bone.parent()];
            float[] motion = local.get(bone.name());
            matrices[b] = motion == null ? parent : Affine.multiply(parent, about(skeleton.heads(), b, motion));
        }
        return new SkinMatrices(matrices);
    }

    /** For matrices that do not come from a pose. */
    static SkinMatrices of(float[][] matrices) {
        return new SkinMatrices(matrices);
    }

    float[] matrix(int bone) {
        return matrices[bone];
    }

    /** Whether a bone rests where it was. */
    boolean isAtRest(int bone) {
        return matrices[bone] == AT_REST;
    }

    /** Linear blend skinning of positions, 3 per vertex. */
    float[] skin(float[] positions, SkinWeights weights) {
        float[] posed = new float[positions.length];
        for (int v = 0; v < positions.length / 3; v++) {
            float x = positions[3 * v];
            float y = positions[3 * v + 1];
            float z = positions[3 * v + 2];
            for (int k = 4 * v; k < 4 * v + 4; k++) {
                float w = weights.weights()[k];
                if (w != 0) {
                    float[] m = matrices[weights.bones()[k]];
                    posed[3 * v] += w * (m[0] * x + m[1] * y + m[2] * z + m[3]);
                    posed[3 * v + 1] += w * (m[4] * x + m[5] * y + m[6] * z + m[7]);
                    posed[3 * v + 2] += w * (m[8] * x + m[9] * y + m[10] * z + m[11]);
                }
            }
        }
        return posed;
    }

    /** The motion about a bone's head. */
    private static float[] about(float[] heads, int bone, float[] motion) {
        float x = heads[3 * bone];
        float y = heads[3 * bone + 1];
        float z = heads[3 * bone + 2];
        float[] about = motion.clone();
        about[3] += x - (motion[0] * x + motion[1] * y + motion[2] * z);
        about[7] += y - (motion[4] * x + motion[5] * y + motion[6] * z);
        about[11] += z - (motion[8] * x + motion[9] * y + motion[10] * z);
        return about;
    }
}
