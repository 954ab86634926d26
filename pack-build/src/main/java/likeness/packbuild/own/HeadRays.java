package likeness.packbuild.own;

import org.jspecify.annotations.Nullable;

/** Finds the skin of the skull in any direction from the middle of the head; ears are left out. */
final class HeadRays {

    static final Vec CENTRE = new Vec(0, 7.42, 0.45);

    private final BaseMesh base;
    private final Sheet skull;

    HeadRays(BaseMesh base) {
        this.base = base;
        Sheet head = Sheet.of(base, BaseMesh.SKIN)
                .keep(n -> n.rest().y() > 6
                        && Math.abs(n.rest().x()) < EAR
                        && n.rest().z() < FACE);
        this.skull = head;
    }

    private static final double EAR = 0.84;
    private static final double FACE = 1.7;

    /** Where the ear hides the skull, degrees; the skull is taken from beside it. */
    private static final double EAR_FRONT = 66;

    private static final double EAR_BACK = 112;
    private static final double EAR_LOW = -44;
    private static final double EAR_HIGH = 3;

    /** The outermost point of the skin, bound to the face that holds it; null where there is none. */
    @Nullable
    Node hit(Vec direction) {
        double around = Math.toDegrees(StrictMath.atan2(Math.abs(direction.x()), direction.z()));
        double level = Math.sqrt(direction.x() * direction.x() + direction.z() * direction.z());
        double up = Math.toDegrees(StrictMath.atan2(direction.y(), level));
        if (around < EAR_FRONT || around > EAR_BACK || up < EAR_LOW || up > EAR_HIGH) {
            return outermost(direction);
        }
        Node front = outermost(turned(direction, level, EAR_FRONT));
        Node back = outermost(turned(direction, level, EAR_BACK));
        return front == null || back == null ? null : front.mix(back, (around - EAR_FRONT) / (EAR_BACK - EAR_FRONT));
    }

    private static Vec turned(Vec direction, double level, double degrees) {
        double angle = Math.toRadians(degrees);
        double side = direction.x() < 0 ? -1 : 1;
        return new Vec(side * level * StrictMath.sin(angle), direction.y(), level * StrictMath.cos(angle));
    }

    private @Nullable Node outermost(Vec direction) {
        Node best = null;
        double farthest = 0;
        for (int[] face : skull.faces()) {
            for (int k = 2; k < face.length; k++) {
                Node node = hit(direction, face[0], face[k - 1], face[k]);
                double reach = node == null ? 0 : node.rest().minus(CENTRE).dot(direction);
                if (reach > farthest) {
                    farthest = reach;
                    best = node;
                }
            }
        }
        return best;
    }

    private @Nullable Node hit(Vec direction, int a, int b, int c) {
        Vec pa = skull.nodes().get(a).rest().minus(CENTRE);
        Vec pb = skull.nodes().get(b).rest().minus(CENTRE);
        Vec pc = skull.nodes().get(c).rest().minus(CENTRE);
        double wa = direction.dot(pb.cross(pc));
        double wb = direction.dot(pc.cross(pa));
        double wc = direction.dot(pa.cross(pb));
        double sum = wa + wb + wc;
        if (sum <= 1e-12 || wa < -1e-9 * sum || wb < -1e-9 * sum || wc < -1e-9 * sum) {
            return null;
        }
        int[] refs = {
            skull.nodes().get(a).follows().refs()[0],
            skull.nodes().get(b).follows().refs()[0],
            skull.nodes().get(c).follows().refs()[0]
        };
        return Node.on(Binding.of(refs, new double[] {wa / sum, wb / sum, wc / sum}), base.positions());
    }
}
