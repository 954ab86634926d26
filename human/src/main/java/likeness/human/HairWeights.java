package likeness.human;

import java.util.Objects;
import likeness.scene.Vertices;

/**
 * Weights of hair on the joints of its strands. A vertex hangs on the two strands beside it and in each on the two segments
 * around it; above the first segment is the head.
 */
final class HairWeights {

    private final HairStrands strands;
    private final HairSprings.Hair hair;
    private final int head;
    private final int first;

    /**
     * @param head number of the head's joint in the skin
     * @param first the same of the first joint of the first strand; each has one per segment and one where it ends
     */
    HairWeights(HairStrands strands, HairSprings.Hair hair, int head, int first) {
        this.strands = strands;
        this.hair = hair;
        this.head = head;
        this.first = first;
    }

    /** The same vertices; what does not hang keeps its weights. */
    Vertices of(Vertices hairs) {
        short[] joints = Objects.requireNonNull(hairs.joints()).clone();
        float[] weights = Objects.requireNonNull(hairs.weights()).clone();
        for (int v = 0; v < hairs.count(); v++) {
            if (strands.hangs(v)) {
                hang(v, joints, weights);
            }
        }
        return new Vertices(hairs.positions(), hairs.normals(), hairs.uv0(), hairs.uv1(), joints, weights);
    }

    private void hang(int vertex, short[] joints, float[] weights) {
        for (int k = 4 * vertex; k < 4 * vertex + 4; k++) {
            joints[k] = 0;
            weights[k] = 0;
        }
        float across = strands.across(vertex);
        int strand = Math.min((int) across, hair.strands() - 1);
        float right = across - strand;
        float down = Math.clamp(strands.depth(vertex) - 0.5f, -1, hair.segments() - 1);
        int segment = (int) StrictMath.floor(down);
        float below = down - segment;
        add(vertex, joint(strand, segment), (1 - right) * (1 - below), joints, weights);
        add(vertex, joint(strand, segment + 1), (1 - right) * below, joints, weights);
        add(vertex, joint(strand + 1, segment), right * (1 - below), joints, weights);
        add(vertex, joint(strand + 1, segment + 1), right * below, joints, weights);
    }

    private short joint(int strand, int segment) {
        return (short) (segment < 0 ? head : first + strand * (hair.segments() + 1) + segment);
    }

    /** Keeps the largest first. */
    private static void add(int vertex, short joint, float weight, short[] joints, float[] weights) {
        if (weight <= 0) {
            return;
        }
        int at = 4 * vertex;
        while (weights[at] > 0 && joints[at] != joint) {
            at++;
        }
        joints[at] = joint;
        weights[at] += weight;
        for (; at > 4 * vertex && weights[at] > weights[at - 1]; at--) {
            float w = weights[at];
            weights[at] = weights[at - 1];
            weights[at - 1] = w;
            short j = joints[at];
            joints[at] = joints[at - 1];
            joints[at - 1] = j;
        }
    }
}
