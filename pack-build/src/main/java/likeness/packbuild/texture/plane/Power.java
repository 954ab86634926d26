package likeness.packbuild.texture.plane;

/**
 * Powers and exponentials to about four digits by plain arithmetic: millions of them cost little, and every machine gives the
 * same bits.
 */
public final class Power {

    private Power() {}

    /** {@code base} must be above 0. */
    public static float of(float base, float exponent) {
        return exp2(log2(base) * exponent);
    }

    public static float exp(float x) {
        return exp2(x * 1.442695f);
    }

    private static float log2(float x) {
        int bits = Float.floatToRawIntBits(x);
        int exponent = (bits >>> 23) - 127;
        float m = Float.intBitsToFloat(bits & 0x7FFFFF | 0x3F800000);
        // log2(m) = 2/ln 2 · artanh((m − 1)/(m + 1)); the series is short because the argument stays below a third.
        float t = (m - 1) / (m + 1);
        float s = t * t;
        return exponent + t * (2.885390f + s * (0.961797f + s * (0.577078f + s * (0.412199f + s * 0.320598f))));
    }

    private static float exp2(float x) {
        float bounded = Math.max(-120, Math.min(120, x));
        int whole = (int) bounded;
        if (whole > bounded) {
            whole--;
        }
        float f = bounded - whole;
        float p = 1
                + f
                        * (0.693147f
                                + f
                                        * (0.240227f
                                                + f * (0.055504f + f * (0.009618f + f * (0.001333f + f * 0.000154f)))));
        return p * Float.intBitsToFloat(whole + 127 << 23);
    }
}
