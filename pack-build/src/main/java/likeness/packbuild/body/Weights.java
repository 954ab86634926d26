package likeness.packbuild.body;

import likeness.pack.SkinWeights;
import likeness.packbuild.source.SourceMesh;

/** Bone weights of the package, normalised and with four influences each. */
public final class Weights {

    private Weights() {}

    public static SkinWeights of(SourceMesh mesh) {
        int n = mesh.influencesPerVertex();
        int vertices = mesh.skinIndices().length / n;
        short[] bones = new short[4 * vertices];
        float[] weights = new float[4 * vertices];
        for (int v = 0; v < vertices; v++) {
            float sum = sum(mesh.skinWeights(), n * v, n);
            for (int k = 0; k < n; k++) {
                float weight = sum > 0 ? mesh.skinWeights()[n * v + k] / sum : k == 0 ? 1 : 0;
                weights[4 * v + k] = weight;
                // The package counts each bone twice, head and tail.
                bones[4 * v + k] = (short) (weight > 0 ? mesh.skinIndices()[n * v + k] >> 1 : 0);
            }
        }
        return new SkinWeights(bones, weights);
    }

    private static float sum(float[] values, int from, int count) {
        float sum = 0;
        for (int k = 0; k < count; k++) {
            sum += values[from + k];
        }
        return sum;
    }
}
