package likeness.packbuild.own;

/**
 * A point of a sheet.
 *
 * @param follows base vertices that move it
 * @param origin base vertices of the surface it was grown from; bone weights come from them
 * @param rest where that surface is at this point, on the base mesh
 * @param at where the point itself is, on the base mesh
 * @param lift distance to keep from the skin along the normal of the first base vertex that it follows, growing with
 *     nothing; part of {@code at}
 */
record Node(Binding follows, Binding origin, Vec rest, Vec at, double lift) {

    static Node on(Binding binding, float[] positions) {
        Vec p = binding.on(positions);
        return new Node(binding, binding, p, p, 0);
    }

    Node moved(Vec to) {
        return new Node(follows, origin, rest, to, lift);
    }

    Node lifted(Vec normal, double by) {
        return new Node(follows, origin, rest, at.plus(normal, by), lift + by);
    }

    Node following(Binding other) {
        return new Node(other, origin, rest, at, lift);
    }

    Node rested(Vec place) {
        return new Node(follows, origin, place, place, lift);
    }

    Node from(Binding newOrigin) {
        return new Node(follows, newOrigin, rest, at, lift);
    }

    Node mix(Node o, double t) {
        return new Node(
                follows.mix(o.follows, t),
                origin.mix(o.origin, t),
                rest.mix(o.rest, t),
                at.mix(o.at, t),
                lift + t * (o.lift - lift));
    }
}
