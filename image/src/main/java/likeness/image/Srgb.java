package likeness.image;

/**
 * The sRGB transfer curve (IEC 61966-2-1) by tables, the same bits on every machine.
 */
public final class Srgb {

    /** Fine enough that the darkest step of the curve still spans five entries. */
    private static final int STEPS = 1 << 14;

    private static final float[] LINEAR = new float[256];
    private static final byte[] ENCODED = new byte[STEPS + 1];
    /** The same with eight more bits. */
    private static final char[] FINE = new char[STEPS + 1];

    static {
        for (int i = 0; i < 256; i++) {
            LINEAR[i] = (float) decode(i / 255.0);
        }
        for (int i = 0; i <= STEPS; i++) {
            double encoded = encode((double) i / STEPS) * 255;
            ENCODED[i] = (byte) (int) (encoded + 0.5);
            FINE[i] = (char) (encoded * 256 + 0.5);
        }
    }

    private Srgb() {}

    /** Linear light 0…1 of an 8-bit value; the argument must be 0…255. */
    public static float toLinear(int value) {
        return LINEAR[value];
    }

    /** The nearest 8-bit value of linear light; what is outside 0…1 is clamped, NaN becomes 0. */
    public static int fromLinear(float linear) {
        return ENCODED[step(linear)] & 255;
    }

    /** The same of many, with eight more bits, 0…255 × 256: to be dithered before they are dropped. */
    public static void fromLinearFine(float[] linear, int[] fine) {
        for (int i = 0; i < fine.length; i++) {
            fine[i] = (int) (Math.max(0, Math.min(1, linear[i])) * STEPS + 0.5f);
        }
        for (int i = 0; i < fine.length; i++) {
            fine[i] = FINE[fine[i]];
        }
    }

    private static int step(float linear) {
        return Math.max(0, Math.min((int) (linear * STEPS + 0.5f), STEPS));
    }

    /** Exact curve, encoded 0…1 to linear 0…1. */
    public static double decode(double encoded) {
        return encoded <= 0.04045 ? encoded / 12.92 : StrictMath.pow((encoded + 0.055) / 1.055, 2.4);
    }

    /** Exact curve, linear 0…1 to encoded 0…1. */
    public static double encode(double linear) {
        return linear <= 0.0031308 ? linear * 12.92 : 1.055 * StrictMath.pow(linear, 1 / 2.4) - 0.055;
    }
}
