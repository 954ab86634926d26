package likeness.optimize;

import java.util.List;
import likeness.scene.MorphTarget;

/**
 * How each vertex moves in all morph targets, in a dozen numbers: sums of its offsets with signs by chance. Vertices that move
 * alike have like sums, and the more they differ the farther are their sums apart (Johnson and Lindenstrauss, 1984), so a few sums
 * stand for hundreds of offsets. The signs come from a fixed sequence.
 */
final class MovementSums {

    static final int COUNT = 12;

    private MovementSums() {}

    /** {@link #COUNT} per vertex, metres. */
    static float[] of(List<MorphTarget> morphs, int vertexCount) {
        float[] sums = new float[COUNT * vertexCount];
        float scale = (float) (1 / StrictMath.sqrt(COUNT));
        for (int m = 0; m < morphs.size(); m++) {
            MorphTarget morph = morphs.get(m);
            long[] signs = {bits(3L * m), bits(3L * m + 1), bits(3L * m + 2)};
            for (int i = 0; i < morph.vertices().length; i++) {
                int at = COUNT * morph.vertices()[i];
                for (int axis = 0; axis < 3; axis++) {
                    float offset = morph.offsets()[3 * i + axis] * scale;
                    for (int k = 0; k < COUNT; k++) {
                        sums[at + k] += (signs[axis] >>> k & 1) == 0 ? offset : -offset;
                    }
                }
            }
        }
        return sums;
    }

    /** The finaliser of MurmurHash3: every bit of the number changes half of the result's. */
    private static long bits(long number) {
        long h = (number + 1) * 0x9E3779B97F4A7C15L;
        h = (h ^ h >>> 33) * 0xFF51AFD7ED558CCDL;
        h = (h ^ h >>> 33) * 0xC4CEB9FE1A85EC53L;
        return h ^ h >>> 33;
    }
}
