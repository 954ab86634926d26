package likeness.packbuild.simplify;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Collapses the edges that change the shape least, until few enough triangles are left. */
final class Simplifier {

    /** How much more an open or seam edge weighs than a face of the same size: outlines must stay. */
    private static final double EDGE_WEIGHT = 4;

    private final Triangles mesh;
    private final List<Quadric> quadrics = new ArrayList<>();
    private final int[] changes;
    private final PriorityQueue<Collapse> queue = new PriorityQueue<>(Comparator.comparingDouble(Collapse::cost)
            .thenComparingInt(Collapse::from)
            .thenComparingInt(Collapse::to));

    private record Collapse(double cost, int from, int to, int changesFrom, int changesTo) {}

    Simplifier(Triangles mesh) {
        this.mesh = mesh;
        this.changes = new int[mesh.vertexCount()];
        Stream.generate(Quadric::new).limit(mesh.vertexCount()).forEach(quadrics::add);
        for (int t = 0; t < mesh.count(); t++) {
            addFace(t);
        }
        for (int v = 0; v < mesh.vertexCount(); v++) {
            offer(v);
        }
    }

    void reduceTo(int triangles) {
        while (mesh.count() > triangles && !queue.isEmpty()) {
            Collapse next = queue.remove();
            if (next.changesFrom == changes[next.from] && next.changesTo == changes[next.to]) {
                tryCollapse(next.from, next.to);
            }
        }
    }

    private void tryCollapse(int from, int to) {
        TreeMap<Integer, Integer> pairs = mesh.pairs(from, to);
        if (pairs.isEmpty() || !keepsTopology(from, to) || mesh.wouldFlip(from, to)) {
            return;
        }
        TreeMap<Integer, Integer> near = mesh.neighbours(from);
        mesh.collapse(from, to, pairs);
        quadrics.get(to).add(quadrics.get(from));
        changes[from]++;
        for (int v : near.keySet()) {
            changes[v]++;
        }
        for (int v : near.keySet()) {
            offer(v);
        }
    }

    /** Open edges only shrink along themselves, and no two surfaces are glued together. */
    private boolean keepsTopology(int from, int to) {
        TreeMap<Integer, Integer> a = mesh.neighbours(from);
        TreeMap<Integer, Integer> b = mesh.neighbours(to);
        boolean open = a.containsValue(1);
        int facesBetween = a.getOrDefault(to, 0);
        if (facesBetween == 0 || facesBetween > 2 || (open && facesBetween != 1)) {
            return false;
        }
        long common = a.keySet().stream().filter(b::containsKey).count();
        return common == facesBetween && a.size() > 2;
    }

    private void offer(int vertex) {
        for (int other : mesh.neighbours(vertex).keySet()) {
            offer(vertex, other);
            offer(other, vertex);
        }
    }

    private void offer(int from, int to) {
        double[] p = mesh.positions;
        double x = p[3 * to];
        double y = p[3 * to + 1];
        double z = p[3 * to + 2];
        double cost = quadrics.get(from).at(x, y, z) + quadrics.get(to).at(x, y, z);
        queue.add(new Collapse(cost, from, to, changes[from], changes[to]));
    }

    private void addFace(int triangle) {
        double[] n = mesh.normal(triangle, -1, -1);
        double length = Triangles.length(n);
        if (length == 0) {
            return;
        }
        for (int k = 0; k < 3; k++) {
            addPlane(mesh.vertex(triangle, k), mesh.vertex(triangle, k), n, length, length / 2);
        }
        for (int k = 0; k < 3; k++) {
            int a = mesh.vertex(triangle, k);
            int b = mesh.vertex(triangle, (k + 1) % 3);
            if (isOutline(triangle, k, a, b)) {
                addEdge(a, b, n);
            }
        }
    }

    /** An open edge, or one where the texture has a seam. */
    private boolean isOutline(int triangle, int k, int a, int b) {
        for (int other : mesh.around(a)) {
            if (other != triangle && uses(other, b)) {
                return !sharesCorner(other, mesh.corner(triangle, k))
                        || !sharesCorner(other, mesh.corner(triangle, (k + 1) % 3));
            }
        }
        return true;
    }

    private boolean uses(int triangle, int vertex) {
        return mesh.vertex(triangle, 0) == vertex
                || mesh.vertex(triangle, 1) == vertex
                || mesh.vertex(triangle, 2) == vertex;
    }

    private boolean sharesCorner(int triangle, int corner) {
        return mesh.corner(triangle, 0) == corner
                || mesh.corner(triangle, 1) == corner
                || mesh.corner(triangle, 2) == corner;
    }

    /** A plane through the edge, upright on the face. */
    private void addEdge(int a, int b, double[] n) {
        double[] e = new double[3];
        for (int axis = 0; axis < 3; axis++) {
            e[axis] = mesh.positions[3 * b + axis] - mesh.positions[3 * a + axis];
        }
        double[] side = {e[1] * n[2] - e[2] * n[1], e[2] * n[0] - e[0] * n[2], e[0] * n[1] - e[1] * n[0]};
        double length = Triangles.length(side);
        double weight = EDGE_WEIGHT * (e[0] * e[0] + e[1] * e[1] + e[2] * e[2]);
        if (length > 0) {
            addPlane(a, a, side, length, weight);
            addPlane(b, a, side, length, weight);
        }
    }

    private void addPlane(int vertex, int through, double[] n, double length, double weight) {
        double a = n[0] / length;
        double b = n[1] / length;
        double c = n[2] / length;
        double d = -(a * mesh.positions[3 * through]
                + b * mesh.positions[3 * through + 1]
                + c * mesh.positions[3 * through + 2]);
        quadrics.get(vertex).addPlane(a, b, c, d, weight);
    }
}
