package likeness.packbuild.asset;

import likeness.pack.FittedMesh;
import likeness.pack.ScaleReference;

/** Fits meshes to the base mesh at rest. */
final class Fitting {

    private Fitting() {}

    /** 3 per vertex, decimetres. */
    static float[] positions(FittedMesh mesh, float[] body) {
        float[] scale = factors(mesh.scale(), body);
        float[] positions = new float[mesh.offsets().length];
        for (int i = 0; i < positions.length; i++) {
            int axis = i % 3;
            int vertex = i - axis;
            float sum = mesh.offsets()[i] * scale[axis];
            for (int k = 0; k < 3; k++) {
                sum += mesh.refWeights()[vertex + k] * body[3 * mesh.refs()[vertex + k] + axis];
            }
            positions[i] = sum;
        }
        return positions;
    }

    private static float[] factors(ScaleReference scale, float[] body) {
        float[] factors = new float[3];
        for (int axis = 0; axis < 3; axis++) {
            float a = body[3 * scale.vertices()[2 * axis] + axis];
            float b = body[3 * scale.vertices()[2 * axis + 1] + axis];
            factors[axis] = Math.abs(a - b) / scale.distances()[axis];
        }
        return factors;
    }
}
