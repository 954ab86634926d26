package likeness.packbuild.own;

/**
 * Where hair grows on the head.
 *
 * @param line height of the hairline by azimuth: degrees from the front, decimetres on the base mesh
 * @param feather width over which it thins out
 * @param bald degrees from the crown that are bare; 0 for none
 */
record Hairline(Curve line, double feather, double bald) {

    private static final Vec CENTRE = new Vec(0, 7.4, 0.45);
    private static final Vec CROWN = new Vec(0, 0.9, 0.2).unit();
    private static final double EAR = 0.83;
    private static final double BALD_EDGE = 18;

    /** 0…1. */
    double at(Vec p) {
        double x = Math.abs(p.x());
        double around = Math.toDegrees(StrictMath.atan2(x, p.z() - CENTRE.z()));
        double above = Curve.step(0, feather, p.y() - line.at(around));
        double besideEar = Curve.step(EAR, EAR - 0.03, x);
        return above * besideEar * top(p);
    }

    private double top(Vec p) {
        double angle = Math.toDegrees(StrictMath.acos(p.minus(CENTRE).unit().dot(CROWN)));
        return bald == 0 ? 1 : Curve.step(bald, bald + BALD_EDGE, angle);
    }
}
