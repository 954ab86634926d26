package likeness.packbuild.own;

/**
 * Sweeps hair back from the forehead, round the head, so that it begins behind its hairline.
 *
 * @param degrees that the hair over the forehead turns back
 * @param low height below which hair stays where it is, decimetres on the base mesh
 * @param high height from which all of it is swept
 * @param press share of its height above the skin that hair keeps at the hairline and below it
 */
record Sweep(double degrees, double low, double high, double press) {

    /** So far above the hairline hair is not pressed at all. */
    private static final double ROLL = 0.5;

    /** Within so many degrees from the front hair is pressed, in part within the next. */
    private static final double BROW = 45;

    private static final double TEMPLE = 65;

    /** As far before the middle of the head hair is swept wholly. */
    private static final double FRONT = 0.8;

    /** Where a point of the hair goes. */
    Vec moved(Vec p) {
        Vec out = p.minus(HeadRays.CENTRE);
        double angle = Math.toRadians(degrees) * Curve.step(low, high, p.y()) * Curve.step(0, FRONT, out.z());
        double sine = StrictMath.sin(angle);
        double cosine = StrictMath.cos(angle);
        return HeadRays.CENTRE.plus(
                new Vec(out.x(), out.y() * cosine + out.z() * sine, out.z() * cosine - out.y() * sine), 1);
    }

    /** Of a point's height above the skin, what is left. */
    double share(Vec p, Curve line) {
        Vec out = p.minus(HeadRays.CENTRE);
        double around = Math.toDegrees(StrictMath.atan2(Math.abs(out.x()), out.z()));
        double free = Math.max(Curve.step(0, ROLL, p.y() - line.at(around)), Curve.step(BROW, TEMPLE, around));
        return press + (1 - press) * free;
    }
}
