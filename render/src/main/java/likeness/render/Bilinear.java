package likeness.render;

/**
 * Mixes the four texels around each of many points. Only finding the texels goes point by point; all else is loops that a
 * compiler can turn into vector instructions, each of which therefore stores to one array alone. One per thread.
 */
final class Bilinear {

    private static final int MOST = PointQueue.MOST;
    /** Steps between two texels. */
    private static final int STEPS = 256;
    /** One step of an 8-bit channel times weights of 8 bits. */
    private static final float PER_STEP = 1 / (255f * STEPS);

    /** Channels of each point, light or data as the map's encoding says. */
    final float[] r = new float[MOST];

    final float[] g = new float[MOST];
    final float[] b = new float[MOST];

    private final int[] width = new int[MOST];
    private final int[] height = new int[MOST];
    private final float[] place = new float[MOST];
    private final float[] rest = new float[MOST];
    private final int[] column = new int[MOST];
    private final int[] row = new int[MOST];
    private final int[] right = new int[MOST];
    private final int[] bottom = new int[MOST];
    private final int[] start = new int[MOST];
    private final int[] across = new int[MOST];
    private final int[] down = new int[MOST];

    // Texels and their weights, by row and column of the four.
    private final int[] texel00 = new int[MOST];
    private final int[] texel01 = new int[MOST];
    private final int[] texel10 = new int[MOST];
    private final int[] texel11 = new int[MOST];
    private final int[] weight00 = new int[MOST];
    private final int[] weight01 = new int[MOST];
    private final int[] weight10 = new int[MOST];
    private final int[] weight11 = new int[MOST];

    /** Finds the points 0…count−1 by their coordinates, each on a level of the layer's map. */
    void locate(Layer layer, int[] level, float[] u, float[] v, int count) {
        MipMap map = layer.map();
        for (int i = 0; i < count; i++) {
            width[i] = map.widths[level[i]];
            height[i] = map.heights[level[i]];
            start[i] = map.starts[level[i]];
        }
        locate(u, width, column, across, count);
        locate(v, height, row, down, count);
        bound(layer, column, width, right, count);
        bound(layer, row, height, bottom, count);
        number(row, count);
        number(bottom, count);
        weigh(count);
    }

    /** Reads a map at the points located last, on that map or one of the same size. */
    void read(MipMap map, int count) {
        gather(map.texels, count);
        mix(16, r, count);
        mix(8, g, count);
        mix(0, b, count);
        if (map.encoding == MipMap.Encoding.SRGB) {
            decode(r, count);
            decode(g, count);
            decode(b, count);
        }
    }

    /** Finds the texel before each point along one axis, and how many steps the point lies behind its middle. */
    private void locate(float[] coordinate, int[] size, int[] before, int[] steps, int count) {
        for (int i = 0; i < count; i++) {
            place[i] = coordinate[i] * size[i] - 0.5f;
        }
        for (int i = 0; i < count; i++) {
            before[i] = (int) place[i];
        }
        for (int i = 0; i < count; i++) {
            rest[i] = place[i] - before[i];
        }
        // What is below zero has been rounded towards it.
        for (int i = 0; i < count; i++) {
            before[i] += (int) (rest[i] + 1) - 1;
        }
        for (int i = 0; i < count; i++) {
            steps[i] = (int) ((place[i] - before[i]) * STEPS + 0.5f);
        }
    }

    /** Of each point, the texel before it and the one behind it along one axis, on the texture. */
    private static void bound(Layer layer, int[] before, int[] size, int[] behind, int count) {
        for (int i = 0; i < count; i++) {
            behind[i] = before[i] + 1;
        }
        if (layer.repeat()) {
            wrap(layer.map().binary, before, size, count);
            wrap(layer.map().binary, behind, size, count);
        } else {
            clamp(before, size, count);
            clamp(behind, size, count);
        }
    }

    private static void wrap(boolean binary, int[] place, int[] size, int count) {
        if (binary) {
            for (int i = 0; i < count; i++) {
                place[i] &= size[i] - 1;
            }
        } else {
            for (int i = 0; i < count; i++) {
                place[i] = Math.floorMod(place[i], size[i]);
            }
        }
    }

    private static void clamp(int[] place, int[] size, int count) {
        for (int i = 0; i < count; i++) {
            place[i] = Math.max(0, Math.min(place[i], size[i] - 1));
        }
    }

    /** Turns rows into the number of their first texel. */
    private void number(int[] rows, int count) {
        for (int i = 0; i < count; i++) {
            rows[i] = rows[i] * width[i] + start[i];
        }
    }

    private void gather(int[] texels, int count) {
        for (int i = 0; i < count; i++) {
            texel00[i] = texels[row[i] + column[i]];
            texel01[i] = texels[row[i] + right[i]];
            texel10[i] = texels[bottom[i] + column[i]];
            texel11[i] = texels[bottom[i] + right[i]];
        }
    }

    private void weigh(int count) {
        for (int i = 0; i < count; i++) {
            weight11[i] = across[i] * down[i] + STEPS / 2 >> 8;
        }
        for (int i = 0; i < count; i++) {
            weight01[i] = across[i] - weight11[i];
        }
        for (int i = 0; i < count; i++) {
            weight10[i] = down[i] - weight11[i];
        }
        for (int i = 0; i < count; i++) {
            weight00[i] = STEPS - across[i] - weight10[i];
        }
    }

    private void mix(int shift, float[] out, int count) {
        for (int i = 0; i < count; i++) {
            int top = (texel00[i] >> shift & 255) * weight00[i] + (texel01[i] >> shift & 255) * weight01[i];
            int bottom = (texel10[i] >> shift & 255) * weight10[i] + (texel11[i] >> shift & 255) * weight11[i];
            out[i] = (top + bottom) * PER_STEP;
        }
    }

    /** sRGB to light by a polynomial that is wrong by less than a third of an 8-bit step; exact zero stays zero. */
    private static void decode(float[] channel, int count) {
        for (int i = 0; i < count; i++) {
            float c = channel[i];
            float high = (5.2698381f - 1.8996777f * c) * c - 5.5083421f;
            float low = (3.0245839f + high * c) * c + 0.0398315f;
            channel[i] = (low * c + 0.0712876f) * c;
        }
    }
}
