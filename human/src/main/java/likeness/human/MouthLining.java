package likeness.human;

import java.util.Arrays;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import likeness.pack.BodyModel;

/**
 * The skin inside the mouth. The data moves it by rules of its own, so that it would come out through a cheek that is thin or
 * drawn in; here it goes where the skin outside goes, and a cheek keeps its thickness in every person and shape. Its rim
 * belongs to the lips, its depth to nobody: both stay as they are in the data. Does not depend on the person.
 */
final class MouthLining {

    /** Thickness up to which, and from which no more, the inside goes with the outside; decimetres. */
    private static final float NEAR = 0.14f;

    private static final float FAR = 0.26f;

    /** Distance from the lips up to which it goes with them, and from which wholly with the outside. */
    private static final float LIPS = 0.03f;

    private static final float INSIDE = 0.1f;

    /** How many vertices outside one inside goes with. Half are mirror images of the other side's, so that both are alike. */
    private static final int HOSTS = 8;

    private final int[] vertices;
    private final float[] shares;
    private final int[] hosts;
    private final float[] weights;

    private MouthLining(int[] vertices) {
        this.vertices = vertices;
        shares = new float[vertices.length];
        hosts = new int[HOSTS * vertices.length];
        weights = new float[hosts.length];
    }

    static MouthLining of(BodyModel model) {
        MouthSkin skin = MouthSkin.of(model, FAR);
        int[] all = IntStream.concat(Arrays.stream(skin.inside()), Arrays.stream(skin.outside()))
                .toArray();
        int[] mirrors = Mirrors.of(all, model.positions());
        int[] mirrorOf = new int[model.vertexCount()];
        for (int i = 0; i < all.length; i++) {
            mirrorOf[all[i]] = all[mirrors[i]];
        }
        MouthLining lining = new MouthLining(skin.inside());
        for (int i = 0; i < lining.vertices.length; i++) {
            lining.hang(i, model.positions(), skin, mirrorOf);
        }
        return lining;
    }

    private void hang(int i, float[] positions, MouthSkin skin, int[] mirrorOf) {
        int vertex = vertices[i];
        int[] own = nearest(positions, vertex, skin.outside());
        int[] opposite = nearest(positions, mirrorOf[vertex], skin.outside());
        float thickness = (float) Math.sqrt(square(positions, vertex, own[0]));
        float fromLips = (float) Math.sqrt(square(positions, vertex, nearest(positions, vertex, skin.lips())[0]));
        shares[i] = smooth((FAR - thickness) / (FAR - NEAR)) * smooth((fromLips - LIPS) / (INSIDE - LIPS));
        float sum = 0;
        for (int k = 0; k < HOSTS; k++) {
            int at = HOSTS * i + k;
            hosts[at] = k % 2 == 0 ? own[k / 2] : mirrorOf[opposite[k / 2]];
            weights[at] = 1 / Math.max(square(positions, vertex, hosts[at]), 1e-6f);
            sum += weights[at];
        }
        for (int at = HOSTS * i; at < HOSTS * (i + 1); at++) {
            weights[at] /= sum;
        }
    }

    /** Half as many as hosts, the nearest first. */
    private static int[] nearest(float[] positions, int to, int[] among) {
        int[] nearest = new int[HOSTS / 2];
        float[] squares = new float[nearest.length];
        Arrays.fill(squares, Float.POSITIVE_INFINITY);
        for (int candidate : among) {
            float square = square(positions, to, candidate);
            for (int k = nearest.length - 1; k >= 0 && square < squares[k]; k--) {
                if (k < nearest.length - 1) {
                    squares[k + 1] = squares[k];
                    nearest[k + 1] = nearest[k];
                }
                squares[k] = square;
                nearest[k] = candidate;
            }
        }
        return nearest;
    }

    private static float square(float[] positions, int one, int other) {
        float x = positions[3 * one] - positions[3 * other];
        float y = positions[3 * one + 1] - positions[3 * other + 1];
        float z = positions[3 * one + 2] - positions[3 * other + 2];
        return x * x + y * y + z * z;
    }

    private static float smooth(float share) {
        float t = Math.clamp(share, 0, 1);
        return t * t * (3 - 2 * t);
    }

    /** Geometry vertices inside the mouth, ascending. */
    int[] vertices() {
        return vertices;
    }

    /** Lets the lining go with the face from one body to another: from the base mesh to a person, from rest to a mood. */
    void settle(float[] positions, float[] base) {
        float[] offsets = new float[positions.length];
        for (int i = 0; i < offsets.length; i++) {
            offsets[i] = positions[i] - base[i];
        }
        follow(offsets, v -> v);
        for (int v : vertices) {
            for (int i = 3 * v; i < 3 * v + 3; i++) {
                positions[i] = base[i] + offsets[i];
            }
        }
    }

    /**
     * Lets the lining follow what moves the face.
     *
     * @param offsets 3 per place; changed
     * @param place of a geometry vertex among the offsets, -1 for one that does not move; every vertex of the lining has one
     */
    void follow(float[] offsets, IntUnaryOperator place) {
        for (int i = 0; i < vertices.length; i++) {
            int own = 3 * place.applyAsInt(vertices[i]);
            for (int axis = 0; axis < 3; axis++) {
                float outside = 0;
                for (int k = HOSTS * i; k < HOSTS * (i + 1); k++) {
                    int host = place.applyAsInt(hosts[k]);
                    outside += host < 0 ? 0 : weights[k] * offsets[3 * host + axis];
                }
                offsets[own + axis] += shares[i] * (outside - offsets[own + axis]);
            }
        }
    }
}
