package likeness.render;

import java.util.Arrays;
import likeness.render.DrawMaterial.Visibility;
import likeness.scene.Surface;

/**
 * What the key light sees: the nearest surface per texel, in parallel projection around the visible part of the subject.
 * Heights are metres towards the light.
 */
final class ShadowMap {

    private static final float EMPTY = -Float.MAX_VALUE;
    private static final float STRAND_CUTOFF = 0.5f;
    private static final int BANDS = 16;
    /** Vertices that are placed as one task. */
    private static final int CHUNK = 4096;

    final int size;
    final float[] heights;
    /** Texels per metre. */
    final float scale;

    private final float[] right;
    private final float[] up;
    private final float[] light;
    private final float originX;
    private final float originY;
    private final Geometry geometry;
    private final DrawMaterial[] materials;
    private final float[] x;
    private final float[] y;
    private final float[] h;
    private final int[] casters;
    private final short[] casterTop;
    private final short[] casterBottom;
    private int casterCount;

    /**
     * @param light unit direction to the light
     * @param centre of the sphere that receives shadows
     * @param radius of that sphere, metres
     */
    ShadowMap(Geometry geometry, DrawMaterial[] materials, float[] light, float[] centre, float radius, int size) {
        this.geometry = geometry;
        this.materials = materials;
        this.light = light;
        this.size = size;
        scale = size / (2 * radius);
        float flat = (float) Math.sqrt(light[0] * light[0] + light[2] * light[2]);
        right = flat > 1e-4f ? new float[] {light[2] / flat, 0, -light[0] / flat} : new float[] {1, 0, 0};
        up = new float[] {
            light[1] * right[2] - light[2] * right[1],
            light[2] * right[0] - light[0] * right[2],
            light[0] * right[1] - light[1] * right[0]
        };
        originX = dot(right, centre) - radius;
        originY = dot(up, centre) - radius;
        heights = new float[size * size];
        x = new float[geometry.vertexCount];
        y = new float[geometry.vertexCount];
        h = new float[geometry.vertexCount];
        casters = new int[geometry.triangleCount];
        casterTop = new short[geometry.triangleCount];
        casterBottom = new short[geometry.triangleCount];
    }

    void draw(Crew crew) {
        crew.run((geometry.vertexCount + CHUNK - 1) / CHUNK, (chunk, worker) -> place(chunk * CHUNK));
        collectCasters();
        crew.run(BANDS, (band, worker) -> drawBand(band * size / BANDS, (band + 1) * size / BANDS));
    }

    private void place(int first) {
        for (int i = first; i < Math.min(first + CHUNK, geometry.vertexCount); i++) {
            float px = geometry.positions[3 * i];
            float py = geometry.positions[3 * i + 1];
            float pz = geometry.positions[3 * i + 2];
            x[i] = texelX(px, py, pz);
            y[i] = texelY(px, py, pz);
            h[i] = height(px, py, pz);
        }
    }

    float texelX(float px, float py, float pz) {
        return (right[0] * px + right[1] * py + right[2] * pz - originX) * scale;
    }

    float texelY(float px, float py, float pz) {
        return (up[0] * px + up[1] * py + up[2] * pz - originY) * scale;
    }

    float height(float px, float py, float pz) {
        return light[0] * px + light[1] * py + light[2] * pz;
    }

    /** Height of the nearest surface at a texel; outside the map nothing casts a shadow. */
    float at(int tx, int ty) {
        return (tx | ty | size - 1 - tx | size - 1 - ty) < 0 ? EMPTY : heights[ty * size + tx];
    }

    /** Whether all texels within a radius of one are on the map. */
    boolean isInside(int tx, int ty, int radius) {
        return (tx - radius | ty - radius | size - 1 - radius - tx | size - 1 - radius - ty) >= 0;
    }

    private void drawBand(int firstRow, int endRow) {
        Arrays.fill(heights, firstRow * size, endRow * size, EMPTY);
        for (int i = 0; i < casterCount; i++) {
            if (casterTop[i] < endRow && casterBottom[i] >= firstRow) {
                int triangle = casters[i];
                drawTriangle(triangle, materials[geometry.partOf[triangle]], firstRow, endRow);
            }
        }
    }

    /** Keeps the triangles that reach into the map and cover the centre of a row of texels. */
    private void collectCasters() {
        for (int t = 0; t < geometry.triangleCount; t++) {
            DrawMaterial material = materials[geometry.partOf[t]];
            if (!casts(material)) {
                continue;
            }
            int a = geometry.indices[3 * t];
            int b = geometry.indices[3 * t + 1];
            int c = geometry.indices[3 * t + 2];
            if (!material.doubleSided && doubleArea(a, b, c) < 0) {
                continue;
            }
            float top = Math.min(y[a], Math.min(y[b], y[c]));
            float bottom = Math.max(y[a], Math.max(y[b], y[c]));
            boolean beside = Math.max(x[a], Math.max(x[b], x[c])) < 0 || Math.min(x[a], Math.min(x[b], x[c])) > size;
            int firstRow = (int) Math.max(0, top + 0.5f);
            int lastRow = (int) Math.min(size - 1, bottom - 0.5f);
            if (!beside && bottom >= 0.5f && firstRow <= lastRow) {
                casters[casterCount] = t;
                casterTop[casterCount] = (short) firstRow;
                casterBottom[casterCount++] = (short) lastRow;
            }
        }
    }

