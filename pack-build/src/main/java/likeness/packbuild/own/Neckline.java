package likeness.packbuild.own;

/**
 * The opening for the neck: an egg around the root of the neck, open upwards, that the garment ends at.
 *
 * @param halfWidth decimetres to each side at the shoulders
 * @param front reach towards the chest
 * @param back reach towards the back
 * @param depth reach downwards
 * @param v how far the front is drawn down to a point below the middle of the collar; 0 is round
 */
record Neckline(double halfWidth, double front, double back, double depth, double v) {

    private static final Vec MIDDLE = new Vec(0, 5.9, 0.27);
    private static final double LOWEST = 3.5;
    private static final double THROAT = 6.02;
    private static final double COLLAR = 5.75;

    /** Below 0 where there is cloth; about decimetres. */
    double at(Vec p) {
        if (p.y() < LOWEST) {
            return -1;
        }
        Vec d = p.minus(MIDDLE);
        double across = d.x() / halfWidth;
        double along = d.z() / (d.z() > 0 ? front : back);
        double down = Math.min(0, d.y()) / depth;
        double egg = (1 - Math.sqrt(across * across + along * along + down * down)) * depth;
        double round = Math.max(egg, p.y() - THROAT);
        return v == 0 || d.z() < 0 ? round : Math.max(round, point(p));
    }

    private double point(Vec p) {
        return 0.8 * (halfWidth * (1 - (COLLAR - p.y()) / v) - Math.abs(p.x()));
    }
}
