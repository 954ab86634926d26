package likeness.image;

import java.util.Arrays;

/**
 * The inverse cosine transform of one block. Full size is the fixed-point method of Loeffler, Ligtenberg and Moschytz (ICASSP
 * 1989) with 13 fractional bits; smaller sizes transform the lower frequencies alone, which is a picture shrunk without
 * aliasing.
 */
final class JpegIdct {

    private static final int BITS = 13;

    /** Fractional bits that are kept between columns and rows. */
    private static final int KEPT = 2;

    private static final int FIX_0_298 = fix(0.298631336);
    private static final int FIX_0_390 = fix(0.390180644);
    private static final int FIX_0_541 = fix(0.541196100);
    private static final int FIX_0_765 = fix(0.765366865);
    private static final int FIX_0_899 = fix(0.899976223);
    private static final int FIX_1_175 = fix(1.175875602);
    private static final int FIX_1_501 = fix(1.501321110);
    private static final int FIX_1_847 = fix(1.847759065);
    private static final int FIX_1_961 = fix(1.961570560);
    private static final int FIX_2_053 = fix(2.053119869);
    private static final int FIX_2_562 = fix(2.562915447);
    private static final int FIX_3_072 = fix(3.072711026);

    /** cos(π/8)/√2 and sin(π/8)/√2. */
    private static final float COS = 0.6532815f;

    private static final float SIN = 0.27059805f;

    private final int[] half = new int[64];
    private final float[] small = new float[16];

    private static int fix(double x) {
        return (int) (x * (1 << BITS) + 0.5);
    }

    /**
     * @param block dequantized, in rows
     * @param last zigzag index of the last coefficient that is not zero
     * @param side of what is written: 8, 4, 2 or 1
     */
    void transform(int[] block, int last, int side, byte[] plane, int to, int stride) {
        if (last == 0 || side == 1) {
            flat(block[0], side, plane, to, stride);
        } else if (side == 8) {
            columns(block, last < 10 ? 4 : 8);
            rows(plane, to, stride);
        } else if (side == 4) {
            quarter(block, plane, to, stride);
        } else {
            pair(block, plane, to, stride);
        }
    }

    private static void flat(int dc, int side, byte[] plane, int to, int stride) {
        byte value = sample(dc + 4 >> 3);
        for (int y = 0; y < side; y++) {
            int from = to + y * stride;
            Arrays.fill(plane, from, from + side, value);
        }
    }

    /** To 0…255; the level shift is here. */
    private static byte sample(int value) {
        return (byte) Math.max(0, Math.min(255, value + 128));
    }

    /** @param count of columns that hold anything; the others become zero */
    private void columns(int[] in, int count) {
        for (int x = 0; x < count; x++) {
            if ((in[x + 8] | in[x + 16] | in[x + 24] | in[x + 32] | in[x + 40] | in[x + 48] | in[x + 56]) == 0) {
                int dc = in[x] << KEPT;
                for (int y = 0; y < 64; y += 8) {
                    half[x + y] = dc;
                }
            } else {
                column(in, x);
            }
        }
        if (count < 8) {
            for (int y = 0; y < 64; y += 8) {
                Arrays.fill(half, y + count, y + 8, 0);
            }
        }
    }

    private void column(int[] in, int x) {
        int z1 = (in[x + 16] + in[x + 48]) * FIX_0_541;
        int t2 = z1 - in[x + 48] * FIX_1_847;
        int t3 = z1 + in[x + 16] * FIX_0_765;
        int t0 = in[x] + in[x + 32] << BITS;
        int t1 = in[x] - in[x + 32] << BITS;
        int even0 = t0 + t3;
        int even3 = t0 - t3;
        int even1 = t1 + t2;
        int even2 = t1 - t2;
        int a = in[x + 56];
        int b = in[x + 40];
        int c = in[x + 24];
        int d = in[x + 8];
        int z5 = (a + c + b + d) * FIX_1_175;
        int zAd = -(a + d) * FIX_0_899;
        int zBc = -(b + c) * FIX_2_562;
        int zAc = z5 - (a + c) * FIX_1_961;
        int zBd = z5 - (b + d) * FIX_0_390;
        int odd0 = a * FIX_0_298 + zAd + zAc;
        int odd1 = b * FIX_2_053 + zBc + zBd;
        int odd2 = c * FIX_3_072 + zBc + zAc;
        int odd3 = d * FIX_1_501 + zAd + zBd;
        int shift = BITS - KEPT;
        int round = 1 << shift - 1;
        half[x] = even0 + odd3 + round >> shift;
        half[x + 56] = even0 - odd3 + round >> shift;
        half[x + 8] = even1 + odd2 + round >> shift;
        half[x + 48] = even1 - odd2 + round >> shift;
        half[x + 16] = even2 + odd1 + round >> shift;
        half[x + 40] = even2 - odd1 + round >> shift;
        half[x + 24] = even3 + odd0 + round >> shift;
        half[x + 32] = even3 - odd0 + round >> shift;
    }

