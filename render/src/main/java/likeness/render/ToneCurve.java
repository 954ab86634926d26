package likeness.render;

/**
 * Film's answer to light: contrast around middle grey, straight through the tones of skin, and a shoulder that never
 * clips. A table whose steps are finer where light is weaker: it is read by the bits of a float, which are its logarithm
 * in steps.
 */
final class ToneCurve {

    private static final double BRIGHTEST = 16;
    private static final double MIDDLE = 0.2;
    private static final double SHOULDER = 0.42;

    /** Added to light, so that the darkest tones get steps as fine as light of this strength. */
    private static final float FLOOR = 1 / 32f;
    /** Bits of a float within a step: each doubling of light has 2^(23 − 15) steps. */
    private static final int WITHIN = 15;

    private static final float PER_STEP = 1f / (1 << WITHIN);
    private static final int FIRST = Float.floatToRawIntBits(FLOOR) >>> WITHIN;
    private static final float LAST = (float) (BRIGHTEST + FLOOR);

    private final float[] table = new float[(Float.floatToRawIntBits(LAST) >>> WITHIN) - FIRST + 2];

    ToneCurve(float contrast) {
        for (int i = 0; i < table.length; i++) {
            table[i] = (float) curve(Float.intBitsToFloat(FIRST + i << WITHIN) - FLOOR, contrast);
        }
    }

    private static double curve(double light, double contrast) {
        double x = MIDDLE * StrictMath.pow(light / MIDDLE, contrast);
        if (x <= SHOULDER) {
            return x;
        }
        double room = 1 - SHOULDER;
        double over = x - SHOULDER;
        return SHOULDER + room * over * 1.06 / (over + room);
    }

    float apply(float light) {
        float at = light + FLOOR;
        // Not a number counts as dark.
        int bits = Float.floatToRawIntBits(at > FLOOR ? at < LAST ? at : LAST : FLOOR);
        int i = (bits >>> WITHIN) - FIRST;
        float below = table[i];
        return below + (table[i + 1] - below) * ((bits & (1 << WITHIN) - 1) * PER_STEP);
    }
}
