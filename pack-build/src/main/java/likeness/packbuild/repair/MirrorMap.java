package likeness.packbuild.repair;

import java.util.HashMap;
import java.util.Map;

/** The vertex across the plane x = 0 of each vertex: the base mesh is exactly symmetric, helpers and joints included. */
final class MirrorMap {

    private static final double GRID = 1e-4;

    private final int[] across;

    private record Place(long x, long y, long z) {
        static Place of(double x, double y, double z) {
            return new Place(Math.round(x / GRID), Math.round(y / GRID), Math.round(z / GRID));
        }
    }

    /** @throws IllegalStateException when a vertex has no partner, or two share one */
    MirrorMap(float[] positions) {
        Map<Place, Integer> vertices = new HashMap<>();
        across = new int[positions.length / 3];
        for (int v = 0; v < across.length; v++) {
            vertices.put(Place.of(positions[3 * v], positions[3 * v + 1], positions[3 * v + 2]), v);
        }
        for (int v = 0; v < across.length; v++) {
            Integer other = vertices.get(Place.of(-positions[3 * v], positions[3 * v + 1], positions[3 * v + 2]));
            if (other == null) {
                throw new IllegalStateException("vertex " + v + " of the base mesh has none across");
            }
            across[v] = other;
        }
        for (int v = 0; v < across.length; v++) {
            if (across[across[v]] != v) {
                throw new IllegalStateException("vertex " + v + " of the base mesh shares its place with another");
            }
        }
    }

    int of(int vertex) {
        return across[vertex];
    }

    int vertexCount() {
        return across.length;
    }
}
