package likeness.packbuild.own;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Makes the front of a garment hang from the bust instead of clinging below and between: those nodes follow the line
 * across the bust in part.
 */
final class Drape {

    private static final double BUST = 3.6;
    private static final double BUST_SIDE = 0.6;
    private static final double ROW = 0.12;
    private static final double ABOVE = 1.3;
    private static final double LEAST = 0.02;
    private static final double BELOW = 2.4;

    private final List<Anchor> line;

    private record Anchor(double x, Binding binding) {}

    Drape(BaseMesh base) {
        List<Anchor> row = new ArrayList<>();
        IntStream.rangeClosed(BaseMesh.TIGHTS.first(), BaseMesh.TIGHTS.last())
                .filter(v -> Math.abs(base.at(v).y() - BUST) < ROW && base.at(v).z() > 0.6)
                .filter(v -> Math.abs(base.at(v).x()) >= BUST_SIDE - 0.1)
                .mapToObj(v -> new Anchor(base.at(v).x(), Binding.to(v)))
                .sorted(Comparator.comparingDouble(Anchor::x))
                .forEach(row::add);
        this.line = List.copyOf(row);
    }

    /** @param freedom 0 where the node must follow the skin exactly … 1 */
    Node hang(Node node, double limb, double freedom) {
        Vec p = node.rest();
        double distance = p.y() > BUST ? (p.y() - BUST) / ABOVE : (BUST - p.y()) / BELOW;
        double share = freedom * 0.85 * (1 - smooth(distance)) * smooth((p.z() - 0.4) / 0.6) * (1 - smooth(3 * limb));
        Binding own = Binding.to(node.follows().heaviest());
        return share < LEAST ? node : node.following(own.mix(on(p.x()), share));
    }

    private Binding on(double x) {
        int right = 1;
        while (right < line.size() - 1 && line.get(right).x < x) {
            right++;
        }
        Anchor a = line.get(right - 1);
        Anchor b = line.get(right);
        return a.binding.mix(b.binding, Math.clamp((x - a.x) / (b.x - a.x), 0, 1));
    }

    private static double smooth(double t) {
        double s = Math.clamp(t, 0, 1);
        return s * s * (3 - 2 * s);
    }
}
