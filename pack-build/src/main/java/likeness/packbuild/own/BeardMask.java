package likeness.packbuild.own;

/**
 * Where hair grows on the lower face, from distances to lips, cheek line, ear and throat on the base mesh.
 *
 * @param cheek height of the upper border by azimuth (degrees from the front)
 * @param reach azimuth at which the beard ends towards the ear; beyond 180 for none
 * @param moustache density above the upper lip
 * @param chin density round the mouth and on the chin
 * @param jaw density along jaw and throat
 */
record BeardMask(Curve cheek, double reach, double moustache, double chin, double jaw) {

    private static final Vec CENTRE = new Vec(0, 6.85, 0.45);
    private static final double SEAM = 6.61;
    private static final double MOUTH = 0.29;
    private static final double NOSE = 6.82;

    /** 0…1. */
    double at(Vec p) {
        double x = Math.abs(p.x());
        double around = Math.toDegrees(StrictMath.atan2(x, p.z() - CENTRE.z()));
        double skin = outsideLips(x, p.y()) * beforeEar(x, p) * aboveThroat(p);
        double upper = moustache * belowNose(x, p.y()) * Curve.step(SEAM - 0.1, SEAM + 0.02, p.y());
        double lower = chin * Curve.step(0.44, 0.3, x) * Curve.step(0.9, 1.1, p.z()) * besideLip(x, p.y());
        double side = jaw
                * Curve.step(0.0, 0.14, cheek.at(around) - p.y())
                * Curve.step(reach, reach - 12, around)
                * besideLip(x, p.y());
        double below = Curve.step(SEAM + 0.06, SEAM - 0.08, p.y());
        double besideMoustache = Math.max(below, Curve.step(0.28, 0.4, x));
        return skin * Math.max(upper, Math.max(lower * below, side * besideMoustache));
    }

    private static double outsideLips(double x, double y) {
        double across = x / (MOUTH + 0.01);
        double up = (y - SEAM) / (y > SEAM ? 0.105 : 0.125);
        return Curve.step(1, 1.25, Math.sqrt(across * across + up * up));
    }

    private static double belowNose(double x, double y) {
        double top = NOSE - 0.2 * x;
        return Curve.step(top + 0.02, top - 0.06, y) * Curve.step(0.4, 0.28, x);
    }

    /** Thinner on both sides of the tuft below the lip. */
    private static double besideLip(double x, double y) {
        double bare = Curve.step(0.05, 0.11, x) * Curve.step(0.26, 0.17, x) * Curve.step(6.38, 6.45, y);
        return 1 - 0.75 * bare;
    }

    private static double beforeEar(double x, Vec p) {
        double ear = p.y() > 6.84 ? 0.66 : 0.66 - 0.55 * (6.84 - p.y());
        return Curve.step(ear, ear + 0.08, p.z()) * Curve.step(0.9, 0.84, x);
    }

    private static double aboveThroat(Vec p) {
        return Curve.step(6.04, 6.26, p.y() + 0.25 * (p.z() - 0.8));
    }
}
