package likeness.human;

import likeness.pack.Pose;
import likeness.pack.Rig;
import likeness.pack.SkinWeights;
import likeness.scene.Affine;
import org.jspecify.annotations.Nullable;

/**
 * A pose of the source skeleton in one body: for every bone the {@link Affine} that takes points from rest to the pose.
 */
final class SkinMatrices {

    private final float[][] matrices;

    private SkinMatrices(float[][] matrices) {
        this.matrices = matrices;
    }

    /** At rest, bones have no rotation of their own, so that a pose's rotations are local and world-aligned at once. */
    static SkinMatrices of(Skeleton skeleton, Pose pose) {
        Rig rig = skeleton.rig();
        float[] heads = skeleton.heads();
        float[][] matrices = new float[rig.bones().size()][];
        for (int b = 0; b < matrices.length; b++) {
            Rig.Bone bone = rig.bones().get(b);
            float[] about = about(heads, b, rotation(pose.rotations().get(bone.name())));
            matrices[b] = bone.parent() < 0 ? about : Affine.multiply(matrices[bone.parent()], about);
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

    private static float[] rotation(double @Nullable [] q) {
        return q == null ? Affine.identity() : Affine.rotation((float) q[0], (float) q[1], (float) q[2], (float) q[3]);
    }

    /** The rotation about a bone's head. */
    private static float[] about(float[] heads, int bone, float[] rotation) {
        float x = heads[3 * bone];
        float y = heads[3 * bone + 1];
        float z = heads[3 * bone + 2];
        float[] moved = Affine.point(rotation, x, y, z);
        rotation[3] = x - moved[0];
        rotation[7] = y - moved[1];
        rotation[11] = z - moved[2];
        return rotation;
    }
}
