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

    // The four texels around the place looked up last, and its place between them.
    private int topLeft;
    private int topRight;
    private int bottomLeft;
    private int bottomRight;
    private float across;
    private float down;

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
    float alpha(MipMap map, float u, float v, boolean repeat, float lod) {
        fetch(map, nearestLevel(map, lod), u, v, repeat);
        float above = (topLeft >>> 24) * (1 - across) + (topRight >>> 24) * across;
        float below = (bottomLeft >>> 24) * (1 - across) + (bottomRight >>> 24) * across;
        return (above + (below - above) * down) * (1 / 255f);
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
        fetch(map, level, u, v, repeat);
        if (map.encoding == MipMap.Encoding.LINEAR) {
            mixLinear();
        } else {
            mixDecoded(map.decode);
        }
    }

    /** Mixes channels that are plain numbers, two at once: red and blue lie 16 bits apart. */
    private void mixLinear() {
        int right = (int) (across * 256 + 0.5f);
        int below = (int) (down * 256 + 0.5f);
        int w11 = right * below + 128 >> 8;
        int w10 = right - w11;
        int w01 = below - w11;
        int w00 = 256 - right - w01;
        int redBlue = (topLeft & 0xFF00FF) * w00
                + (topRight & 0xFF00FF) * w10
                + (bottomLeft & 0xFF00FF) * w01
                + (bottomRight & 0xFF00FF) * w11;
        int green = (topLeft >> 8 & 0xFF) * w00
                + (topRight >> 8 & 0xFF) * w10
                + (bottomLeft >> 8 & 0xFF) * w01
                + (bottomRight >> 8 & 0xFF) * w11;
        r = (redBlue >>> 16) * PER_STEP;
        g = green * PER_STEP;
        b = (redBlue & 0xFFFF) * PER_STEP;
    }

    private void mixDecoded(float[] decode) {
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

    private void fetch(MipMap map, int level, float u, float v, boolean repeat) {
        int width = map.widths[level];
        int height = map.heights[level];
        float x = u * width - 0.5f;
        float y = v * height - 0.5f;
        int x0 = Maths.floor(x);
        int y0 = Maths.floor(y);
        across = x - x0;
        down = y - y0;
        int left;
        int right;
        int top;
        int bottom;
        if (!repeat) {
            left = clamp(x0, width);
            right = clamp(x0 + 1, width);
            top = clamp(y0, height) * width;
            bottom = clamp(y0 + 1, height) * width;
        } else if (map.binary) {
            left = x0 & width - 1;
            right = x0 + 1 & width - 1;
            top = (y0 & height - 1) * width;
            bottom = (y0 + 1 & height - 1) * width;
        } else {
            left = Math.floorMod(x0, width);
            right = Math.floorMod(x0 + 1, width);
            top = Math.floorMod(y0, height) * width;
            bottom = Math.floorMod(y0 + 1, height) * width;
        }
        int[] texels = map.levels[level];
        topLeft = texels[top + left];
        topRight = texels[top + right];
        bottomLeft = texels[bottom + left];
        bottomRight = texels[bottom + right];
    }

    private static int clamp(int x, int size) {
        return Math.max(0, Math.min(x, size - 1));
    }
}
