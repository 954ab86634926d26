package likeness.packbuild.own;

import java.util.Arrays;

/** The skin that head hair grows on. */
final class Scalp {

    static final int SIZE = 512;

    private static final double LEAST = 0.02;

    private final BaseMesh base;
    private final Sheet head;
    final Unwrap unwrap = Unwrap.scalp();
    final PlaceMap map;

    Scalp(BaseMesh base) {
        this.base = base;
        Sheet skin = Sheet.of(base, BaseMesh.SKIN).keep(Scalp::isHead);
        PlaceMap all = PlaceMap.of(skin, unwrap, SIZE);
        this.head = all.outermost(skin, unwrap);
        this.map = PlaceMap.of(head, unwrap, SIZE);
    }

    /** Without ears, and without the far side of the crown, round which the texture would wrap. */
    private static boolean isHead(Node node) {
        Vec p = node.rest();
        boolean nape = p.y() > 6.3 && p.z() < 0.4;
        boolean skull = p.y() > 6.8;
        return Math.abs(p.x()) < 0.86 && (nape || skull);
    }

    /** The faces on which something grows. */
    Sheet grown(Hairline line) {
        return new Sheet(
                        head.nodes(),
                        head.faces().stream()
                                .filter(f -> Arrays.stream(f)
                                        .anyMatch(
                                                n -> line.at(head.nodes().get(n).rest()) > LEAST))
                                .toList())
                .compacted();
    }

    /** At a distance from the skin. */
    Sheet lifted(Sheet sheet, double by) {
        return sheet.map(node -> node.lifted(base.normal(node.follows().refs()[0]), by));
    }

    /** Away from the crown. */
    double flow(Vec p) {
        Corner on = unwrap.of(p);
        return StrictMath.atan2(on.u(), on.v() - 0.5);
    }
}
