package likeness.packbuild.own;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * Cuts a sheet along the line where a field is zero and keeps what lies below zero. Nodes close to the line move onto it
 * first, so that no sliver is left.
 */
final class Cut {

    /** Nearer than this part of an edge, the node itself is moved. */
    private static final double SNAP = 0.22;

    private final List<Node> nodes;
    private final boolean whole;
    private final double[] field;
    private final List<int[]> faces = new ArrayList<>();
    private final Map<Long, Integer> crossings = new HashMap<>();

    private Cut(Sheet sheet, ToDoubleFunction<Node> field, boolean whole) {
        this.whole = whole;
        this.nodes = new ArrayList<>(sheet.nodes());
        this.field = sheet.nodes().stream().mapToDouble(field).toArray();
    }

    static Sheet below(Sheet sheet, ToDoubleFunction<Node> field) {
        return cut(sheet, field, false);
    }

    /** Draws the line into the sheet and keeps both sides. */
    static Sheet along(Sheet sheet, ToDoubleFunction<Node> field) {
        return cut(sheet, field, true);
    }

    private static Sheet cut(Sheet sheet, ToDoubleFunction<Node> field, boolean whole) {
        Cut cut = new Cut(sheet, field, whole);
        cut.snap(sheet);
        sheet.faces().forEach(cut::clip);
        return new Sheet(cut.nodes, cut.faces).compacted();
    }

    private void snap(Sheet sheet) {
        List<int[]> neighbours = sheet.neighbours();
        double[] original = field.clone();
        for (int n = 0; n < original.length; n++) {
            double nearest = SNAP;
            int towards = -1;
            for (int other : neighbours.get(n)) {
                if (original[n] * original[other] < 0) {
                    double t = original[n] / (original[n] - original[other]);
                    if (t < nearest) {
                        nearest = t;
                        towards = other;
                    }
                }
            }
            if (towards >= 0) {
                nodes.set(n, sheet.nodes().get(n).mix(sheet.nodes().get(towards), nearest));
                field[n] = 0;
            }
        }
    }

    private void clip(int[] face) {
        clip(face, 1);
        if (whole) {
            clip(face, -1);
        }
    }

    private void clip(int[] face, int side) {
        int[] kept = new int[2 * face.length];
        int count = 0;
        boolean inside = false;
        for (int i = 0; i < face.length; i++) {
            int a = face[i];
            int b = face[(i + 1) % face.length];
            if (side * field[a] <= 0) {
                kept[count++] = a;
                inside |= side * field[a] < 0;
            }
            if (field[a] * field[b] < 0) {
                kept[count++] = crossing(a, b);
            }
        }
        if (inside && count >= 3) {
            faces.addAll(Ears.cut(Arrays.copyOf(kept, count), n -> nodes.get(n).at(), n -> false));
        }
    }

    private int crossing(int a, int b) {
        int low = Math.min(a, b);
        int high = Math.max(a, b);
        return crossings.computeIfAbsent((long) low << 32 | high, edge -> {
            nodes.add(nodes.get(low).mix(nodes.get(high), field[low] / (field[low] - field[high])));
            return nodes.size() - 1;
        });
    }
}
