package likeness.packbuild.simplify;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A triangle mesh that is being simplified. A corner is a drawn vertex (one per side of a texture seam); a vertex is the
 * place that several corners may share.
 */
final class Triangles {

    final double[] positions;
    private final int[] vertexOf;
    private final int[] corners;
    private final boolean[] alive;
    private final List<List<Integer>> around = new ArrayList<>();
    private int count;

    /**
     * @param positions 3 per vertex
     * @param vertexOf vertex of each corner
     * @param corners 3 per triangle
     */
    Triangles(double[] positions, int[] vertexOf, int[] corners) {
        this.positions = positions;
        this.vertexOf = vertexOf;
        this.corners = corners;
        this.count = corners.length / 3;
        this.alive = new boolean[count];
        for (int v = 0; v < positions.length / 3; v++) {
            around.add(new ArrayList<>());
        }
        for (int t = 0; t < count; t++) {
            alive[t] = true;
            for (int k = 0; k < 3; k++) {
                around.get(vertex(t, k)).add(t);
            }
        }
    }

    int count() {
        return count;
    }

    boolean isAlive(int triangle) {
        return alive[triangle];
    }

    int corner(int triangle, int k) {
        return corners[3 * triangle + k];
    }

    int vertex(int triangle, int k) {
        return vertexOf[corners[3 * triangle + k]];
    }

    int vertexCount() {
        return positions.length / 3;
    }

    List<Integer> around(int vertex) {
        return around.get(vertex);
    }

    /** Neighbours of a vertex, each with the number of triangles at the edge between. */
    TreeMap<Integer, Integer> neighbours(int vertex) {
        TreeMap<Integer, Integer> edges = new TreeMap<>();
        for (int t : around(vertex)) {
            for (int k = 0; k < 3; k++) {
                if (vertex(t, k) != vertex) {
                    edges.merge(vertex(t, k), 1, Integer::sum);
                }
            }
        }
        return edges;
    }

    /** For each corner of {@code from}, the corner of {@code to} beside it; empty when one has none. */
    TreeMap<Integer, Integer> pairs(int from, int to) {
        TreeMap<Integer, Integer> pairs = new TreeMap<>();
        TreeSet<Integer> all = new TreeSet<>();
        for (int t : around(from)) {
            int own = cornerOf(t, from);
            int other = cornerOf(t, to);
            all.add(own);
            if (other >= 0) {
                Integer known = pairs.put(own, other);
                if (known != null && known != other) {
                    return new TreeMap<>();
                }
            }
        }
        return pairs.keySet().equals(all) ? pairs : new TreeMap<>();
    }

    /** Whether moving {@code from} onto {@code to} would turn a triangle over or flatten it. */
    boolean wouldFlip(int from, int to) {
        for (int t : around(from)) {
            if (cornerOf(t, to) >= 0) {
                continue;
            }
            double[] before = normal(t, from, from);
            double[] after = normal(t, from, to);
            double dot = before[0] * after[0] + before[1] * after[1] + before[2] * after[2];
            double lengths = length(before) * length(after);
            if (dot <= 0.2 * lengths || length(after) < 1e-12) {
                return true;
            }
        }
        return false;
    }

    void collapse(int from, int to, TreeMap<Integer, Integer> pairs) {
        for (int t : List.copyOf(around(from))) {
            if (cornerOf(t, to) >= 0) {
                alive[t] = false;
                count--;
                for (int k = 0; k < 3; k++) {
                    around(vertex(t, k)).remove((Integer) t);
                }
            }
        }
        for (int t : List.copyOf(around(from))) {
            for (int k = 0; k < 3; k++) {
                if (vertex(t, k) == from) {
                    corners[3 * t + k] = pairs.getOrDefault(corners[3 * t + k], corners[3 * t + k]);
                }
            }
            around(to).add(t);
        }
        around(from).clear();
    }

    /** Twice the area times the normal, with {@code moved} taken to be at {@code place}. */
    double[] normal(int triangle, int moved, int place) {
        int[] v = new int[3];
        for (int k = 0; k < 3; k++) {
            v[k] = vertex(triangle, k) == moved ? place : vertex(triangle, k);
        }
        double[] e = new double[6];
        for (int axis = 0; axis < 3; axis++) {
            e[axis] = positions[3 * v[1] + axis] - positions[3 * v[0] + axis];
            e[3 + axis] = positions[3 * v[2] + axis] - positions[3 * v[0] + axis];
        }
        return new double[] {e[1] * e[5] - e[2] * e[4], e[2] * e[3] - e[0] * e[5], e[0] * e[4] - e[1] * e[3]};
    }

    static double length(double[] v) {
        return Math.sqrt(v[0] * v[0] + v[1] * v[1] + v[2] * v[2]);
    }

    private int cornerOf(int triangle, int vertex) {
        for (int k = 0; k < 3; k++) {
            if (vertex(triangle, k) == vertex) {
                return corners[3 * triangle + k];
            }
        }
        return -1;
    }
}