    private void rows(byte[] plane, int to, int stride) {
        int[] in = half;
        for (int y = 0; y < 8; y++) {
            int r = y * 8;
            int z1 = (in[r + 2] + in[r + 6]) * FIX_0_541;
            int t2 = z1 - in[r + 6] * FIX_1_847;
            int t3 = z1 + in[r + 2] * FIX_0_765;
            int t0 = in[r] + in[r + 4] << BITS;
            int t1 = in[r] - in[r + 4] << BITS;
            int even0 = t0 + t3;
            int even3 = t0 - t3;
            int even1 = t1 + t2;
            int even2 = t1 - t2;
            int a = in[r + 7];
            int b = in[r + 5];
            int c = in[r + 3];
            int d = in[r + 1];
            int z5 = (a + c + b + d) * FIX_1_175;
            int zAd = -(a + d) * FIX_0_899;
            int zBc = -(b + c) * FIX_2_562;
            int zAc = z5 - (a + c) * FIX_1_961;
            int zBd = z5 - (b + d) * FIX_0_390;
            int odd0 = a * FIX_0_298 + zAd + zAc;
            int odd1 = b * FIX_2_053 + zBc + zBd;
            int odd2 = c * FIX_3_072 + zBc + zAc;
            int odd3 = d * FIX_1_501 + zAd + zBd;
            int shift = BITS + KEPT + 3;
            int round = 1 << shift - 1;
            int at = to + y * stride;
            plane[at] = sample(even0 + odd3 + round >> shift);
            plane[at + 7] = sample(even0 - odd3 + round >> shift);
            plane[at + 1] = sample(even1 + odd2 + round >> shift);
            plane[at + 6] = sample(even1 - odd2 + round >> shift);
            plane[at + 2] = sample(even2 + odd1 + round >> shift);
            plane[at + 5] = sample(even2 - odd1 + round >> shift);
            plane[at + 3] = sample(even3 + odd0 + round >> shift);
            plane[at + 4] = sample(even3 - odd0 + round >> shift);
        }
    }

    /** The 4×4 lowest frequencies. */
    private void quarter(int[] in, byte[] plane, int to, int stride) {
        for (int x = 0; x < 4; x++) {
            float even = (in[x] + in[x + 16]) * 0.5f;
            float odd = (in[x] - in[x + 16]) * 0.5f;
            float a = in[x + 8] * COS + in[x + 24] * SIN;
            float b = in[x + 8] * SIN - in[x + 24] * COS;
            small[x] = even + a;
            small[x + 4] = odd + b;
            small[x + 8] = odd - b;
            small[x + 12] = even - a;
        }
        for (int y = 0; y < 4; y++) {
            int r = y * 4;
            float even = (small[r] + small[r + 2]) * 0.5f;
            float odd = (small[r] - small[r + 2]) * 0.5f;
            float a = small[r + 1] * COS + small[r + 3] * SIN;
            float b = small[r + 1] * SIN - small[r + 3] * COS;
            int at = to + y * stride;
            plane[at] = halved(even + a);
            plane[at + 1] = halved(odd + b);
            plane[at + 2] = halved(odd - b);
            plane[at + 3] = halved(even - a);
        }
    }

    private static byte halved(float value) {
        return sample((int) StrictMath.floor(value * 0.5f + 0.5f));
    }

    /** The 2×2 lowest frequencies. */
    private static void pair(int[] in, byte[] plane, int to, int stride) {
        int top = in[0] + in[8] + 4;
        int bottom = in[0] - in[8] + 4;
        int topDifference = in[1] + in[9];
        int bottomDifference = in[1] - in[9];
        plane[to] = sample(top + topDifference >> 3);
        plane[to + 1] = sample(top - topDifference >> 3);
        plane[to + stride] = sample(bottom + bottomDifference >> 3);
        plane[to + stride + 1] = sample(bottom - bottomDifference >> 3);
    }
}
