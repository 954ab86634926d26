package likeness.render;

/** Small functions for inner loops: plain arithmetic only, the same bits everywhere. */
final class Maths {

    private Maths() {}

    /**
     * The lesser, where nothing asks about signed zeros and what is not a number. It branches: where none of the two is
     * mostly the lesser, {@link Math#min(float, float)} is faster.
     */
    static float min(float a, float b) {
        return a < b ? a : b;
    }

    /** The greater, likewise. */
    static float max(float a, float b) {
        return a > b ? a : b;
    }

    static float clamp01(float x) {
        return min(max(x, 0), 1);
    }

    static float smoothstep(float from, float to, float x) {
        float t = clamp01((x - from) / (to - from));
        return t * t * (3 - 2 * t);
    }

    static float mix(float a, float b, float t) {
        return a + (b - a) * t;
    }

    /** The greatest whole number that is not above x. */
    static int floor(float x) {
        int i = (int) x;
        return x < i ? i - 1 : i;
    }

    /** Rec. 709 luminance of linear light. */
    static float luminance(float r, float g, float b) {
        return 0.2126f * r + 0.7152f * g + 0.0722f * b;
    }

    /** Base-2 logarithm to about 0.01, for levels of detail. */
    static float log2(float x) {
        int bits = Float.floatToRawIntBits(x);
        float mantissa = Float.intBitsToFloat(bits & 0x7FFFFF | 0x3F800000) - 1;
        return (bits >>> 23) - 127 + mantissa * (1.3465f - 0.3465f * mantissa);
    }

    /** x to the 16th power. */
    static float pow16(float x) {
        float x2 = x * x;
        float x4 = x2 * x2;
        float x8 = x4 * x4;
        return x8 * x8;
    }
}
