package likeness.human;

import java.util.Arrays;
import java.util.stream.IntStream;
import likeness.pack.BodyModel;
import likeness.pack.PolyMesh;

/**
 * Which vertices of the base mesh are the inside of the mouth, and which the face around it. The texture has a window for the
 * inside, with its seam in the lips.
 *
 * @param inside geometry vertices of the lining
 * @param outside geometry vertices of the face that are near it, those of the seam among them
 * @param lips geometry vertices of the seam, but for those in the corners of the mouth, which belong to the cheeks as well
 */
record MouthSkin(int[] inside, int[] outside, int[] lips) {

    /** Share of the mouth's half width at which its corners begin. */
    private static final float CORNER = 0.75f;

    private static final float MIDDLE = 1e-3f;

    /** @param reach how far from the lining the face counts, decimetres */
    static MouthSkin of(BodyModel model, float reach) {
        int[] island = islands(model.head());
        int[] middle = inMiddle(model, island);
        // Two lie in the middle: the inside of the mouth, and the face, which is the larger.
        boolean[] lining = vertices(model, island, middle[0]);
        boolean[] face = vertices(model, island, middle[1]);
        int[] inside = all(lining).filter(v -> !face[v]).toArray();
        float[] box = box(model.positions(), inside, reach);
        return new MouthSkin(
                inside,
                all(face).filter(v -> isIn(box, model.positions(), v)).toArray(),
                lips(model.positions(), all(lining).filter(v -> face[v]).toArray()));
    }

    private static int[] lips(float[] positions, int[] seam) {
        float corner = -min(Arrays.stream(seam).mapToDouble(v -> -positions[3 * v]));
        return Arrays.stream(seam)
                .filter(v -> Math.abs(positions[3 * v]) < CORNER * corner)
                .toArray();
    }

    private static IntStream all(boolean[] marked) {
        return IntStream.range(0, marked.length).filter(v -> marked[v]);
    }

    /** For each drawn vertex a number that those which faces join have in common. */
    private static int[] islands(PolyMesh mesh) {
        int[] island = IntStream.range(0, mesh.vertexCount()).toArray();
        for (int k = 0; k < mesh.quads().length; k++) {
            island[find(island, mesh.quads()[k])] = find(island, mesh.quads()[k - k % 4]);
        }
        for (int v = 0; v < island.length; v++) {
            island[v] = find(island, v);
        }
        return island;
    }

    private static int find(int[] island, int vertex) {
        int v = vertex;
        while (island[v] != v) {
            island[v] = island[island[v]];
            v = island[v];
        }
        return v;
    }

    /** Islands that the middle plane cuts, the smallest first. */
    private static int[] inMiddle(BodyModel model, int[] island) {
        int[] sizes = new int[island.length];
        boolean[] cut = new boolean[island.length];
        for (int v = 0; v < island.length; v++) {
            sizes[island[v]]++;
            cut[island[v]] |= Math.abs(model.positions()[3 * model.head().source()[v]]) < MIDDLE;
        }
        return all(cut).boxed()
                .sorted((a, b) -> Integer.compare(sizes[a], sizes[b]))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private static boolean[] vertices(BodyModel model, int[] island, int wanted) {
        boolean[] in = new boolean[model.vertexCount()];
        for (int v = 0; v < island.length; v++) {
            in[model.head().source()[v]] |= island[v] == wanted;
        }
        return in;
    }

    /** Least and greatest of each axis. */
    private static float[] box(float[] positions, int[] vertices, float reach) {
        float[] box = new float[6];
        for (int axis = 0; axis < 3; axis++) {
            int a = axis;
            box[axis] = min(Arrays.stream(vertices).mapToDouble(v -> positions[3 * v + a])) - reach;
            box[3 + axis] = -min(Arrays.stream(vertices).mapToDouble(v -> -positions[3 * v + a])) + reach;
        }
        return box;
    }

    private static float min(java.util.stream.DoubleStream values) {
        return (float) values.min().orElseThrow();
    }

    private static boolean isIn(float[] box, float[] positions, int vertex) {
        boolean in = true;
        for (int axis = 0; axis < 3; axis++) {
            float at = positions[3 * vertex + axis];
            in &= at >= box[axis] && at <= box[3 + axis];
        }
        return in;
    }
}
