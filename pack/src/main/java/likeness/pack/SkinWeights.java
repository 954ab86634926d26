package likeness.pack;

/**
 * Bone weights of geometry vertices.
 *
 * @param bones 4 per vertex, indices into {@link Rig#bones()}; 0 where the weight is 0
 * @param weights 4 per vertex, sum 1
 */
public record SkinWeights(short[] bones, float[] weights) {

    private static final float STEP = 1f / 1023;

    void writeTo(ArrayBundle.Writer out) {
        out.shorts("bones", bones, 4).quantised("weights", weights, STEP, 4);
    }

    /** Reads and normalises: quantised weights need not sum to 1 exactly. */
    static SkinWeights readFrom(ArrayBundle in) {
        float[] weights = in.floats("weights");
        for (int v = 0; v < weights.length; v += 4) {
            float sum = weights[v] + weights[v + 1] + weights[v + 2] + weights[v + 3];
            for (int k = 0; k < 4; k++) {
                weights[v + k] /= sum;
            }
        }
        return new SkinWeights(in.shorts("bones"), weights);
    }
}
