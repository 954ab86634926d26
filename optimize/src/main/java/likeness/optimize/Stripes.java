package likeness.optimize;

import likeness.image.Pixels;

/** Whether a pattern changes in one direction only, so that an atlas needs pixels in that direction only. */
enum Stripes {
    NONE,
    /** Every row is of one colour. */
    ACROSS,
    /** Every column is of one colour. */
    UPRIGHT;

    /** Mean difference of neighbours that grain and encoding leave, of 255. */
    private static final double SAME = 4;

    static Stripes of(Pixels pattern) {
        double across = difference(pattern, 1, 0);
        double down = difference(pattern, 0, 1);
        if (Math.min(across, down) > SAME || across == down) {
            return NONE;
        }
        return across < down ? ACROSS : UPRIGHT;
    }

    /** Of pixels that lie far enough apart that a slow change is noticed. */
    private static double difference(Pixels pixels, int right, int below) {
        int step = 16;
        long sum = 0;
        for (int y = 0; y < pixels.height(); y++) {
            for (int x = 0; x < pixels.width(); x++) {
                int here = pixels.at(x, y);
                int there = pixels.at((x + step * right) % pixels.width(), (y + step * below) % pixels.height());
                for (int shift = 0; shift <= 16; shift += 8) {
                    sum += Math.abs((here >> shift & 255) - (there >> shift & 255));
                }
            }
        }
        return sum / (3.0 * pixels.width() * pixels.height());
    }
}
