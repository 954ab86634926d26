package likeness.render;

/**
 * Film's answer to light: contrast around middle grey, straight through the tones of skin, and a shoulder that never
 * clips. A table over the square root of light.
 */
final class ToneCurve {

    private static final int STEPS = 2048;
    private static final double BRIGHTEST = 16;
    private static final double MIDDLE = 0.2;
    private static final double SHOULDER = 0.42;

    private final float[] table = new float[STEPS + 2];
    private final float scale = (float) (STEPS / StrictMath.sqrt(BRIGHTEST));

    ToneCurve(float contrast) {
        for (int i = 0; i < table.length; i++) {
            double root = i / (double) scale;
            table[i] = (float) curve(root * root, contrast);
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
        float at = Math.min(STEPS, (float) Math.sqrt(Math.max(0, light)) * scale);
        int i = (int) at;
        return table[i] + (table[i + 1] - table[i]) * (at - i);
    }
}
