package likeness.packbuild.own;

import java.util.function.ToDoubleFunction;

/** Lays cloth tiles, one per decimetre, round trunk, arms and legs; threads run along them. */
final class ClothLayout implements Tailor.Layout {

    private static final double TRUNK_RADIUS = 1.4;
    private static final double ARM_RADIUS = 0.6;
    private static final double LEG_RADIUS = 0.8;
    private static final double TRUNK_AXIS = 0.5;
    /** The texture without tiles is plain; it only needs to be somewhere on it. */
    private static final double TEXTURE_SCALE = 0.02;

    private final Limb arm;
    private final Limb leg;

    ClothLayout(BaseMesh base) {
        this.arm = Limb.arm(base);
        this.leg = Limb.leg(base);
    }

    @Override
    public Corner texture(Sheet sheet, int[] face, int corner) {
        Corner tile = tile(sheet, face, corner);
        return new Corner(0.5 + TEXTURE_SCALE * tile.u(), 0.5 + TEXTURE_SCALE * tile.v());
    }

    @Override
    public Corner tile(Sheet sheet, int[] face, int corner) {
        Node node = sheet.nodes().get(face[corner]);
        Node first = sheet.nodes().get(face[0]);
        double down = down(node);
        if (arm.holds(first)) {
            return round(first, node, n -> angle(arm, n), ARM_RADIUS, down);
        }
        if (leg.holds(first)) {
            return round(first, node, n -> angle(leg, n), LEG_RADIUS, down);
        }
        return round(first, node, n -> StrictMath.atan2(n.rest().x(), n.rest().z() - TRUNK_AXIS), TRUNK_RADIUS, down);
    }

    /** One measure for all of the body, so that stripes go on across the seams: along the limbs, down the trunk. */
    private double down(Node node) {
        double onArm = arm.share(node);
        double onLeg = leg.share(node);
        return onArm * (arm.along(node) - arm.root().y())
                + onLeg * (leg.along(node) - leg.root().y())
                - (1 - onArm - onLeg) * node.at().y();
    }

    private static double angle(Limb limb, Node node) {
        Vec across = limb.across(node);
        return StrictMath.atan2(across.z(), across.x());
    }

    /** Angles of one face lie within half a turn of its first corner. */
    private static Corner round(Node first, Node node, ToDoubleFunction<Node> angle, double radius, double down) {
        double from = angle.applyAsDouble(first);
        double turn = angle.applyAsDouble(node) - from;
        double near = turn - 2 * Math.PI * Math.rint(turn / (2 * Math.PI));
        return new Corner((from + near) * radius, down);
    }
}
