package likeness.human;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Vertices that triangles join, directly or by others; vertices at the same place count as one. */
final class Islands {

    private final int[] island;

    private Islands(float[] positions, int[] triangles) {
        island = new int[positions.length / 3];
        Arrays.setAll(island, v -> v);
        Map<List<Float>, Integer> places = new HashMap<>();
        for (int v = 0; v < island.length; v++) {
            Integer there =
                    places.putIfAbsent(List.of(positions[3 * v], positions[3 * v + 1], positions[3 * v + 2]), v);
            if (there != null) {
                join(v, there);
            }
        }
        for (int t = 0; t < triangles.length; t += 3) {
            join(triangles[t], triangles[t + 1]);
            join(triangles[t], triangles[t + 2]);
        }
    }

    /**
     * Of each vertex, whether its island reaches below a height.
     *
     * @param positions 3 per vertex
     */
    static boolean[] reachingBelow(float height, float[] positions, int[] triangles) {
        Islands islands = new Islands(positions, triangles);
        boolean[] reaches = new boolean[positions.length / 3];
        for (int v = 0; v < reaches.length; v++) {
            if (positions[3 * v + 1] < height) {
                reaches[islands.find(v)] = true;
            }
        }
        boolean[] belongs = new boolean[reaches.length];
        for (int v = 0; v < belongs.length; v++) {
            belongs[v] = reaches[islands.find(v)];
        }
        return belongs;
    }

    private void join(int a, int b) {
        island[find(a)] = find(b);
    }

    private int find(int vertex) {
        int v = vertex;
        while (island[v] != v) {
            island[v] = island[island[v]];
            v = island[v];
        }
        return v;
    }
}
