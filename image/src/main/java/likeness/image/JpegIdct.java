package likeness.image;

/**
 * The inverse cosine transform of a row of blocks at once: each step is the same sum for all blocks, and each coefficient of all
 * blocks an array of its own, which the compiler makes vectors of. Sides below 8 are the series of the lower frequencies alone, taken at fewer points: a picture shrunk without
 * aliasing.
 */
final class JpegIdct {

    /** √2 cos(kπ/16). */
    private static final float C1 = 1.3870399f;

    private static final float C2 = 1.306563f;
    private static final float C3 = 1.1758756f;
    private static final float C5 = 0.785695f;
    private static final float C6 = 0.5411961f;
    private static final float C7 = 0.27589938f;

    /** √2 cos(kπ/12). */
    private static final float T2 = 1.2247449f;

    private static final float T4 = 0.70710677f;
    private static final float T5 = 0.3660254f;

    private static final float ROOT = 1.4142135f;

    /** Of both directions together, and the level shift with what rounds. */
    private static final float SCALE = 0.125f;

    private static final float MIDDLE = 128.5f;

    private final int side;
    private final float[][] half;
    private final float[][] whole;
    private final int[] samples;

    /**
     * @param side of what is written for a block: 8, 6, 4, 3, 2 or 1
     * @param blocks in a row
     */
    JpegIdct(int side, int blocks) {
        this.side = side;
        half = new float[8 * side][blocks];
        whole = new float[side][blocks];
        samples = new int[blocks];
    }

    /**
     * @param row dequantized: for each coefficient, counted along the rows of a block, its value in each block
     * @param to where the first sample goes
     */
    void transform(float[][] row, byte[] plane, int to, int stride) {
        for (int x = 0; x < side; x++) {
            series(row, x, 8, half, x, side);
        }
        for (int y = 0; y < side; y++) {
            series(half, y * side, 1, whole, 0, 1);
            for (int x = 0; x < side; x++) {
                round(whole[x]);
                spread(plane, to + y * stride + x);
            }
        }
    }

    private void round(float[] values) {
        for (int i = 0; i < samples.length; i++) {
            samples[i] = Math.max(0, Math.min(255, (int) (values[i] * SCALE + MIDDLE)));
        }
    }

    /** One sample of each block to its place. */
    private void spread(byte[] plane, int to) {
        for (int i = 0; i < samples.length; i++) {
            plane[to + i * side] = (byte) samples[i];
        }
    }

    /**
     * The series of all blocks.
     *
     * @param step from one frequency to the next
     * @param outStep from one value to the next
     */
    private void series(float[][] in, int from, int step, float[][] out, int to, int outStep) {
        switch (side) {
            case 8 -> eight(in, from, step, out, to, outStep);
            case 6 -> six(in, from, step, out, to, outStep);
            case 4 -> four(in, from, step, out, to, outStep);
            case 3 -> three(in, from, step, out, to, outStep);
            case 2 -> two(in, from, step, out, to, outStep);
            default -> System.arraycopy(in[from], 0, out[to], 0, samples.length);
        }
    }

    private static void eight(float[][] in, int from, int step, float[][] out, int to, int outStep) {
        float[] in0 = in[from];
        float[] in1 = in[from + step];
        float[] in2 = in[from + 2 * step];
        float[] in3 = in[from + 3 * step];
        float[] in4 = in[from + 4 * step];
        float[] in5 = in[from + 5 * step];
        float[] in6 = in[from + 6 * step];
        float[] in7 = in[from + 7 * step];
        float[] out0 = out[to];
        float[] out1 = out[to + outStep];
        float[] out2 = out[to + 2 * outStep];
        float[] out3 = out[to + 3 * outStep];
        float[] out4 = out[to + 4 * outStep];
        float[] out5 = out[to + 5 * outStep];
        float[] out6 = out[to + 6 * outStep];
        float[] out7 = out[to + 7 * outStep];
        for (int i = 0; i < out0.length; i++) {
            float sum = in0[i] + in4[i];
            float difference = in0[i] - in4[i];
            float outer = in2[i] * C2 + in6[i] * C6;
            float inner = in2[i] * C6 - in6[i] * C2;
            float odd0 = in1[i] * C1 + in3[i] * C3 + in5[i] * C5 + in7[i] * C7;
            float odd1 = in1[i] * C3 - in3[i] * C7 - in5[i] * C1 - in7[i] * C5;
            float odd2 = in1[i] * C5 - in3[i] * C1 + in5[i] * C7 + in7[i] * C3;
            float odd3 = in1[i] * C7 - in3[i] * C5 + in5[i] * C3 - in7[i] * C1;
            out0[i] = sum + outer + odd0;
            out7[i] = sum + outer - odd0;
            out1[i] = difference + inner + odd1;
            out6[i] = difference + inner - odd1;
            out2[i] = difference - inner + odd2;
            out5[i] = difference - inner - odd2;
            out3[i] = sum - outer + odd3;
            out4[i] = sum - outer - odd3;
        }
    }

