package likeness.render;

/** Bilinear and trilinear look-up in a {@link MipMap}. Holds the last result; one per thread. */
final class TextureSampler {

    /** Share of the way from one level to the next, at either end, on which one level is enough. */
    private static final float PURE = 0.3f;
    /** One step of an 8-bit channel times weights of 8 bits. */
    private static final float PER_STEP = 1 / (255f * 256f);

    float r;
    float g;
    float b;

    /**
     * Samples at (u, v), origin top left.
     *
     * @param lod level of detail: log2 of texels per pixel; up to 0 is the full texture
     */
    void sample(MipMap map, float u, float v, boolean repeat, float lod) {
        int last = map.levels.length - 1;
        int level = Math.min((int) Math.max(0, lod), last);
        float blend = lod - level;
        if (blend < PURE || level == last) {
            bilinear(map, level, u, v, repeat);
        } else if (blend > 1 - PURE) {
            bilinear(map, level + 1, u, v, repeat);
        } else {
            trilinear(map, level, (blend - PURE) / (1 - 2 * PURE), u, v, repeat);
        }
    }

    /** The same from the nearest level alone. */
    void sampleNearest(MipMap map, float u, float v, boolean repeat, float lod) {
        bilinear(map, nearestLevel(map, lod), u, v, repeat);
    }

    /** Alpha of the nearest texel of a level, without repeating: for shadows, which are blurred anyway. */
    static float nearestAlpha(MipMap map, int level, float u, float v) {
        int use = Math.min(level, map.levels.length - 1);
        int width = map.widths[use];
        int x = clamp((int) (u * width), width);
        int y = clamp((int) (v * map.heights[use]), map.heights[use]);
        return (map.levels[use][y * width + x] >>> 24) * (1 / 255f);
    }

    /** Alpha alone, bilinear in the nearest level: for finding out what hides what. */
    static float alpha(MipMap map, float u, float v, boolean repeat, float lod) {
        int level = nearestLevel(map, lod);
        int width = map.widths[level];
        int height = map.heights[level];
        int[] texels = map.levels[level];
        float x = u * width - 0.5f;
        float y = v * height - 0.5f;
        int x0 = Maths.floor(x);
        int y0 = Maths.floor(y);
        int left = wrap(x0, width, repeat, map.binary);
        int right = wrap(x0 + 1, width, repeat, map.binary);
        int top = wrap(y0, height, repeat, map.binary) * width;
        int bottom = wrap(y0 + 1, height, repeat, map.binary) * width;
        float above = Maths.mix(texels[top + left] >>> 24, texels[top + right] >>> 24, x - x0);
        float below = Maths.mix(texels[bottom + left] >>> 24, texels[bottom + right] >>> 24, x - x0);
        return Maths.mix(above, below, y - y0) * (1 / 255f);
    }

    private static int nearestLevel(MipMap map, float lod) {
        return Math.min((int) Math.max(0, lod + 0.5f), map.levels.length - 1);
    }

    private void trilinear(MipMap map, int level, float blend, float u, float v, boolean repeat) {
        bilinear(map, level, u, v, repeat);
        float fineR = r;
        float fineG = g;
        float fineB = b;
        bilinear(map, level + 1, u, v, repeat);
        r = fineR + (r - fineR) * blend;
        g = fineG + (g - fineG) * blend;
        b = fineB + (b - fineB) * blend;
    }

    private void bilinear(MipMap map, int level, float u, float v, boolean repeat) {
        int width = map.widths[level];
        int height = map.heights[level];
        int[] texels = map.levels[level];
        float x = u * width - 0.5f;
        float y = v * height - 0.5f;
        int x0 = Maths.floor(x);
        int y0 = Maths.floor(y);
        int left = wrap(x0, width, repeat, map.binary);
        int right = wrap(x0 + 1, width, repeat, map.binary);
        int top = wrap(y0, height, repeat, map.binary) * width;
        int bottom = wrap(y0 + 1, height, repeat, map.binary) * width;
        int topLeft = texels[top + left];
        int topRight = texels[top + right];
        int bottomLeft = texels[bottom + left];
        int bottomRight = texels[bottom + right];
        if (map.encoding == MipMap.Encoding.LINEAR) {
            mixLinear(topLeft, topRight, bottomLeft, bottomRight, x - x0, y - y0);
        } else {
            mixDecoded(map.decode, topLeft, topRight, bottomLeft, bottomRight, x - x0, y - y0);
        }
    }

    /** Mixes channels that are plain numbers, all at once: spread out, they lie 16 bits apart. */
    private void mixLinear(int topLeft, int topRight, int bottomLeft, int bottomRight, float across, float down) {
        int right = (int) (across * 256 + 0.5f);
        int below = (int) (down * 256 + 0.5f);
        int w11 = right * below + 128 >> 8;
        int w10 = right - w11;
        int w01 = below - w11;
        int w00 = 256 - right - w01;
        long mixed =
                spread(topLeft) * w00 + spread(topRight) * w10 + spread(bottomLeft) * w01 + spread(bottomRight) * w11;
        r = (mixed >>> 16 & 0xFFFF) * PER_STEP;
        g = (mixed >>> 32) * PER_STEP;
        b = (mixed & 0xFFFF) * PER_STEP;
    }

    /** Green, red and blue, from high to low. */
    private static long spread(int texel) {
        return (texel & 0xFF00L) << 24 | texel & 0xFF00FFL;
    }

    private void mixDecoded(
            float[] decode, int topLeft, int topRight, int bottomLeft, int bottomRight, float across, float down) {
        float w11 = across * down;
        float w10 = across - w11;
        float w01 = down - w11;
        float w00 = 1 - across - w01;
        r = decode[topLeft >> 16 & 255] * w00
                + decode[topRight >> 16 & 255] * w10
                + decode[bottomLeft >> 16 & 255] * w01
                + decode[bottomRight >> 16 & 255] * w11;
        g = decode[topLeft >> 8 & 255] * w00
                + decode[topRight >> 8 & 255] * w10
                + decode[bottomLeft >> 8 & 255] * w01
                + decode[bottomRight >> 8 & 255] * w11;
        b = decode[topLeft & 255] * w00
                + decode[topRight & 255] * w10
                + decode[bottomLeft & 255] * w01
                + decode[bottomRight & 255] * w11;
    }

    /** A column or row of a texture that goes on beyond its edges or does not. */
    private static int wrap(int x, int size, boolean repeat, boolean binary) {
        if (!repeat) {
            return clamp(x, size);
        }
        return binary ? x & size - 1 : Math.floorMod(x, size);
    }

    private static int clamp(int x, int size) {
        return Math.max(0, Math.min(x, size - 1));
    }
}
