package likeness.packbuild.own;

import java.util.Comparator;
import java.util.stream.IntStream;

/** What glasses hang on: bridge of the nose, temples, ears. They move with these points without bending. */
final class FaceAnchors {

    private static final Vec BRIDGE = new Vec(0, 7.17, 1.58);
    private static final Vec TEMPLE = new Vec(0.68, 7.32, 1.0);
    private static final Vec EAR = new Vec(0.77, 7.36, 0.55);

    private final BaseMesh base;
    private final int nose;
    private final int leftTemple;
    private final int rightTemple;
    private final int leftEar;
    private final int rightEar;

    FaceAnchors(BaseMesh base) {
        this.base = base;
        this.nose = nearest(BRIDGE);
        this.leftTemple = nearest(TEMPLE);
        this.rightTemple = nearest(base.at(leftTemple).mirrored());
        this.leftEar = nearest(EAR);
        this.rightEar = nearest(base.at(leftEar).mirrored());
    }

    private int nearest(Vec p) {
        return IntStream.rangeClosed(BaseMesh.SKIN.first(), BaseMesh.SKIN.last())
                .boxed()
                .min(Comparator.comparingDouble((Integer v) -> base.at(v).distance(p)))
                .orElseThrow();
    }

    Vec bridge() {
        return base.at(nose);
    }

    /** Of the front: its width follows the temples, height and depth the nose. */
    Node front(Vec p) {
        double across = p.x() / (base.at(leftTemple).x() - base.at(rightTemple).x());
        return node(Binding.of(new int[] {nose, leftTemple, rightTemple}, new double[] {1, across, -across}), p);
    }

    /** Of an arm: follows the front at its hinge, then the temple, then the ear. */
    Node arm(Vec p, double hinge) {
        boolean left = p.x() > 0;
        Binding temple = Binding.to(left ? leftTemple : rightTemple);
        Binding ear = Binding.to(left ? leftEar : rightEar);
        double templeDepth = base.at(leftTemple).z();
        if (p.z() > templeDepth) {
            double t = Math.min(1, (hinge - p.z()) / (hinge - templeDepth));
            return node(front(p).follows().mix(temple, t), p);
        }
        double t = Math.clamp(
                (templeDepth - p.z()) / (templeDepth - base.at(leftEar).z()), 0, 1);
        return node(temple.mix(ear, t), p);
    }

    /** The same point on the other side. */
    Node mirror(Node node) {
        int[] refs = node.follows().refs().clone();
        for (int i = 0; i < refs.length; i++) {
            refs[i] = otherSide(refs[i]);
        }
        Binding follows = Binding.of(refs, node.follows().weights());
        return new Node(follows, follows, node.rest().mirrored(), node.at().mirrored(), node.lift());
    }

    private int otherSide(int ref) {
        int[] pairs = {leftTemple, rightTemple, leftEar, rightEar};
        for (int i = 0; i < pairs.length; i++) {
            if (pairs[i] == ref) {
                return pairs[i ^ 1];
            }
        }
        return ref;
    }

    /** How far the head reaches sideways at a height and depth, ears left out. */
    double side(double y, double z) {
        return IntStream.rangeClosed(BaseMesh.SKIN.first(), BaseMesh.SKIN.last())
                .mapToObj(base::at)
                .filter(p -> Math.abs(p.y() - y) < 0.09 && Math.abs(p.z() - z) < 0.09)
                .mapToDouble(Vec::x)
                .filter(x -> x > 0.3 && x < 0.79)
                .max()
                .orElse(0.7);
    }

    private static Node node(Binding follows, Vec p) {
        return new Node(follows, follows, p, p, 0);
    }
}
