package likeness.packbuild.own;

import java.util.Comparator;
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
    private final float[] fair;

    Garment(BaseMesh base, GarmentCut cut) {
        this.fair = base.fair();
        this.base = base;
        this.arm = Limb.arm(base);
        this.leg = Limb.leg(base);
        this.cut = cut;
    }

    private static final int EVEN_ORIGINS = 3;
    /** For what hangs free of the limbs. */
    private static final int EVEN_LOOSE = 12;

    /**
     * Where the piece ends.
     *
     * @param field signed distance, below 0 where there is cloth
     * @param width of its ribbing or hem; 0 for an edge that is never seen
     */
    private record Edge(ToDoubleFunction<Node> field, double width) {
        double strip(Node node) {
            return width == 0 ? -1 : field.applyAsDouble(node) + width;
        }
    }

    Sheet sheet() {
        Sheet sheet = Sheet.of(base, cut.cloth());
        sheet = Refine.edges(sheet, near(0.25));
        for (Edge edge : edges()) {
            sheet = Cut.below(sheet, edge.field);
        }
        for (Edge edge : edges()) {
            sheet = Cut.along(sheet, edge::strip);
        }
        sheet = Relax.over(sheet, this::clearance, this::give, cut.rounds());
        sheet = new Hem(this::strip, cut.thickness(), cut.turnUp()).on(sheet);
        Drape drape = new Drape(base);
        Footing footing = new Footing(base, cut.cloth());
        if (cut.hood()) {
            sheet = sheet.and(Hood.round(collar(sheet)));
        }
        sheet = sheet.map(n -> drape.hang(footing.set(n), arm.share(n), freedom(n)));
        return Even.origins(sheet, cut.from() == null ? EVEN_ORIGINS : EVEN_LOOSE);
    }

    /** The edge of the neck. */
    private Loop collar(Sheet sheet) {
        return Loop.of(sheet, HOOD_SPACING).stream()
                .max(Comparator.comparingDouble(Garment::height))
                .orElseThrow();
    }

    private static final double HOOD_SPACING = 0.16;

    private static double height(Loop loop) {
        return loop.nodes().stream().mapToDouble(n -> n.rest().y()).min().orElse(-9);
    }

    private double strip(Node node) {
        return edges().stream().mapToDouble(e -> e.strip(node)).max().orElse(-1);
    }

    /** 0 near close edges, where cloth follows the skin, 1 further in. */
    private double freedom(Node node) {
        return Math.clamp((-close(node) - 0.4) / 0.5, 0, 1);
    }

    /** Signed distance from the nearest close edge. */
    private double close(Node node) {
        return Math.max(neck(node), armhole(node));
    }

    /** Edges in the neighbourhood of a line that must be smooth. */
    private BiPredicate<Node, Node> near(double distance) {
        double middle = cut.band() / 2;
        return (a, b) ->
                !cut.hood() && Math.abs(close(a) + middle) < distance && Math.abs(close(b) + middle) < distance;
    }

    /** Skin that the piece covers, ascending; further from its edges than a face is long. */
    int[] hides() {
        return IntStream.rangeClosed(BaseMesh.SKIN.first(), BaseMesh.SKIN.last())
                .filter(v -> covers(Node.on(Binding.to(v), base.positions())))
                .toArray();
    }

    private boolean covers(Node skin) {
        boolean below = cut.sleeve() == null && cut.armhole() == null;
        return !(below && arm.holds(skin))
                && neck(skin) < -cut.insideNeck()
                && sleeve(skin) < -cut.insideSleeve()
                && armhole(skin) < -cut.insideNeck()
                && top(skin) < -cut.insideNeck()
                && bottom(skin) < -cut.insideHem()
                && trouserLeg(skin) < -cut.insideHem();
    }

    private List<Edge> edges() {
        return List.of(
                new Edge(this::neck, cut.band()),
                new Edge(this::armhole, cut.band()),
                new Edge(this::sleeve, cut.hem()),
                new Edge(this::top, cut.tucked() ? 0 : cut.hem()),
                new Edge(this::bottom, cut.hem()),
                new Edge(this::trouserLeg, cut.hem()));
    }

    private double neck(Node node) {
        Neckline line = cut.neck();
        return line == null ? -1 : line.at(node.follows().on(fair));
    }

    private double sleeve(Node node) {
        return cut.sleeve() == null || !arm.holds(node) ? -1 : Math.max(-1, arm.along(node) - cut.sleeve());
    }

    /** Sleeveless: ends where a leaning plane cuts the shoulder. */
    private double armhole(Node node) {
        if (cut.armhole() == null) {
            return -1;
        }
        Vec p = node.follows().on(fair);
        return Math.max(-1, Math.abs(p.x()) - cut.armhole() - LEAN * (SHOULDER_TOP - p.y()));
    }

    private static final double LEAN = 0.25;
    private static final double SHOULDER_TOP = 5.3;

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
        return mix(CLOSE_ROOM, room(node), -close(node) / CLOSE_REACH);
    }

    /** The stocking keeps off the skin already: a collar needs no more. */
    private static final double CLOSE_ROOM = -0.01;

    private static final double CLOSE_REACH = 0.5;

    private double room(Node node) {
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
