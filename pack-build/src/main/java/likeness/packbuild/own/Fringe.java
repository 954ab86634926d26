package likeness.packbuild.own;

/**
 * Sweeps a fringe aside, round the head. Azimuths are degrees from the front, to the person's left; heights decimetres on
 * the base mesh.
 *
 * @param side azimuth where hair stays where it is
 * @param edge azimuth of the fringe's free edge by height
 * @param swept where that edge goes, by height
 */
record Fringe(double side, Curve edge, Curve swept) {

    private static final double AXIS = 0.45;
    /** Behind this nothing is fringe. */
    private static final double TEMPLE = 0.75;

    /** Where a point of the hair goes. */
    Vec moved(Vec p) {
        double around = Math.toDegrees(StrictMath.atan2(p.x(), p.z() - AXIS));
        double free = edge.at(p.y());
        double share = (around - side) / (free - side);
        if (p.z() < TEMPLE || share <= 0 || share > 1.1) {
            return p;
        }
        double angle = Math.toRadians(side + share * (swept.at(p.y()) - side));
        double reach = Math.sqrt(p.x() * p.x() + (p.z() - AXIS) * (p.z() - AXIS));
        return new Vec(reach * StrictMath.sin(angle), p.y(), AXIS + reach * StrictMath.cos(angle));
    }
}
