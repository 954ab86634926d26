package likeness.packbuild.own;

import java.util.function.Predicate;

/** How far along an arm or a leg a point is, and how much of it belongs to that limb. */
final class Limb {

    private final double[] upper;
    private final double[] lower;
    private final Vec root;
    private final Vec joint;
    private final Vec end;

    private Limb(BaseMesh base, Predicate<String> upper, Predicate<String> lower, Vec root, Vec joint, Vec end) {
        this.upper = shares(base, upper);
        this.lower = shares(base, lower);
        this.root = root;
        this.joint = joint;
        this.end = end;
    }

    /** Both arms, as if mirrored onto the left one. */
    static Limb arm(BaseMesh base) {
        return new Limb(
                base,
                bone -> bone.startsWith("upperarm"),
                bone -> bone.startsWith("lowerarm")
                        || bone.startsWith("wrist")
                        || bone.startsWith("metacarpal")
                        || bone.startsWith("finger"),
                base.joint("upperarm01.L"),
                base.joint("lowerarm01.L"),
                base.joint("wrist.L"));
    }

    /** Both legs, as if mirrored onto the left one. */
    static Limb leg(BaseMesh base) {
        return new Limb(
                base,
                bone -> bone.startsWith("upperleg"),
                bone -> bone.startsWith("lowerleg") || bone.startsWith("foot") || bone.startsWith("toe"),
                base.joint("upperleg01.L"),
                base.joint("lowerleg01.L"),
                base.joint("foot.L"));
    }

    /** Weight of the chosen bones on each vertex. */
    private static double[] shares(BaseMesh base, Predicate<String> wanted) {
        double[] shares = new double[base.positions().length / 3];
        short[] bones = base.weights().bones();
        float[] weights = base.weights().weights();
        for (int i = 0; i < bones.length; i++) {
            if (wanted.test(base.rig().bones().get(bones[i]).name())) {
                shares[i / 4] += weights[i];
            }
        }
        return shares;
    }

    /** 0…1. */
    double share(Node node) {
        return weight(node, upper) + weight(node, lower);
    }

    boolean holds(Node node) {
        return share(node) > 0.5;
    }

    /** Decimetres from the root joint along the limb; meaningful where the limb {@link #holds} the node. */
    double along(Node node) {
        Vec p = leftOf(node.rest());
        double below = weight(node, lower);
        double share = below / Math.max(1e-9, below + weight(node, upper));
        return (1 - share) * p.minus(root).dot(upperAxis())
                + share * (upperLength() + p.minus(joint).dot(lowerAxis()));
    }

    /** From the middle of the limb to the point, at a right angle, on the left side. */
    Vec across(Node node) {
        Vec p = leftOf(node.rest());
        Vec from = isLower(node) ? joint : root;
        Vec axis = isLower(node) ? lowerAxis() : upperAxis();
        Vec d = p.minus(from);
        return d.plus(axis, -d.dot(axis));
    }

    /** The joint that it hangs from, on the left side. */
    Vec root() {
        return root;
    }

    double upperLength() {
        return joint.distance(root);
    }

    double length() {
        return upperLength() + end.distance(joint);
    }

    Vec upperAxis() {
        return joint.minus(root).unit();
    }

    private Vec lowerAxis() {
        return end.minus(joint).unit();
    }

    private boolean isLower(Node node) {
        return weight(node, lower) > weight(node, upper);
    }

    private static Vec leftOf(Vec p) {
        return p.x() < 0 ? p.mirrored() : p;
    }

    private static double weight(Node node, double[] shares) {
        double sum = 0;
        for (int i = 0; i < node.origin().refs().length; i++) {
            sum += node.origin().weights()[i] * shares[node.origin().refs()[i]];
        }
        return sum;
    }
}
