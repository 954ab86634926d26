package likeness.human;

import java.util.Arrays;

/** Finds, for vertices of the base mesh, the vertex on the other side of the body. */
final class Mirrors {

    /** How far from its exact place the other vertex may be, decimetres. */
    private static final float NEAR = 5e-3f;

    private final int[] vertices;
    private final float[] positions;
    private final int[] byHeight;

    private Mirrors(int[] vertices, float[] positions) {
        this.vertices = vertices;
        this.positions = positions;
        byHeight = byHeight();
    }

    /** @return for each vertex the index of its mirror among them; its own index where there is none */
    static int[] of(int[] vertices, float[] positions) {
        Mirrors search = new Mirrors(vertices, positions);
        int[] mirrors = new int[vertices.length];
        Arrays.setAll(mirrors, search::mirror);
        return mirrors;
    }

    /** Indices in ascending order of height; sorted as numbers, which hold a height and an index. */
    private int[] byHeight() {
        long[] keys = new long[vertices.length];
        for (int i = 0; i < keys.length; i++) {
            long height = Math.round((height(i) + 100.0) * 1e6);
            keys[i] = height << 24 | i;
        }
        Arrays.sort(keys);
        int[] sorted = new int[keys.length];
        Arrays.setAll(sorted, k -> (int) (keys[k] & 0xffffff));
        return sorted;
    }

    private float height(int index) {
        return positions[3 * vertices[index] + 1];
    }

    private int mirror(int index) {
        int best = index;
        float least = NEAR * NEAR;
        for (int k = firstAbove(height(index) - NEAR); k < byHeight.length; k++) {
            int other = byHeight[k];
            if (height(other) > height(index) + NEAR) {
                break;
            }
            float distance = distance(index, other);
            if (distance < least) {
                least = distance;
                best = other;
            }
        }
        return best;
    }

    private int firstAbove(float height) {
        int low = 0;
        int high = byHeight.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (height(byHeight[middle]) < height) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Squared, between one vertex and the mirror image of the other. */
    private float distance(int one, int other) {
        int a = 3 * vertices[one];
        int b = 3 * vertices[other];
        float x = positions[a] + positions[b];
        float y = positions[a + 1] - positions[b + 1];
        float z = positions[a + 2] - positions[b + 2];
        return x * x + y * y + z * z;
    }
}
