package likeness.packbuild.own;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * A surface in the making.
 *
 * @param nodes its points
 * @param faces 3 or 4 nodes each, counter-clockwise seen from outside
 */
record Sheet(List<Node> nodes, List<int[]> faces) {

    Sheet {
        nodes = List.copyOf(nodes);
        faces = List.copyOf(faces);
    }

    /** The faces of the base mesh whose vertices all belong to a part. */
    static Sheet of(BaseMesh base, BaseMesh.Range part) {
        TreeMap<Integer, Integer> number = new TreeMap<>();
        List<Node> nodes = new ArrayList<>();
        List<int[]> faces = new ArrayList<>();
        int[] quads = base.quads();
        for (int f = 0; f < quads.length; f += 4) {
            int[] quad = Arrays.copyOfRange(quads, f, f + 4);
            if (!Arrays.stream(quad).allMatch(part)) {
                continue;
            }
            faces.add(Arrays.stream(quad)
                    .map(v -> number.computeIfAbsent(v, ref -> {
                        nodes.add(Node.on(Binding.to(ref), base.positions()));
                        return nodes.size() - 1;
                    }))
                    .toArray());
        }
        return new Sheet(nodes, faces);
    }

    Sheet map(UnaryOperator<Node> change) {
        return new Sheet(nodes.stream().map(change).toList(), faces);
    }

    /** The faces whose nodes all satisfy the condition, and the nodes that they use. */
    Sheet keep(Predicate<Node> wanted) {
        return new Sheet(
                        nodes,
                        faces.stream()
                                .filter(f -> Arrays.stream(f).allMatch(n -> wanted.test(nodes.get(n))))
                                .toList())
                .compacted();
    }

    /** Without nodes that no face uses. */
    Sheet compacted() {
        int[] number = new int[nodes.size()];
        Arrays.fill(number, -1);
        List<Node> kept = new ArrayList<>();
        for (int[] face : faces) {
            for (int n : face) {
                if (number[n] < 0) {
                    number[n] = kept.size();
                    kept.add(nodes.get(n));
                }
            }
        }
        return new Sheet(
                kept,
                faces.stream()
                        .map(f -> Arrays.stream(f).map(n -> number[n]).toArray())
                        .toList());
    }

    /** Both, side by side; not joined. */
    Sheet and(Sheet other) {
        List<Node> all = new ArrayList<>(nodes);
        all.addAll(other.nodes);
        List<int[]> both = new ArrayList<>(faces);
        for (int[] face : other.faces) {
            both.add(Arrays.stream(face).map(n -> n + nodes.size()).toArray());
        }
        return new Sheet(all, both);
    }

    /** The same faces seen from the other side. */
    Sheet turned() {
        return new Sheet(nodes, faces.stream().map(Sheet::reversed).toList());
    }

    int triangleCount() {
        return faces.stream().mapToInt(f -> f.length - 2).sum();
    }

    /** Normal of each node where the nodes are now, weighted by area. */
    Vec[] normals() {
        Vec[] sum = new Vec[nodes.size()];
        Arrays.fill(sum, Vec.ZERO);
        for (int[] face : faces) {
            Vec normal = normal(face);
            for (int n : face) {
                sum[n] = sum[n].plus(normal);
            }
        }
        return Arrays.stream(sum).map(Vec::unit).toArray(Vec[]::new);
    }

    /** Twice the area long. */
    Vec normal(int[] face) {
        Vec a = nodes.get(face[0]).at();
        Vec b = nodes.get(face[1]).at();
        Vec c = nodes.get(face[2]).at();
        Vec d = nodes.get(face[face.length - 1]).at();
        return face.length == 3 ? b.minus(a).cross(c.minus(a)) : c.minus(a).cross(d.minus(b));
    }

    /** Neighbours along edges, each once, ascending. */
    List<int[]> neighbours() {
        List<TreeSet<Integer>> sets = new ArrayList<>();
        nodes.forEach(n -> sets.add(new TreeSet<>()));
        for (int[] face : faces) {
            for (int i = 0; i < face.length; i++) {
                int a = face[i];
                int b = face[(i + 1) % face.length];
                sets.get(a).add(b);
                sets.get(b).add(a);
            }
        }
        return sets.stream()
                .map(s -> s.stream().mapToInt(Integer::intValue).toArray())
                .toList();
    }

    private static int[] reversed(int[] face) {
        int[] turned = new int[face.length];
        for (int i = 0; i < face.length; i++) {
            turned[i] = face[face.length - 1 - i];
        }
        return turned;
    }
}
