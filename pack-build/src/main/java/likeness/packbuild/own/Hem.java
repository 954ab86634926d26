package likeness.packbuild.own;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;

/**
 * Finishes a sheet along its edges: the strip next to each is raised like ribbing or a turned-up hem, and the edge itself
 * is rolled inwards. All grows from the sheet's own nodes, so that no slit opens on any body.
 *
 * @param strip above 0 on the strip, for a node that is not moved
 * @param cloth thickness, decimetres
 * @param turnUp depth of what is rolled inwards
 */
record Hem(ToDoubleFunction<Node> strip, double cloth, double turnUp) {

    private static final int SMOOTH = 3;

    Sheet on(Sheet sheet) {
        List<int[]> cloth = new ArrayList<>();
        List<int[]> band = new ArrayList<>();
        double[] field = sheet.nodes().stream().mapToDouble(strip).toArray();
        for (int[] face : sheet.faces()) {
            double sum = 0;
            for (int n : face) {
                sum += field[n];
            }
            (sum > 0 ? band : cloth).add(face);
        }
        Map<Integer, Integer> raised = new LinkedHashMap<>();
        List<Node> nodes = new ArrayList<>(sheet.nodes());
        raise(sheet, band, nodes, raised);
        List<int[]> faces = new ArrayList<>(cloth);
        band.forEach(f -> faces.add(replaced(f, raised)));
        faces.addAll(step(cloth, band, raised));
        Sheet whole = new Sheet(nodes, faces);
        for (List<Integer> ring : OpenEdges.rings(whole)) {
            if (ring.stream().allMatch(raised::containsValue)) {
                whole = rolled(whole, ring);
            }
        }
        return whole.compacted();
    }

    private void raise(Sheet sheet, List<int[]> band, List<Node> nodes, Map<Integer, Integer> raised) {
        Vec[] normals = sheet.normals();
        for (int[] face : band) {
            for (int n : face) {
                raised.computeIfAbsent(n, k -> {
                    Node low = sheet.nodes().get(k);
                    nodes.add(low.moved(low.at().plus(normals[k], cloth)));
                    return nodes.size() - 1;
                });
            }
        }
    }

    private static int[] replaced(int[] face, Map<Integer, Integer> by) {
        int[] other = face.clone();
        for (int i = 0; i < face.length; i++) {
            other[i] = by.getOrDefault(face[i], face[i]);
        }
        return other;
    }

    /** The riser between cloth and strip. */
    private static List<int[]> step(List<int[]> cloth, List<int[]> band, Map<Integer, Integer> raised) {
        TreeSet<Long> ofBand = new TreeSet<>();
        band.forEach(f -> OpenEdges.around(f, (a, b) -> ofBand.add(OpenEdges.key(a, b))));
        List<int[]> riser = new ArrayList<>();
        for (int[] face : cloth) {
            OpenEdges.around(face, (a, b) -> {
                if (ofBand.contains(OpenEdges.key(b, a))) {
                    riser.add(new int[] {b, a, raised.getOrDefault(a, a), raised.getOrDefault(b, b)});
                }
            });
        }
        return riser;
    }

    private Sheet rolled(Sheet sheet, List<Integer> ring) {
        Vec[] ups = ups(sheet.normals(), ring);
        Vec[] outs = outs(sheet, ring, ups);
        double[][] profile = {{0.35 * cloth, -0.15 * cloth}, {0.35 * cloth, -0.85 * cloth}, {-turnUp, -1.1 * cloth}};
        List<Node> nodes = new ArrayList<>(sheet.nodes());
        List<int[]> faces = new ArrayList<>(sheet.faces());
        int n = ring.size();
        int[] last = ring.stream().mapToInt(Integer::intValue).toArray();
        for (double[] row : profile) {
            int[] next = new int[n];
            for (int i = 0; i < n; i++) {
                Node node = sheet.nodes().get(ring.get(i));
                next[i] = nodes.size();
                nodes.add(node.moved(node.at().plus(outs[i], row[0]).plus(ups[i], row[1])));
            }
            for (int i = 0; i < n; i++) {
                int j = (i + 1) % n;
                faces.add(new int[] {last[j], last[i], next[i], next[j]});
            }
            last = next;
        }
        return new Sheet(nodes, faces);
    }

    private static Vec[] ups(Vec[] normals, List<Integer> ring) {
        return smoothed(ring.stream().map(i -> normals[i]).toArray(Vec[]::new));
    }

    /** Away from the sheet, in its plane. */
    private static Vec[] outs(Sheet sheet, List<Integer> ring, Vec[] ups) {
        int n = ring.size();
        Vec[] outs = new Vec[n];
        for (int i = 0; i < n; i++) {
            Vec before = sheet.nodes().get(ring.get((i + n - 1) % n)).at();
            Vec after = sheet.nodes().get(ring.get((i + 1) % n)).at();
            outs[i] = after.minus(before).cross(ups[i]).unit();
        }
        return smoothed(outs);
    }

    private static Vec[] smoothed(Vec[] ring) {
        Vec[] now = ring;
        int n = ring.length;
        for (int round = 0; round < SMOOTH; round++) {
            Vec[] next = new Vec[n];
            for (int i = 0; i < n; i++) {
                next[i] = now[(i + n - 1) % n]
                        .plus(now[i], 2)
                        .plus(now[(i + 1) % n])
                        .unit();
            }
            now = next;
        }
        return now;
    }
}
