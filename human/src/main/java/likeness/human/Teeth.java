package likeness.human;

import java.util.Arrays;
import java.util.stream.IntStream;
import likeness.pack.BodyModel;
import likeness.pack.FittedMesh;
import likeness.scene.Affine;

/**
 * The teeth of a person. Their mesh hangs on a few vertices of the base mesh, which would stretch it when they move apart;
 * but teeth are hard: the upper row stays with the skull, the lower one turns about the hinge of the jaw.
 */
final class Teeth {

    /** Sizes of mouths and teeth. */
    private static final Mouth MOUTH = Resource.json("teeth.json", Mouth.class);

    private static final String JAW = "jaw";

    /**
     * {@code teeth.json}; lengths are in decimetres.
     *
     * @param corner vertex of the base mesh in the left corner of the mouth
     * @param lip lowest vertex of the upper lip's inner edge, in the middle
     * @param archPerMouth half width of the upper row, at most, for each half width of the mouth
     * @param narrowest least share of its width that a row keeps
     * @param shown how far the upper front teeth reach below the lip's edge
     * @param front half width of what counts as front teeth
     */
    record Mouth(int corner, int lip, float archPerMouth, float narrowest, float shown, float front) {}

    private final int[] upper;
    private final int[] lower;
    /** Vertices of the base mesh whose mean is the hinge. */
    private final int[] hinge;
    /** Vertex of the base mesh that says where the lower row is: the foremost of those it hangs on. */
    private final int chin;

    private Teeth(int[] upper, int[] lower, int[] hinge, int chin) {
        this.upper = upper;
        this.lower = lower;
        this.hinge = hinge;
        this.chin = chin;
    }

    static Teeth of(FittedMesh mesh, BodyModel model) {
        int jaw = model.rig().indexOf(JAW);
        boolean[] inJaw = new boolean[mesh.vertexCount()];
        int chin = -1;
        for (int v = 0; v < inJaw.length; v++) {
            for (int k = 3 * v; k < 3 * v + 3; k++) {
                int ref = mesh.refs()[k];
                inJaw[v] = model.weights().bones()[4 * ref] == jaw;
                if (inJaw[v] && (chin < 0 || model.positions()[3 * ref + 2] > model.positions()[3 * chin + 2])) {
                    chin = ref;
                }
            }
        }
        return new Teeth(
                IntStream.range(0, inJaw.length).filter(v -> !inJaw[v]).toArray(),
                IntStream.range(0, inJaw.length).filter(v -> inJaw[v]).toArray(),
                model.rig().bones().get(jaw).head(),
                chin);
    }

    /** Positions of the mesh's vertices in a figure. */
    float[] fit(FittedMesh mesh, Figure figure) {
        float[] positions = Fitting.fit(mesh, figure.atRest());
        settle(positions, figure.rest());
        move(positions, figure.rest(), figure.body());
        return positions;
    }

    /** Makes the rows as wide as the mouth is, and lets the upper teeth be seen below the lip once the mouth opens. */
    private void settle(float[] positions, float[] rest) {
        float share =
                Math.clamp(MOUTH.archPerMouth * rest[3 * MOUTH.corner] / halfWidth(positions), MOUTH.narrowest, 1);
        for (int v = 0; v < positions.length; v += 3) {
            positions[v] *= share;
        }
        lower(positions, Math.max(0, edge(positions) - rest[3 * MOUTH.lip + 1] + MOUTH.shown));
    }

    /** The lower row keeps its roots where they are, above the skin of the chin; the upper row's go half as far as its edges. */
    private void lower(float[] positions, float by) {
        stretch(upper, positions, -by / 2, -by);
        stretch(lower, positions, -by, 0);
    }

    /** Moves the upper end of a row by one length, the lower by another, and what is between accordingly. */
    private static void stretch(int[] row, float[] positions, float top, float bottom) {
        float high = Float.NEGATIVE_INFINITY;
        float low = Float.POSITIVE_INFINITY;
        for (int v : row) {
            high = Math.max(high, positions[3 * v + 1]);
            low = Math.min(low, positions[3 * v + 1]);
        }
        for (int v : row) {
            float share = (positions[3 * v + 1] - low) / (high - low);
            positions[3 * v + 1] += share * top + (1 - share) * bottom;
        }
    }

    private static float halfWidth(float[] positions) {
        float most = 0;
        for (int v = 0; v < positions.length; v += 3) {
            most = Math.max(most, positions[v]);
        }
        return most;
    }

    /** Height of the upper front teeth's edge. */
    private float edge(float[] positions) {
        float edge = Float.POSITIVE_INFINITY;
        for (int v : upper) {
            if (Math.abs(positions[3 * v]) < MOUTH.front) {
                edge = Math.min(edge, positions[3 * v + 1]);
            }
        }
        return edge;
    }

    /** Vertices of the base mesh that say how the teeth move. */
    int[] refs() {
        return IntStream.concat(Arrays.stream(hinge), IntStream.of(chin)).toArray();
    }

    /** Moves the lower row as the jaw has moved from one body to another. */
    void move(float[] positions, float[] from, float[] to) {
        float[] motion = motion(from, to);
        for (int v : lower) {
            float[] moved = Affine.point(motion, positions[3 * v], positions[3 * v + 1], positions[3 * v + 2]);
            System.arraycopy(moved, 0, positions, 3 * v, 3);
        }
    }

    private float[] motion(float[] from, float[] to) {
        float[] turn = Frames.shortestTurn(Frames.unit(arm(from)), Frames.unit(arm(to)));
        float[] back = Affine.translation(-from[3 * chin], -from[3 * chin + 1], -from[3 * chin + 2]);
        float[] there = Affine.translation(to[3 * chin], to[3 * chin + 1], to[3 * chin + 2]);
        return Affine.multiply(there, Affine.multiply(turn, back));
    }

    /** From the hinge to the front of the jaw. */
    private float[] arm(float[] body) {
        float[] arm = new float[3];
        for (int axis = 0; axis < 3; axis++) {
            for (int v : hinge) {
                arm[axis] -= body[3 * v + axis] / hinge.length;
            }
            arm[axis] += body[3 * chin + axis];
        }
        return arm;
    }
}
