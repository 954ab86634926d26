package likeness.render;

/** Bilinear and trilinear look-up in a {@link MipMap}. Holds the last result; one per thread. */
final class TextureSampler {

    float r;
    float g;
    float b;
    float a;

    /**
     * Samples at (u, v), origin top left.
     *
     * @param lod level of detail: log2 of texels per pixel; up to 0 is the full texture
     */
    void sample(MipMap map, float u, float v, boolean repeat, float lod) {
        int last = map.levels.length - 1;
        if (lod <= 0 || last == 0) {
            bilinear(map, 0, u, v, repeat);
            return;
        }
        int level = (int) lod;
        float blend = lod - level;
        if (level >= last) {
            bilinear(map, last, u, v, repeat);
        } else if (blend < 0.12f) {
            bilinear(map, level, u, v, repeat);
        } else if (blend > 0.88f) {
            bilinear(map, level + 1, u, v, repeat);
        } else {
            trilinear(map, level, blend, u, v, repeat);
        }
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
        int level = lod <= 0 ? 0 : Math.min((int) (lod + 0.5f), map.levels.length - 1);
        int width = map.widths[level];
        int height = map.heights[level];
        float x = u * width - 0.5f;
        float y = v * height - 0.5f;
        int x0 = floor(x);
        int y0 = floor(y);
        float fx = x - x0;
        float fy = y - y0;
        int left = repeat ? Math.floorMod(x0, width) : clamp(x0, width);
        int right = repeat ? Math.floorMod(x0 + 1, width) : clamp(x0 + 1, width);
        int top = (repeat ? Math.floorMod(y0, height) : clamp(y0, height)) * width;
        int bottom = (repeat ? Math.floorMod(y0 + 1, height) : clamp(y0 + 1, height)) * width;
        int[] texels = map.levels[level];
        float above = (texels[top + left] >>> 24) * (1 - fx) + (texels[top + right] >>> 24) * fx;
        float below = (texels[bottom + left] >>> 24) * (1 - fx) + (texels[bottom + right] >>> 24) * fx;
        return (above + (below - above) * fy) * (1 / 255f);
    }

    private void trilinear(MipMap map, int level, float blend, float u, float v, boolean repeat) {
        bilinear(map, level, u, v, repeat);
        float fineR = r;
        float fineG = g;
        float fineB = b;
        float fineA = a;
        bilinear(map, level + 1, u, v, repeat);
        r = fineR + (r - fineR) * blend;
        g = fineG + (g - fineG) * blend;
        b = fineB + (b - fineB) * blend;
        a = fineA + (a - fineA) * blend;
    }

    private void bilinear(MipMap map, int level, float u, float v, boolean repeat) {
        int width = map.widths[level];
        int height = map.heights[level];
        float x = u * width - 0.5f;
        float y = v * height - 0.5f;
        int x0 = floor(x);
        int y0 = floor(y);
        float fx = x - x0;
        float fy = y - y0;
        int left;
        int right;
        int top;
        int bottom;
        if (repeat && map.binary) {
            left = x0 & width - 1;
            right = x0 + 1 & width - 1;
            top = (y0 & height - 1) * width;
            bottom = (y0 + 1 & height - 1) * width;
        } else {
            left = repeat ? Math.floorMod(x0, width) : clamp(x0, width);
            right = repeat ? Math.floorMod(x0 + 1, width) : clamp(x0 + 1, width);
            top = (repeat ? Math.floorMod(y0, height) : clamp(y0, height)) * width;
            bottom = (repeat ? Math.floorMod(y0 + 1, height) : clamp(y0 + 1, height)) * width;
        }
        int[] texels = map.levels[level];
        mix(map.decode, texels[top + left], texels[top + right], texels[bottom + left], texels[bottom + right], fx, fy);
    }

    private void mix(float[] decode, int c00, int c10, int c01, int c11, float fx, float fy) {
        float w11 = fx * fy;
        float w10 = fx - w11;
        float w01 = fy - w11;
        float w00 = 1 - fx - fy + w11;
        r = decode[c00 >> 16 & 255] * w00
                + decode[c10 >> 16 & 255] * w10
                + decode[c01 >> 16 & 255] * w01
                + decode[c11 >> 16 & 255] * w11;
        g = decode[c00 >> 8 & 255] * w00
                + decode[c10 >> 8 & 255] * w10
                + decode[c01 >> 8 & 255] * w01
                + decode[c11 >> 8 & 255] * w11;
        b = decode[c00 & 255] * w00 + decode[c10 & 255] * w10 + decode[c01 & 255] * w01 + decode[c11 & 255] * w11;
        a = ((c00 >>> 24) * w00 + (c10 >>> 24) * w10 + (c01 >>> 24) * w01 + (c11 >>> 24) * w11) * (1 / 255f);
    }

    private static int floor(float x) {
        int i = (int) x;
        return x < i ? i - 1 : i;
    }

    private static int clamp(int x, int size) {
        return x < 0 ? 0 : Math.min(x, size - 1);
    }
}
