package likeness.packbuild.own;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.function.Predicate;

/** Gives open edges of a sheet a thickness: a rounded lip, and a strip that goes back inside. */
final class Rim {

    private static final double ROUND = 0.35;

    private final Sheet sheet;
    private final Vec[] normals;
    private final List<int[]> neighbours;
    private final double thickness;
    private final double depth;
    private final List<Node> nodes;
    private final List<int[]> faces;
    private final Map<Integer, Integer> lip = new TreeMap<>();
    private final Map<Integer, Integer> inner = new TreeMap<>();
    private final Map<Integer, Vec> outward = new TreeMap<>();

    private Rim(Sheet sheet, double thickness, double depth) {
        this.sheet = sheet;
        this.normals = sheet.normals();
        this.neighbours = sheet.neighbours();
        this.thickness = thickness;
        this.depth = depth;
        this.nodes = new ArrayList<>(sheet.nodes());
        this.faces = new ArrayList<>(sheet.faces());
    }

    /**
     * @param edges chooses open edges: both their nodes satisfy it
     * @param thickness of the cloth, decimetres
     * @param depth how far the strip goes back inside
     */
    static Sheet round(Sheet sheet, Predicate<Node> edges, double thickness, double depth) {
        Rim rim = new Rim(sheet, thickness, depth);
        List<int[]> open = openEdges(sheet).stream()
                .filter(e -> edges.test(sheet.nodes().get(e[0]))
                        && edges.test(sheet.nodes().get(e[1])))
                .toList();
        open.forEach(rim::addOutward);
        open.forEach(rim::strip);
        return new Sheet(rim.nodes, rim.faces);
    }

    /** The rounded lip alone, where the inside cannot be seen. */
    static Sheet lip(Sheet sheet, Predicate<Node> edges, double thickness) {
        return round(sheet, edges, thickness, 0);
    }

    /** Edges that one face uses, in the direction in which it does. */
    static List<int[]> openEdges(Sheet sheet) {
        TreeSet<Long> used = new TreeSet<>();
        List<int[]> all = new ArrayList<>();
        for (int[] face : sheet.faces()) {
            for (int i = 0; i < face.length; i++) {
                int[] edge = {face[i], face[(i + 1) % face.length]};
                used.add(key(edge[0], edge[1]));
                all.add(edge);
            }
        }
        return all.stream().filter(e -> !used.contains(key(e[1], e[0]))).toList();
    }

    /** Recognises open edges by their ends. */
    static BiPredicate<Node, Node> open(Sheet sheet) {
        Set<Edge> open = new HashSet<>();
        for (int[] e : openEdges(sheet)) {
            open.add(new Edge(sheet.nodes().get(e[0]), sheet.nodes().get(e[1])));
        }
        return (a, b) -> open.contains(new Edge(a, b)) || open.contains(new Edge(b, a));
    }

    private record Edge(Node from, Node to) {}

    /** Neighbours of each node; of a node on an open edge only those on it. */
    static List<int[]> alongEdges(Sheet sheet) {
        List<int[]> neighbours = new ArrayList<>(sheet.neighbours());
        Map<Integer, TreeSet<Integer>> edge = new TreeMap<>();
        for (int[] e : openEdges(sheet)) {
            edge.computeIfAbsent(e[0], k -> new TreeSet<>()).add(e[1]);
            edge.computeIfAbsent(e[1], k -> new TreeSet<>()).add(e[0]);
        }
        edge.forEach((n, others) ->
                neighbours.set(n, others.stream().mapToInt(Integer::intValue).toArray()));
        return neighbours;
    }

    private static long key(int a, int b) {
        return (long) a << 32 | b;
    }

    private void addOutward(int[] edge) {
        Vec along =
                sheet.nodes().get(edge[1]).at().minus(sheet.nodes().get(edge[0]).at());
        for (int n : edge) {
            outward.merge(n, along.cross(normals[n]), Vec::plus);
        }
    }

    private void strip(int[] edge) {
        int a = edge[0];
        int b = edge[1];
        faces.add(new int[] {b, a, lipOf(a), lipOf(b)});
        if (depth > 0) {
            faces.add(new int[] {lipOf(b), lipOf(a), innerOf(a), innerOf(b)});
        }
    }

    private int lipOf(int n) {
        return lip.computeIfAbsent(n, k -> add(sheet.nodes().get(k), k, ROUND * thickness, -thickness / 2));
    }

    private int innerOf(int n) {
        return inner.computeIfAbsent(n, k -> add(inside(k), k, 0, -thickness));
    }

    /** A little way into the sheet, so that it follows what the sheet does there. */
    private Node inside(int n) {
        Node node = sheet.nodes().get(n);
        Vec out = Objects.requireNonNull(outward.get(n)).unit();
        Node best = node;
        double straightest = 0;
        for (int other : neighbours.get(n)) {
            Node in = sheet.nodes().get(other);
            double straight = -in.at().minus(node.at()).unit().dot(out);
            if (straight > straightest && !outward.containsKey(other)) {
                straightest = straight;
                best = in;
            }
        }
        double length = best.at().distance(node.at());
        return length == 0 ? node : node.mix(best, Math.min(0.7, depth / length));
    }

    private int add(Node node, int n, double out, double up) {
        Vec direction = Objects.requireNonNull(outward.get(n)).unit();
        nodes.add(node.moved(node.at().plus(direction, out).plus(normals[n], up)));
        return nodes.size() - 1;
    }
}
