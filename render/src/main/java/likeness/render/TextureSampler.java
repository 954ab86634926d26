package likeness.render;

/**
 * Bilinear and trilinear look-up in a {@link MipMap}, at many points at once: neighbours mostly read the same level, whose
 * place is then known. Holds the last result; one per thread.
 */
final class TextureSampler {

    private static final int MOST = PointQueue.MOST;
    /** Share of the way from one level to the next, at either end, on which one level is enough. */
    private static final float PURE = 0.4f;
    /** One step of an 8-bit channel times weights of 8 bits. */
    private static final float PER_STEP = 1 / (255f * 256f);
    /** Half a step of {@link MipMap#LIGHT}, in each channel. */
    private static final long ROUND = 0x2000200020L;

    /** Channels of each point, light or data as the map's encoding says. */
    final float[] r = new float[MOST];

    final float[] g = new float[MOST];
    final float[] b = new float[MOST];

    private final int[] level = new int[MOST];
    /** Share of the next level, of the points that need one. */
    private final float[] share = new float[MOST];

    private final int[] between = new int[MOST];

    /** Samples at the points' coordinates, in no finer detail than {@code least}. */
    void sample(Layer layer, SurfacePoints points, float least) {
        MipMap map = layer.map();
        int last = map.levels.length - 1;
        int blended = 0;
        for (int i = 0; i < points.count; i++) {
            float lod = Maths.max(0, Maths.max(points.detail[i] + map.detail, least));
            int fine = Math.min((int) lod, last);
            float part = fine == last ? 0 : (lod - fine - PURE) * (1 / (1 - 2 * PURE));
            level[i] = part < 1 ? fine : fine + 1;
            if (part > 0 && part < 1) {
                share[blended] = part;
                between[blended++] = i;
            }
        }
        read(layer, points);
        if (blended > 0) {
            blend(layer, points, blended);
        }
    }

    /** The same from the nearest level alone. */
    void sampleNearest(Layer layer, SurfacePoints points) {
        MipMap map = layer.map();
        for (int i = 0; i < points.count; i++) {
            level[i] = nearestLevel(map, points.detail[i] + map.detail);
        }
        read(layer, points);
    }

    /** Alpha alone of a texture that has any, bilinear in one level: for finding out what hides what. */
    static float alpha(MipMap map, int level, float u, float v, boolean repeat) {
        int width = map.widths[level];
        int height = map.heights[level];
        byte[] alpha = map.alphas[level];
        float x = u * width - 0.5f;
        float y = v * height - 0.5f;
        int x0 = Maths.floor(x);
        int y0 = Maths.floor(y);
        int left = wrap(x0, width, repeat, map.binary);
        int right = wrap(x0 + 1, width, repeat, map.binary);
        int top = wrap(y0, height, repeat, map.binary) * width;
        int bottom = wrap(y0 + 1, height, repeat, map.binary) * width;
        float above = Maths.mix(alpha[top + left] & 255, alpha[top + right] & 255, x - x0);
        float below = Maths.mix(alpha[bottom + left] & 255, alpha[bottom + right] & 255, x - x0);
        return Maths.mix(above, below, y - y0) * (1 / 255f);
    }

    static int nearestLevel(MipMap map, float lod) {
        return Math.min((int) Math.max(0, lod + 0.5f), map.levels.length - 1);
    }

    private void read(Layer layer, SurfacePoints points) {
        MipMap map = layer.map();
        boolean linear = map.encoding == MipMap.Encoding.LINEAR;
        int current = -1;
        int[] texels = map.levels[0];
        int width = 0;
        int height = 0;
        for (int i = 0; i < points.count; i++) {
            if (level[i] != current) {
                current = level[i];
                texels = map.levels[current];
                width = map.widths[current];
                height = map.heights[current];
            }
            long mixed = bilinear(texels, width, height, points.u[i], points.v[i], layer.repeat(), map.binary);
            if (linear) {
                r[i] = (mixed >>> 16 & 0xFFFF) * PER_STEP;
                g[i] = (mixed >>> 32) * PER_STEP;
                b[i] = (mixed & 0xFFFF) * PER_STEP;
            } else {
                r[i] = light(mixed, 16);
                g[i] = light(mixed, 32);
                b[i] = light(mixed, 0);
            }
        }
    }

    /** Mixes the next level into the points that lie between two. */
    private void blend(Layer layer, SurfacePoints points, int count) {
        MipMap map = layer.map();
        boolean linear = map.encoding == MipMap.Encoding.LINEAR;
        for (int j = 0; j < count; j++) {
            int i = between[j];
            int coarse = level[i] + 1;
            long mixed = bilinear(
                    map.levels[coarse],
                    map.widths[coarse],
                    map.heights[coarse],
                    points.u[i],
                    points.v[i],
                    layer.repeat(),
                    map.binary);
            float red = linear ? (mixed >>> 16 & 0xFFFF) * PER_STEP : light(mixed, 16);
            float green = linear ? (mixed >>> 32) * PER_STEP : light(mixed, 32);
            float blue = linear ? (mixed & 0xFFFF) * PER_STEP : light(mixed, 0);
            r[i] += (red - r[i]) * share[j];
            g[i] += (green - g[i]) * share[j];
            b[i] += (blue - b[i]) * share[j];
        }
    }

    /** Light of a mixed channel; texels are mixed as they are encoded, which no eye tells from mixing their light. */
    private static float light(long mixed, int shift) {
        return MipMap.LIGHT[(int) (mixed + ROUND >>> shift + MipMap.LIGHT_SHIFT) & MipMap.LIGHT_MASK];
    }

    /** Green, red and blue, 16 bits each from high to low: all mixed at once. */
    private static long bilinear(
            int[] texels, int width, int height, float u, float v, boolean repeat, boolean binary) {
        float x = u * width - 0.5f;
        float y = v * height - 0.5f;
        int x0 = Maths.floor(x);
        int y0 = Maths.floor(y);
        int left = wrap(x0, width, repeat, binary);
        int right = wrap(x0 + 1, width, repeat, binary);
        int top = wrap(y0, height, repeat, binary) * width;
        int bottom = wrap(y0 + 1, height, repeat, binary) * width;
        int across = (int) ((x - x0) * 256 + 0.5f);
        int down = (int) ((y - y0) * 256 + 0.5f);
        int w11 = across * down + 128 >> 8;
        int w10 = across - w11;
        int w01 = down - w11;
        int w00 = 256 - across - w01;
        return spread(texels[top + left]) * w00
                + spread(texels[top + right]) * w10
                + spread(texels[bottom + left]) * w01
                + spread(texels[bottom + right]) * w11;
    }

    /** Green, red and blue, from high to low. */
    private static long spread(int texel) {
        return (texel & 0xFF00L) << 24 | texel & 0xFF00FFL;
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
