package likeness.packbuild.own;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.BiPredicate;

/**
 * Splits chosen edges at a point of the smooth surface through both ends (the middle of the cubic edge of
 * <a href="https://doi.org/10.1145/364338.364387">curved PN triangles</a>).
 */
final class Refine {

    private final Sheet sheet;
    private final Vec[] normals;
    private final BiPredicate<Node, Node> wanted;
    private final List<Node> nodes;
    private final List<int[]> faces = new ArrayList<>();
    private final Map<Long, Integer> middles = new TreeMap<>();

    private Refine(Sheet sheet, BiPredicate<Node, Node> wanted) {
        this.sheet = sheet;
        this.normals = sheet.normals();
        this.wanted = wanted;
        this.nodes = new ArrayList<>(sheet.nodes());
    }

    static Sheet edges(Sheet sheet, BiPredicate<Node, Node> wanted) {
        Refine refine = new Refine(sheet, wanted);
        sheet.faces().forEach(refine::split);
        return new Sheet(refine.nodes, refine.faces);
    }

    /** Every edge. */
    static Sheet all(Sheet sheet) {
        return edges(sheet, (a, b) -> true);
    }

    private void split(int[] face) {
        int[] corners = new int[2 * face.length];
        int count = 0;
        for (int i = 0; i < face.length; i++) {
            int next = face[(i + 1) % face.length];
            corners[count++] = face[i];
            if (wanted.test(sheet.nodes().get(face[i]), sheet.nodes().get(next))) {
                corners[count++] = middle(face[i], next);
            }
        }
        if (count == 2 * face.length) {
            quarter(corners, face);
        } else {
            faces.addAll(
                    Ears.cut(Arrays.copyOf(corners, count), n -> nodes.get(n).at(), this::isMiddle));
        }
    }

    private void quarter(int[] ring, int[] face) {
        int n = ring.length;
        if (face.length == 3) {
            faces.add(new int[] {ring[1], ring[3], ring[5]});
            for (int i = 0; i < n; i += 2) {
                faces.add(new int[] {ring[i], ring[i + 1], ring[(i + n - 1) % n]});
            }
            return;
        }
        // Halfway between the middles of opposite edges, twice over.
        Node centre = nodes.get(ring[1])
                .mix(nodes.get(ring[5]), 0.5)
                .mix(nodes.get(ring[3]).mix(nodes.get(ring[7]), 0.5), 0.5);
        nodes.add(centre);
        for (int i = 0; i < n; i += 2) {
            faces.add(new int[] {ring[i], ring[i + 1], nodes.size() - 1, ring[(i + n - 1) % n]});
        }
    }

    private boolean isMiddle(int node) {
        return node >= sheet.nodes().size();
    }

    private int middle(int a, int b) {
        int low = Math.min(a, b);
        int high = Math.max(a, b);
        return Objects.requireNonNull(middles.computeIfAbsent((long) low << 32 | high, edge -> {
            Node from = sheet.nodes().get(low);
            Node to = sheet.nodes().get(high);
            Vec bulge = bulge(from.at(), to.at(), normals[low], normals[high]);
            Node middle = from.mix(to, 0.5);
            nodes.add(new Node(
                    middle.follows(),
                    middle.origin(),
                    middle.rest().plus(bulge),
                    middle.at().plus(bulge),
                    middle.lift()));
            return nodes.size() - 1;
        }));
    }

    private static Vec bulge(Vec a, Vec b, Vec normalA, Vec normalB) {
        Vec edge = b.minus(a);
        return Vec.ZERO.plus(normalA, -edge.dot(normalA) / 8).plus(normalB, edge.dot(normalB) / 8);
    }
}
