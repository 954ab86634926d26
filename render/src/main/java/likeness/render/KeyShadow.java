package likeness.render;

import java.util.Arrays;
import likeness.scene.Surface;

/**
 * Soft shadow of the key light from a shadow map, widening with the distance of what casts it, at many points at once in
 * loops that a compiler can turn into vector instructions. One per thread.
 */
final class KeyShadow {

    private static final int MOST = PointQueue.MOST;
    private static final SamplePattern SEARCH = new SamplePattern(6, 0.5);
    private static final SamplePattern SHADOW = new SamplePattern(12, 0.5);
    /** How far, metres, something that casts a shadow is looked for. */
    private static final float REACH = 0.12f;
    /** Skin or cloth that turns away further than this, as a cosine, stands in its own shadow, even where light is wrapped. */
    private static final float AWAY = -0.4f;
    /** What turns any difference of heights, metres, into more than 1. */
    private static final float STEEP = 1e9f;

    private final ShadowMap shadows;
    private final float[] light;
    /** Texels by which a shadow widens per metre. */
    private final float spread;
    /** Texels around a point in which its casters are looked for. */
    private final float searchRadius;
    /** Key light that arrives, per point. */
    final float[] lit = new float[MOST];

    // Per point.
    private final boolean[] away = new boolean[MOST];
    /** Place on the map, texels. */
    private final float[] x = new float[MOST];

    private final float[] y = new float[MOST];
    /** What stands higher casts a shadow on it. */
    private final float[] height = new float[MOST];
    /** Number of casters found, and their summed heights over the point. */
    private final float[] found = new float[MOST];

    private final float[] above = new float[MOST];
    private final float[] shaded = new float[MOST];
    private final float[] radius = new float[MOST];
    private final int[] texel = new int[MOST];
    private final float[] caster = new float[MOST];
    private final float[] over = new float[MOST];

    KeyShadow(ShadowMap shadows, LightRig rig) {
        this.shadows = shadows;
        light = rig.keyDirection();
        spread = rig.keySpread() * shadows.scale;
        searchRadius = Math.max(2, REACH * spread);
    }

    /** Places a point: off the surface, so that it does not shade itself; more where light grazes it. */
    void put(int i, SurfacePoints p, int from, Surface surface) {
        float nx = p.nx[from];
        float ny = p.ny[from];
        float nz = p.nz[from];
        float facing = nx * light[0] + ny * light[1] + nz * light[2];
        away[i] = facing < AWAY && (surface == Surface.SKIN || surface == Surface.CLOTH);
        boolean hair = surface == Surface.HAIR;
        float off = hair ? 0.006f : 0.0012f + 0.002f * (1 - Maths.max(0, facing));
        float px = p.x[from] + nx * off;
        float py = p.y[from] + ny * off;
        float pz = p.z[from] + nz * off;
        x[i] = shadows.texelX(px, py, pz);
        y[i] = shadows.texelY(px, py, pz);
        height[i] = shadows.height(px, py, pz) + (hair ? 0.004f : 0.0008f);
    }

    /** Fills {@link #lit} for the points 0…count−1 that were put. */
    void compute(int count, int phase) {
        search(SEARCH.offsets[phase], count);
        widen(count);
        sample(SHADOW.offsets[phase], count);
        for (int i = 0; i < count; i++) {
            boolean closed = found[i] == SEARCH.count && above[i] < REACH * SEARCH.count;
            lit[i] = away[i] || closed ? 0 : found[i] == 0 ? 1 : 1 - shaded[i] / SHADOW.count;
        }
    }

    /** Looks for what stands in the light over the points. */
    private void search(float[] disc, int count) {
        Arrays.fill(found, 0, count, 0);
        Arrays.fill(above, 0, count, 0);
        Arrays.fill(radius, 0, count, 1);
        for (int i = 0; i < disc.length; i += 2) {
            float dx = Maths.floor(disc[i] * searchRadius + 0.5f);
            float dy = Maths.floor(disc[i + 1] * searchRadius + 0.5f);
            look(dx, dy, count);
            rise(caster, height, over, count);
            count(over, found, count);
            sum(over, above, count);
        }
    }

    /** Shadows are the wider the higher over a point, on average, their casters stand. */
    private void widen(int count) {
        for (int i = 0; i < count; i++) {
            radius[i] = Math.max(1.2f, Math.min(above[i] / Math.max(1, found[i]), REACH * 1.5f) * spread);
        }
    }

    /** Counts the samples of a disc over which something stands. */
    private void sample(float[] disc, int count) {
        Arrays.fill(shaded, 0, count, 0);
        for (int i = 0; i < disc.length; i += 2) {
            look(disc[i], disc[i + 1], count);
            rise(caster, height, over, count);
            count(over, shaded, count);
        }
    }

    /** Reads what stands beside each point, in its radii. */
    private void look(float dx, float dy, int count) {
        place(x, y, radius, dx, dy, shadows.size, texel, count);
        gather(shadows.heights, texel, caster, count);
    }

    /** What lies outside the map falls on its edge, where nothing stands. */
    private static void place(
            float[] x, float[] y, float[] radius, float dx, float dy, int size, int[] texel, int count) {
        int last = size - 1;
        for (int i = 0; i < count; i++) {
            int column = Math.max(0, Math.min(last, (int) (x[i] + dx * radius[i])));
            int row = Math.max(0, Math.min(last, (int) (y[i] + dy * radius[i])));
            texel[i] = row * size + column;
        }
    }

    private static void gather(float[] heights, int[] texel, float[] caster, int count) {
        for (int i = 0; i < count; i++) {
            caster[i] = heights[texel[i]];
        }
    }

    private static void rise(float[] caster, float[] height, float[] over, int count) {
        for (int i = 0; i < count; i++) {
            over[i] = Math.max(0, caster[i] - height[i]);
        }
    }

    /** Counts what is more than nothing. */
    private static void count(float[] over, float[] found, int count) {
        for (int i = 0; i < count; i++) {
            found[i] += Math.min(1, over[i] * STEEP);
        }
    }

    private static void sum(float[] over, float[] sum, int count) {
        for (int i = 0; i < count; i++) {
            sum[i] += over[i];
        }
    }
}
