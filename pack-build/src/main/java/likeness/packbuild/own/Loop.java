package likeness.packbuild.own;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * A closed line with a surface on its left: an open edge of a sheet, drawn again with even steps and without its teeth.
 *
 * @param nodes evenly spaced
 * @param normals of the surface at each
 */
record Loop(List<Node> nodes, List<Vec> normals) {

    private static final int ROUNDS = 4;
    private static final double SAME = 1e-4;

    /** All open edges of a sheet. */
    static List<Loop> of(Sheet sheet, double spacing) {
        Map<Integer, Integer> next = new TreeMap<>();
        OpenEdges.of(sheet).forEach(e -> next.put(e[0], e[1]));
        Vec[] normals = sheet.normals();
        List<Loop> loops = new ArrayList<>();
        while (!next.isEmpty()) {
            loops.add(drawn(sheet, normals, chain(next, next.keySet().iterator().next()), spacing));
        }
        return loops;
    }

    private static List<Integer> chain(Map<Integer, Integer> next, int start) {
        List<Integer> chain = new ArrayList<>();
        Integer at = start;
        while (at != null && next.containsKey(at)) {
            chain.add(at);
            at = next.remove(at);
        }
        return chain;
    }

    private static Loop drawn(Sheet sheet, Vec[] normals, List<Integer> chain, double spacing) {
        List<Integer> ring = fromMiddle(sheet, chain);
        double[] reach = new double[ring.size() + 1];
        for (int i = 0; i < ring.size(); i++) {
            reach[i + 1] = reach[i] + place(sheet, ring, i).distance(place(sheet, ring, i + 1));
        }
        double length = reach[ring.size()];
        int count = Math.max(8, (int) Math.round(length / spacing));
        List<Node> nodes = new ArrayList<>();
        List<Vec> ups = new ArrayList<>();
        int i = 0;
        for (int k = 0; k < count; k++) {
            double at = length * k / count;
            while (reach[i + 1] < at) {
                i++;
            }
            double t = (at - reach[i]) / Math.max(1e-9, reach[i + 1] - reach[i]);
            int a = ring.get(i);
            int b = ring.get((i + 1) % ring.size());
            nodes.add(sheet.nodes().get(a).mix(sheet.nodes().get(b), t));
            ups.add(normals[a].mix(normals[b], t).unit());
        }
        return new Loop(nodes, ups).smooth();
    }

    /** Begins in the middle of the body or next to it, so that both sides are drawn alike. */
    private static List<Integer> fromMiddle(Sheet sheet, List<Integer> chain) {
        int first = chain.stream()
                .min(Comparator.comparingDouble((Integer n) ->
                                Math.rint(Math.abs(sheet.nodes().get(n).at().x()) / SAME))
                        .thenComparingDouble(n -> sheet.nodes().get(n).at().y()))
                .orElseThrow();
        List<Integer> ring = new ArrayList<>();
        int offset = chain.indexOf(first);
        for (int i = 0; i < chain.size(); i++) {
            ring.add(chain.get((offset + i) % chain.size()));
        }
        return ring;
    }

    private static Vec place(Sheet sheet, List<Integer> ring, int i) {
        return sheet.nodes()
                .get(Objects.requireNonNull(ring.get(i % ring.size())))
                .at();
    }

    private Loop smooth() {
        Loop loop = this;
        for (int round = 0; round < ROUNDS; round++) {
            loop = loop.smoothed(round < 2);
        }
        return loop;
    }

    private Loop smoothed(boolean bindings) {
        List<Node> even = new ArrayList<>();
        List<Vec> ups = new ArrayList<>();
        int n = nodes.size();
        for (int i = 0; i < n; i++) {
            Node before = nodes.get((i + n - 1) % n);
            Node after = nodes.get((i + 1) % n);
            Node between = before.mix(after, 0.5);
            Node node = nodes.get(i);
            even.add(bindings ? node.mix(between, 0.5) : node.rested(node.at().mix(between.at(), 0.5)));
            Vec up = normals.get((i + n - 1) % n).plus(normals.get((i + 1) % n));
            ups.add(normals.get(i).times(2).plus(up).unit());
        }
        return new Loop(even, ups);
    }

    /** Away from the surface, in its plane. */
    Vec outward(int i) {
        int n = nodes.size();
        Vec along = nodes.get((i + 1) % n).at().minus(nodes.get((i + n - 1) % n).at());
        return along.cross(normals.get(i)).unit();
    }

    /**
     * A strip along the loop.
     *
     * @param profile for each row how far it lies outwards and how far up
     */
    Sheet sweep(double[][] profile) {
        List<Node> all = new ArrayList<>();
        List<int[]> faces = new ArrayList<>();
        int n = nodes.size();
        for (double[] row : profile) {
            for (int i = 0; i < n; i++) {
                Node node = nodes.get(i);
                all.add(node.rested(node.at().plus(outward(i), row[0]).plus(normals.get(i), row[1])));
            }
        }
        for (int r = 0; r + 1 < profile.length; r++) {
            for (int i = 0; i < n; i++) {
                int j = (i + 1) % n;
                faces.add(new int[] {r * n + i, (r + 1) * n + i, (r + 1) * n + j, r * n + j});
            }
        }
        return new Sheet(all, faces).turned();
    }
}
