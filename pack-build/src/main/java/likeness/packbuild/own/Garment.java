package likeness.packbuild.own;

import java.util.ArrayList;
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

    Sheet sheet() {
        Sheet sheet = Sheet.of(base, BaseMesh.TIGHTS);
        sheet = Refine.edges(sheet, near(0.2));
        for (ToDoubleFunction<Node> edge : edges()) {
            sheet = Cut.below(sheet, edge);
        }
        sheet = Refine.edges(sheet, Rim.open(sheet));
        sheet = Relax.over(sheet, this::clearance, this::give, cut.rounds());
        Drape drape = new Drape(base);
        Sheet hung = sheet.map(node -> drape.hang(node, arm.share(node)));
        return cut.band() == 0 ? Rim.round(hung, n -> true, cut.cloth(), cut.turnUp()) : banded(hung);
    }

    /** With a strip of ribbing, thicker than the rest, round neck and armholes. */
    private Sheet banded(Sheet sheet) {
        Sheet strip = Cut.below(sheet, n -> -cut.band() - close(n));
        Vec[] normals = strip.normals();
        List<Node> raised = new ArrayList<>();
        for (int i = 0; i < normals.length; i++) {
            Node node = strip.nodes().get(i);
            raised.add(node.moved(node.at().plus(normals[i], cut.cloth() / 2)));
        }
        Sheet band = new Sheet(raised, strip.faces());
        band = Rim.round(band, n -> close(n) > -0.2 * cut.band(), cut.cloth(), cut.turnUp());
        band = Rim.lip(band, n -> close(n) < -0.8 * cut.band(), cut.cloth());
        Sheet rest = Cut.below(sheet, n -> close(n) + cut.band() / 2);
        return Rim.round(rest, n -> close(n) < -0.8 * cut.band(), cut.cloth(), cut.turnUp())
                .and(band);
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
