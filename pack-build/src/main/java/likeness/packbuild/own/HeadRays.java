package likeness.packbuild.own;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the skin of the skull in any direction from the middle of the head; ears are left out. */
final class HeadRays {

    static final Vec CENTRE = new Vec(0, 7.42, 0.45);

    private final BaseMesh base;
    private final List<Facet> skull = new ArrayList<>();

    HeadRays(BaseMesh base) {
        this.base = base;
        Sheet head = Sheet.of(base, BaseMesh.SKIN)
                .keep(n -> n.rest().y() > 6
                        && Math.abs(n.rest().x()) < EAR
                        && n.rest().z() < FACE);
        for (int[] face : head.faces()) {
            for (int k = 2; k < face.length; k++) {
                skull.add(Facet.of(
                        head.nodes().get(face[0]),
                        head.nodes().get(face[k - 1]),
                        head.nodes().get(face[k])));
            }
        }
    }

    /**
     * A triangle of the skull, its corners seen from {@link #CENTRE}.
     *
     * @param refs geometry vertices of the corners
     * @param axis of a cone that holds the triangle
     * @param cosine of that cone's half angle, a little too small
     */
    private record Facet(Vec a, Vec b, Vec c, int[] refs, Vec axis, double cosine) {

        static Facet of(Node a, Node b, Node c) {
            Vec pa = a.rest().minus(CENTRE);
            Vec pb = b.rest().minus(CENTRE);
            Vec pc = c.rest().minus(CENTRE);
            int[] refs = {
                a.follows().refs()[0], b.follows().refs()[0], c.follows().refs()[0]
            };
            Vec axis = pa.unit().plus(pb.unit()).plus(pc.unit()).unit();
            double cosine = Math.min(axis.dot(pa.unit()), Math.min(axis.dot(pb.unit()), axis.dot(pc.unit())));
            return new Facet(pa, pb, pc, refs, axis, cosine - 1e-6);
        }

        /** Shares of the corners in the point where the ray meets the triangle; null when it does not. */
        double @Nullable [] shares(Vec direction) {
            double wa = direction.dot(b.cross(c));
            double wb = direction.dot(c.cross(a));
            double wc = direction.dot(a.cross(b));
            double sum = wa + wb + wc;
            if (sum <= 1e-12 || wa < -1e-9 * sum || wb < -1e-9 * sum || wc < -1e-9 * sum) {
                return null;
            }
            return new double[] {wa / sum, wb / sum, wc / sum};
        }
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
        Vec unit = direction.unit();
        Node best = null;
        double farthest = 0;
        for (Facet facet : skull) {
            double[] shares = unit.dot(facet.axis) < facet.cosine ? null : facet.shares(direction);
            if (shares != null) {
                Node node = Node.on(Binding.of(facet.refs, shares), base.positions());
                double reach = node.rest().minus(CENTRE).dot(direction);
                if (reach > farthest) {
                    farthest = reach;
                    best = node;
                }
            }
        }
        return best;
    }
}