    /** Twice the signed area on the map; negative for triangles that turn away from the light. */
    private float doubleArea(int a, int b, int c) {
        return (x[b] - x[a]) * (y[c] - y[a]) - (x[c] - x[a]) * (y[b] - y[a]);
    }

    private static boolean casts(DrawMaterial material) {
        return material.visibility != Visibility.BLENDED
                && material.surface != Surface.EYE
                && material.surface != Surface.MOUTH;
    }

    private void drawTriangle(int t, DrawMaterial material, int firstRow, int endRow) {
        int a = geometry.indices[3 * t];
        int b = geometry.indices[3 * t + 1];
        int c = geometry.indices[3 * t + 2];
        int top = (int) Math.max(firstRow, Math.ceil(Math.min(y[a], Math.min(y[b], y[c])) - 0.5f));
        int bottom = (int) Math.min(endRow - 1, Math.max(y[a], Math.max(y[b], y[c])) - 0.5f);
        if (top > bottom) {
            return;
        }
        int left = (int) Math.max(0, Math.ceil(Math.min(x[a], Math.min(x[b], x[c])) - 0.5f));
        int end = (int) Math.min(size - 1, Math.max(x[a], Math.max(x[b], x[c])) - 0.5f);
        float area = doubleArea(a, b, c);
        if (left > end || Math.abs(area) < 1e-6f) {
            return;
        }
        boolean strands = material.visibility == Visibility.STRANDS && material.color != null;
        float inverse = 1 / area;
        float stepB = (y[c] - y[a]) * inverse;
        float stepC = (y[a] - y[b]) * inverse;
        float rise = h[a];
        float riseB = h[b] - rise;
        float riseC = h[c] - rise;
        // How many texels it takes each weight to fall to nothing, or to rise from it.
        float perB = 1 / stepB;
        float perC = 1 / stepC;
        float perA = -1 / (stepB + stepC);
        for (int row = top; row <= bottom; row++) {
            float dy = row + 0.5f - y[a];
            float dx = left + 0.5f - x[a];
            float wb = (dx * (y[c] - y[a]) - (x[c] - x[a]) * dy) * inverse;
            float wc = ((x[b] - x[a]) * dy - dx * (y[b] - y[a])) * inverse;
            float first = Maths.max(entry(wb, perB), Maths.max(entry(wc, perC), entry(1 - wb - wc, perA)));
            float last = Maths.min(exit(wb, perB), Maths.min(exit(wc, perC), exit(1 - wb - wc, perA)));
            // A texel more on either side, which the weights then decide.
            int skip = (int) Maths.max(0, Maths.min(first - 1, size));
            int stop = row * size + (int) Maths.min(end, left + last + 1);
            wb += skip * stepB;
            wc += skip * stepC;
            for (int at = row * size + left + skip; at <= stop; at++, wb += stepB, wc += stepC) {
                if (wb < 0 || wc < 0 || wb + wc > 1) {
                    continue;
                }
                float height = rise + wb * riseB + wc * riseC;
                if (height > heights[at] && (!strands || dense(material, a, b, c, wb, wc))) {
                    heights[at] = height;
                }
            }
        }
    }

    /** Texels after which a weight that rises by a texel per {@code per} of itself is no longer negative. */
    private static float entry(float weight, float per) {
        return per > 0 && weight < 0 ? -weight * per : 0;
    }

    /** Texels after which a falling weight becomes negative. */
    private static float exit(float weight, float per) {
        return per >= 0 ? Float.MAX_VALUE : weight > 0 ? -weight * per : 0;
    }

    @SuppressWarnings("NullAway") // strands have a colour texture, as the caller has checked
    private boolean dense(DrawMaterial material, int a, int b, int c, float wb, float wc) {
        float[] uv = geometry.uv0;
        float wa = 1 - wb - wc;
        float u = wa * uv[2 * a] + wb * uv[2 * b] + wc * uv[2 * c];
        float v = wa * uv[2 * a + 1] + wb * uv[2 * b + 1] + wc * uv[2 * c + 1];
        return TextureSampler.nearestAlpha(material.color.map(), 1, u, v) > STRAND_CUTOFF;
    }

    private static float dot(float[] a, float[] b) {
        return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
    }
}
