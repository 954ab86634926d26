package likeness.gltf;

import java.nio.ByteBuffer;

/**
 * Joints and weights of vertices, four each, as they stand in a file: weights as 16-bit fractions that sum to exactly
 * 65535 per vertex, joints 0 where the fraction is 0 (section 3.7.3.3).
 */
record SkinWeights(short[] joints, float[] weights) {

    private static final int ONE = 65535;

    int count() {
        return weights.length / 4;
    }

    ComponentType jointType() {
        for (short joint : joints) {
            if ((joint & 0xFFFF) > 0xFF) {
                return ComponentType.UNSIGNED_SHORT;
            }
        }
        return ComponentType.UNSIGNED_BYTE;
    }

    void putWeights(ByteBuffer out) {
        int[] fractions = new int[4];
        for (int i = 0; i < weights.length; i += 4) {
            fractionsAt(i, fractions);
            for (int fraction : fractions) {
                out.putShort((short) fraction);
            }
        }
    }

    void putJoints(ByteBuffer out) {
        boolean bytes = jointType() == ComponentType.UNSIGNED_BYTE;
        int[] fractions = new int[4];
        for (int i = 0; i < weights.length; i += 4) {
            fractionsAt(i, fractions);
            for (int k = 0; k < 4; k++) {
                short joint = fractions[k] == 0 ? 0 : joints[i + k];
                if (bytes) {
                    out.put((byte) joint);
                } else {
                    out.putShort(joint);
                }
            }
        }
    }

    /** Rounds, then gives what rounding left over to the largest weight, where it matters least. */
    private void fractionsAt(int first, int[] fractions) {
        int left = ONE;
        int largest = 0;
        for (int k = 0; k < 4; k++) {
            fractions[k] = (int) (weights[first + k] * ONE + 0.5f);
            left -= fractions[k];
            if (fractions[k] > fractions[largest]) {
                largest = k;
            }
        }
        fractions[largest] += left;
    }
}
