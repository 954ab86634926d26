package likeness.render;

import likeness.image.Pixels;
import likeness.image.Srgb;

/**
 * A texture at every halving of its size. Levels are averaged in linear light weighted by alpha, and the colour of clear
 * texels is taken from their surroundings, so that edges of hair never show what was painted under the transparency.
 */
final class MipMap {

    /** How 8-bit channels become light or data. */
    enum Encoding {
        SRGB,
        LINEAR
    }

    private static final int TILE = 8;

    /** Texels of all levels, one level behind the other. */
    final int[] texels;
    /** Where each level begins in {@link #texels}. */
    final int[] starts;
    /** Alpha alone, so that finding out what hides what reads a quarter of the memory; nothing for opaque textures. */
    final byte[][] alphas;

    final int[] widths;
    final int[] heights;
    final boolean hasAlpha;
    /** Whether both sides of every level are powers of two. */
    final boolean binary;

    /** Level of detail that the texture adds where it lies once over one pixel: log2 of its mean side. */
    final float detail;

    final Encoding encoding;

    /** How much the details of a small neighbourhood run one way, 0…1: high for straight strands, low for curls. */
    final float grain;

    /** Value of each 8-bit colour channel. */
    final float[] decode = new float[256];

    MipMap(Pixels pixels, Encoding encoding) {
        this.encoding = encoding;
        for (int i = 0; i < 256; i++) {
            decode[i] = encoding == Encoding.SRGB ? Srgb.toLinear(i) : i / 255f;
        }
        hasAlpha = !pixels.isOpaque();
        binary = Integer.bitCount(pixels.width()) == 1 && Integer.bitCount(pixels.height()) == 1;
        detail = 0.5f * Maths.log2(pixels.width() * pixels.height());
        int count = 32 - Integer.numberOfLeadingZeros(Math.max(pixels.width(), pixels.height()));
        starts = new int[count];
        widths = new int[count];
        heights = new int[count];
        texels = new int[layOut(pixels.width(), pixels.height())];
        System.arraycopy(pixels.argb(), 0, texels, 0, pixels.argb().length);
        for (int level = 1; level < count; level++) {
            shrink(level);
        }
        alphas = new byte[hasAlpha ? count : 0][];
        for (int level = 0; level < alphas.length; level++) {
            alphas[level] = alpha(level);
        }
        grain = grain(Math.min(1, count - 1));
        if (hasAlpha) {
            for (int level = count - 2; level >= 0; level--) {
                bleed(level);
            }
        }
    }

    /** Fills {@link #starts}, {@link #widths} and {@link #heights}; returns the texels of all levels. */
    private int layOut(int width, int height) {
        int size = 0;
        for (int level = 0; level < starts.length; level++) {
            starts[level] = size;
            widths[level] = Math.max(1, width >> level);
            heights[level] = Math.max(1, height >> level);
            size += widths[level] * heights[level];
        }
        return size;
    }

    private byte[] alpha(int level) {
        byte[] alpha = new byte[widths[level] * heights[level]];
        for (int i = 0; i < alpha.length; i++) {
            alpha[i] = (byte) (texels[starts[level] + i] >>> 24);
        }
        return alpha;
    }

    private void shrink(int level) {
        int at = starts[level];
        for (int y = 0; y < heights[level]; y++) {
            for (int x = 0; x < widths[level]; x++) {
                texels[at++] = average(level - 1, 2 * x, 2 * y);
            }
        }
    }

    private int average(int level, int x, int y) {
        int x1 = Math.min(x + 1, widths[level] - 1);
        int y1 = Math.min(y + 1, heights[level] - 1);
        int top = starts[level] + y * widths[level];
        int bottom = starts[level] + y1 * widths[level];
        int a = texels[top + x];
        int b = texels[top + x1];
        int c = texels[bottom + x];
        int d = texels[bottom + x1];
        float wa = a >>> 24;
        float wb = b >>> 24;
        float wc = c >>> 24;
        float wd = d >>> 24;
        float weight = wa + wb + wc + wd;
        int alpha = (int) (weight / 4 + 0.5f);
        if (weight == 0) {
            return 0;
        }
        int result = alpha;
        for (int shift = 16; shift >= 0; shift -= 8) {
            float value = (decode[a >> shift & 255] * wa
                            + decode[b >> shift & 255] * wb
                            + decode[c >> shift & 255] * wc
                            + decode[d >> shift & 255] * wd)
                    / weight;
            result = result << 8 | encode(value);
        }
        return result;
    }

    private int encode(float value) {
        return encoding == Encoding.SRGB ? Srgb.fromLinear(value) : (int) (value * 255 + 0.5f);
    }

    private float grain(int level) {
        float directed = 0;
        float all = 0;
        for (int y = 0; y + TILE < heights[level]; y += TILE) {
            for (int x = 0; x + TILE < widths[level]; x += TILE) {
                float[] tensor = structure(level, x, y);
                float straight = tensor[0] - tensor[1];
                directed += (float) Math.sqrt(straight * straight + 4 * tensor[2] * tensor[2]);
                all += tensor[0] + tensor[1];
            }
        }
        return all > 0 ? directed / all : 0;
    }

    /** Squares and product of the gradient, summed over an opaque tile. */
    private float[] structure(int level, int x0, int y0) {
        float[] tensor = new float[3];
        int width = widths[level];
        for (int i = 0; i < TILE * TILE; i++) {
            int at = starts[level] + (y0 + i / TILE) * width + x0 + i % TILE;
            int here = texels[at];
            int right = texels[at + 1];
            int below = texels[at + width];
            if (here >>> 24 > 200 && right >>> 24 > 200 && below >>> 24 > 200) {
                float dx = decode[right >> 8 & 255] - decode[here >> 8 & 255];
                float dy = decode[below >> 8 & 255] - decode[here >> 8 & 255];
                tensor[0] += dx * dx;
                tensor[1] += dy * dy;
                tensor[2] += dx * dy;
            }
        }
        return tensor;
    }

    /** Mean of a colour channel over the whole texture, weighted by alpha; the channel is 16, 8 or 0 bits up. */
    float mean(int shift) {
        return decode[texels[starts[last()]] >> shift & 255];
    }

    /** Number of the smallest level. */
    int last() {
        return starts.length - 1;
    }

    private void bleed(int level) {
        int width = widths[level];
        for (int i = 0; i < width * heights[level]; i++) {
            int texel = starts[level] + i;
            if (texels[texel] >>> 24 == 0) {
                int x = Math.min(i % width / 2, widths[level + 1] - 1);
                int y = Math.min(i / width / 2, heights[level + 1] - 1);
                texels[texel] = texels[starts[level + 1] + y * widths[level + 1] + x] & 0xFFFFFF;
            }
        }
    }
}
