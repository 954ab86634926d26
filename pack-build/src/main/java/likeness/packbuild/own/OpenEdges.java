package likeness.packbuild.own;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** Where a sheet ends. */
final class OpenEdges {

    private OpenEdges() {}

    /** Edges that one face uses, in the direction in which it does. */
    static List<int[]> of(Sheet sheet) {
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

    /** An edge of a face, in its direction. */
    interface EdgeUse {
        void take(int from, int to);
    }

    static void around(int[] face, EdgeUse use) {
        for (int i = 0; i < face.length; i++) {
            use.take(face[i], face[(i + 1) % face.length]);
        }
    }

    /** The nodes of each closed open edge in turn, the sheet on its left. */
    static List<List<Integer>> rings(Sheet sheet) {
        Map<Integer, Integer> next = new TreeMap<>();
        of(sheet).forEach(e -> next.put(e[0], e[1]));
        List<List<Integer>> rings = new ArrayList<>();
        while (!next.isEmpty()) {
            List<Integer> ring = new ArrayList<>();
            Integer at = next.keySet().iterator().next();
            while (at != null && next.containsKey(at)) {
                ring.add(at);
                at = next.remove(at);
            }
            rings.add(ring);
        }
        return rings;
    }

    /** Neighbours of each node; of a node on an open edge only those on it. */
    static List<int[]> neighbours(Sheet sheet) {
        List<int[]> neighbours = new ArrayList<>(sheet.neighbours());
        Map<Integer, TreeSet<Integer>> edge = new TreeMap<>();
        for (int[] e : of(sheet)) {
            edge.computeIfAbsent(e[0], k -> new TreeSet<>()).add(e[1]);
            edge.computeIfAbsent(e[1], k -> new TreeSet<>()).add(e[0]);
        }
        edge.forEach((n, others) ->
                neighbours.set(n, others.stream().mapToInt(Integer::intValue).toArray()));
        return neighbours;
    }

    static long key(int a, int b) {
        return (long) a << 32 | b;
    }
}
