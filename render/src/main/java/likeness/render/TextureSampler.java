package likeness.render;

import org.jspecify.annotations.Nullable;

/**
 * Bilinear and trilinear look-up in a {@link MipMap}, at many points at once. The maps of a material are mostly of one size
 * and lie alike: where the points are on the first then holds for the others. Holds the last result; one per thread.
 */
final class TextureSampler {

    private static final int MOST = PointQueue.MOST;
    /** Share of the way from one level to the next, at either end, on which one level is enough. */
    private static final float PURE = 0.4f;

    private final Bilinear nearest = new Bilinear();
    private final Bilinear other = new Bilinear();

    /** Channels of each point, light or data as the map's encoding says. */
    final float[] r = nearest.r;

    final float[] g = nearest.g;
    final float[] b = nearest.b;

    private final float[] lod = new float[MOST];
    private final int[] level = new int[MOST];
    /** The layer on which the points have been found, in no finer detail than {@link #least}. */
    private @Nullable Layer located;

    private float least;

    // Of the points that lie between two levels: which, the level that is not the nearest, its share, and coordinates.
    private final int[] between = new int[MOST];
    private final int[] otherLevel = new int[MOST];
    private final float[] share = new float[MOST];
    private final float[] u = new float[MOST];
    private final float[] v = new float[MOST];

    /** Forgets where points were: others follow. */
    void moveOn() {
        located = null;
    }

    /** Samples at the points' coordinates, in no finer detail than {@code least}. */
    void sample(Layer layer, SurfacePoints points, float newLeast) {
        locate(layer, points, newLeast);
        nearest.read(layer.map(), points.count);
        int count = collectBetween(points);
        if (count > 0) {
            other.locate(layer, otherLevel, u, v, count);
            other.read(layer.map(), count);
            blend(other.r, r, count);
            blend(other.g, g, count);
            blend(other.b, b, count);
        }
    }

    /** The same from the nearest level alone. */
    void sampleNearest(Layer layer, SurfacePoints points) {
        locate(layer, points, 0);
        nearest.read(layer.map(), points.count);
    }

    private void locate(Layer layer, SurfacePoints points, float newLeast) {
        if (located == null || !located.liesLike(layer) || least != newLeast) {
            located = layer;
            least = newLeast;
            chooseLevels(layer.map(), points);
            nearest.locate(layer, level, points.u, points.v, points.count);
        }
    }

    private void chooseLevels(MipMap map, SurfacePoints points) {
        for (int i = 0; i < points.count; i++) {
            float detail = Math.max(least, points.detail[i] + map.detail);
            lod[i] = Math.max(0, Math.min(map.last(), detail));
        }
        for (int i = 0; i < points.count; i++) {
            level[i] = (int) (lod[i] + 0.5f);
        }
    }

    private int collectBetween(SurfacePoints points) {
        int count = 0;
        for (int i = 0; i < points.count; i++) {
            float off = lod[i] - level[i];
            float away = Math.abs(off);
            if (away > PURE) {
                between[count] = i;
                otherLevel[count] = off > 0 ? level[i] + 1 : level[i] - 1;
                share[count] = (away - PURE) * (1 / (1 - 2 * PURE));
                u[count] = points.u[i];
                v[count++] = points.v[i];
            }
        }
        return count;
    }

    private void blend(float[] added, float[] channel, int count) {
        for (int j = 0; j < count; j++) {
            int i = between[j];
            channel[i] += (added[j] - channel[i]) * share[j];
        }
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
        return Math.min((int) Math.max(0, lod + 0.5f), map.last());
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