    private static void six(float[][] in, int from, int step, float[][] out, int to, int outStep) {
        float[] in0 = in[from];
        float[] in1 = in[from + step];
        float[] in2 = in[from + 2 * step];
        float[] in3 = in[from + 3 * step];
        float[] in4 = in[from + 4 * step];
        float[] in5 = in[from + 5 * step];
        float[] out0 = out[to];
        float[] out1 = out[to + outStep];
        float[] out2 = out[to + 2 * outStep];
        float[] out3 = out[to + 3 * outStep];
        float[] out4 = out[to + 4 * outStep];
        float[] out5 = out[to + 5 * outStep];
        for (int i = 0; i < out0.length; i++) {
            float low = in2[i] * T2;
            float high = in4[i] * T4;
            float both = (in1[i] + in5[i]) * T5;
            float even0 = in0[i] + high + low;
            float even1 = in0[i] - 2 * high;
            float even2 = in0[i] + high - low;
            float odd0 = both + in1[i] + in3[i];
            float odd1 = in1[i] - in3[i] - in5[i];
            float odd2 = both + in5[i] - in3[i];
            out0[i] = even0 + odd0;
            out5[i] = even0 - odd0;
            out1[i] = even1 + odd1;
            out4[i] = even1 - odd1;
            out2[i] = even2 + odd2;
            out3[i] = even2 - odd2;
        }
    }

    private static void four(float[][] in, int from, int step, float[][] out, int to, int outStep) {
        float[] in0 = in[from];
        float[] in1 = in[from + step];
        float[] in2 = in[from + 2 * step];
        float[] in3 = in[from + 3 * step];
        float[] out0 = out[to];
        float[] out1 = out[to + outStep];
        float[] out2 = out[to + 2 * outStep];
        float[] out3 = out[to + 3 * outStep];
        for (int i = 0; i < out0.length; i++) {
            float sum = in0[i] + in2[i];
            float difference = in0[i] - in2[i];
            float outer = in1[i] * C2 + in3[i] * C6;
            float inner = in1[i] * C6 - in3[i] * C2;
            out0[i] = sum + outer;
            out3[i] = sum - outer;
            out1[i] = difference + inner;
            out2[i] = difference - inner;
        }
    }

    private static void three(float[][] in, int from, int step, float[][] out, int to, int outStep) {
        float[] in0 = in[from];
        float[] in1 = in[from + step];
        float[] in2 = in[from + 2 * step];
        float[] out0 = out[to];
        float[] out1 = out[to + outStep];
        float[] out2 = out[to + 2 * outStep];
        for (int i = 0; i < out0.length; i++) {
            float even = in0[i] + in2[i] * T4;
            float odd = in1[i] * T2;
            float middle = in0[i] - in2[i] * ROOT;
            out0[i] = even + odd;
            out1[i] = middle;
            out2[i] = even - odd;
        }
    }

    private static void two(float[][] in, int from, int step, float[][] out, int to, int outStep) {
        float[] in0 = in[from];
        float[] in1 = in[from + step];
        float[] out0 = out[to];
        float[] out1 = out[to + outStep];
        for (int i = 0; i < out0.length; i++) {
            float first = in0[i] + in1[i];
            float second = in0[i] - in1[i];
            out0[i] = first;
            out1[i] = second;
        }
    }
}
