package likeness.packbuild.own;

import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** Cuts a piece out of the body stocking that comes with the base mesh, and lets it hang. */
final class Garment {

    private final BaseMesh base;
    private final Limb arm;
    private final Limb leg;
    private final GarmentCut cut;

    Garment(BaseMesh base, GarmentCut cut) {
        this.base = base;
        this.arm = Limb.arm(base);
        this.leg = Limb.leg(base);
        this.cut = cut;
    }

    private static final int EVEN_ORIGINS = 3;
    private static final double SPACING = 0.15;
    /** How far the cloth itself ends before its edge; the hem covers the rest. */
    private static final double UNDER_HEM = 0.04;

    Sheet sheet() {
        Sheet sheet = Sheet.of(base, BaseMesh.TIGHTS);
        sheet = Refine.edges(sheet, near(0.2));
        for (ToDoubleFunction<Node> edge : edges()) {
            sheet = Cut.below(sheet, edge);
        }
        sheet = Relax.over(sheet, this::clearance, this::give, cut.rounds());
        sheet = Even.origins(sheet, EVEN_ORIGINS);
        Drape drape = new Drape(base);
        Sheet hung = sheet.map(node -> drape.hang(node, arm.share(node)));
        Sheet whole = Cut.below(hung, n -> edge(n) + UNDER_HEM);
        for (Loop loop : Loop.of(hung, SPACING)) {
            if (!cut.tucked() || mean(loop, this::top) < -UNDER_HEM) {
                whole = whole.and(loop.sweep(hem(loop)));
            }
        }
        return whole;
    }

    /** Ribbing round neck and armholes, a turned-up hem elsewhere: a step up, the edge, and back inside. */
    private double[][] hem(Loop loop) {
        boolean close = mean(loop, this::close) > -0.1;
        double width = close ? cut.band() : cut.hem();
        double half = cut.cloth() / 2;
        return new double[][] {
            {-width, -half / 2}, {0.02 - width, half}, {-half / 2, half}, {half / 2, 0}, {-cut.turnUp(), -half}
        };
    }

    private static double mean(Loop loop, ToDoubleFunction<Node> field) {
        return loop.nodes().stream().mapToDouble(field).average().orElse(-1);
    }

    private double edge(Node node) {
        return edges().stream().mapToDouble(e -> e.applyAsDouble(node)).max().orElse(-1);
    }

    /** Signed distance from the nearest close edge. */
    private double close(Node node) {
        return Math.max(neck(node), armhole(node));
    }

    /** Edges in the neighbourhood of a line that must be smooth. */
    private BiPredicate<Node, Node> near(double distance) {
        return (a, b) -> Math.abs(close(a)) < distance && Math.abs(close(b)) < distance;
    }

    /** Skin that the piece covers, ascending; further from its edges than a face is long. */
    int[] hides() {
        return IntStream.rangeClosed(BaseMesh.SKIN.first(), BaseMesh.SKIN.last())
                .filter(v -> covers(Node.on(Binding.to(v), base.positions())))
                .toArray();
    }

    private boolean covers(Node skin) {
        return neck(skin) < -cut.insideNeck()
                && sleeve(skin) < -cut.insideSleeve()
                && armhole(skin) < -cut.insideNeck()
                && top(skin) < -cut.insideNeck()
                && bottom(skin) < -cut.insideHem()
                && trouserLeg(skin) < -cut.insideHem();
    }

    private List<ToDoubleFunction<Node>> edges() {
        return List.of(this::neck, this::sleeve, this::armhole, this::top, this::bottom, this::trouserLeg);
    }

    private double neck(Node node) {
        Neckline line = cut.neck();
        return line == null ? -1 : line.at(node.rest());
    }

    private double sleeve(Node node) {
        return cut.sleeve() == null || !arm.holds(node) ? -1 : Math.max(-1, arm.along(node) - cut.sleeve());
    }

    /** Sleeveless: ends where a leaning plane cuts the shoulder. */
    private double armhole(Node node) {
        if (cut.armhole() == null) {
            return -1;
        }
        Vec p = node.rest();
        if (arm.holds(node) && arm.along(node) > SHOULDER_CAP) {
            return 1;
        }
        return p.y() < ARMPIT ? -1 : Math.max(-1, Math.abs(p.x()) - cut.armhole() - 0.25 * (5.3 - p.y()));
    }

    private static final double SHOULDER_CAP = 1;
    private static final double ARMPIT = 3.2;

    private double top(Node node) {
        return cut.top() == null ? -1 : Math.max(-1, node.rest().y() - cut.top());
    }

    private double bottom(Node node) {
        return cut.bottom() == null || arm.holds(node)
                ? -1
                : Math.max(-1, cut.bottom() - node.rest().y());
    }

    private double trouserLeg(Node node) {
        return cut.leg() == null || !leg.holds(node) ? -1 : Math.max(-1, leg.along(node) - cut.leg());
    }

    private double clearance(Node node) {
        if (arm.holds(node)) {
            return mix(cut.shoulderRoom(), cut.sleeveRoom(), arm.along(node) / arm.upperLength());
        }
        if (leg.holds(node)) {
            return mix(cut.hipRoom(), cut.legRoom(), leg.along(node) / leg.length());
        }
        double y = node.rest().y();
        return y > CHEST
                ? mix(cut.chestRoom(), cut.shoulderRoom(), (y - CHEST) / (SHOULDER - CHEST))
                : mix(cut.chestRoom(), cut.hipRoom(), (CHEST - y) / (CHEST - HIP));
    }

    private static final double SHOULDER = 5.4;
    private static final double CHEST = 4;
    private static final double HIP = 0.5;

    private static double mix(double a, double b, double t) {
        double s = Math.clamp(t, 0, 1);
        return a + (b - a) * s;
    }

    /** Edges that must lie close keep their place. */
    private double give(Node node) {
        double fixed = Math.max(neck(node), Math.max(armhole(node), top(node)));
        return Math.clamp(-fixed / 0.5, 0, 1);
    }
}
