package likeness.gltf;

import java.nio.ByteBuffer;

/**
 * Floats as whole multiples of a power of two, one power for each component: what the filter EXPONENTIAL of EXT_meshopt_compression
 * stores. A number is its power in the upper 8 bits and its multiple in the lower 24, both signed.
 */
final class ExponentialFilter {

    /** The smallest power that a float has bits for, well above what vanishes. */
    private static final int SMALLEST = -100;

    private final int components;
    private final int[] powers;
    private final int[] multiples;

    /** @param bits of a multiple, with its sign */
    ExponentialFilter(float[] values, int components, int bits) {
        this.components = components;
        this.powers = new int[components];
        this.multiples = new int[values.length];
        float[] largest = new float[components];
        for (int i = 0; i < values.length; i++) {
            largest[i % components] = Math.max(largest[i % components], Math.abs(values[i]));
        }
        for (int c = 0; c < components; c++) {
            int above = largest[c] == 0 ? SMALLEST : Math.getExponent(largest[c]) + 1;
            powers[c] = Math.max(SMALLEST, above - (bits - 1));
        }
        int limit = (1 << bits - 1) - 1;
        for (int i = 0; i < values.length; i++) {
            long multiple = Math.round(Math.scalb((double) values[i], -powers[i % components]));
            multiples[i] = (int) Math.max(-limit, Math.min(limit, multiple));
        }
    }

    /** What a reader gets. */
    float[] values() {
        float[] values = new float[multiples.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = Math.scalb((float) multiples[i], powers[i % components]);
        }
        return values;
    }

    void put(ByteBuffer out) {
        for (int i = 0; i < multiples.length; i++) {
            out.putInt(powers[i % components] << 24 | multiples[i] & 0xFFFFFF);
        }
    }
}
