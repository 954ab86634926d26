package likeness.render;

import java.util.Arrays;
import likeness.render.DrawMaterial.Visibility;
import likeness.scene.Surface;

/**
 * What the key light sees: the nearest surface per texel, in parallel projection around the visible part of the subject.
 * Heights are metres towards the light. The outermost texels stay empty: they stand for all that lies outside.
 */
final class ShadowMap {

    private static final float EMPTY = -Float.MAX_VALUE;
    /** Tasks that the map is drawn by. */
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
    private final ArrayPool arrays;
    private final float[] x;
    private final float[] y;
    private final float[] h;
    private final int[] casters;
    private final short[] casterTop;
    private final short[] casterBottom;
    private int casterCount;
    private final int rowsOfBand;
    /** Where the casters of each band begin in {@link #binned}. */
    private final int[] starts = new int[BANDS + 1];

    private int[] binned = new int[0];

    /**
     * @param light unit direction to the light
     * @param centre of the sphere that receives shadows
     * @param radius of that sphere, metres
     */
    ShadowMap(
            Geometry geometry,
            DrawMaterial[] materials,
            float[] light,
            float[] centre,
            float radius,
            int size,
            ArrayPool arrays) {
        this.geometry = geometry;
        this.materials = materials;
        this.light = light;
        this.size = size;
        rowsOfBand = (size + BANDS - 1) / BANDS;
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
        this.arrays = arrays;
        heights = arrays.floats(size * size);
        x = arrays.floats(geometry.vertexCount);
        y = arrays.floats(geometry.vertexCount);
        h = arrays.floats(geometry.vertexCount);
        casters = arrays.ints(geometry.triangleCount);
        casterTop = arrays.shorts(geometry.triangleCount);
        casterBottom = arrays.shorts(geometry.triangleCount);
    }

    /** Finds what casts a shadow, and draws it. */
    void draw(Crew crew) {
        crew.run((geometry.vertexCount + CHUNK - 1) / CHUNK, (chunk, worker) -> place(chunk * CHUNK));
        collectCasters();
        binCasters();
        crew.run(
                BANDS,
                (band, worker) ->
                        draw(band, Math.min(size, band * rowsOfBand), Math.min(size, (band + 1) * rowsOfBand)));
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

    private void draw(int band, int firstRow, int endRow) {
        Arrays.fill(heights, firstRow * size, endRow * size, EMPTY);
        CasterScan scan = new CasterScan(geometry, x, y, h, heights, size);
        for (int i = starts[band]; i < starts[band + 1]; i++) {
            scan.draw(
                    binned[i],
                    materials[geometry.partOf[binned[i]]],
                    Math.max(1, firstRow),
                    Math.min(size - 1, endRow));
        }
    }

    /** Sorts the casters into the bands that they reach into. */
    private void binCasters() {
        for (int i = 0; i < casterCount; i++) {
            for (int band = bandOf(casterTop[i]); band <= bandOf(casterBottom[i]); band++) {
                starts[band + 1]++;
            }
        }
        for (int band = 0; band < BANDS; band++) {
            starts[band + 1] += starts[band];
        }
        binned = arrays.ints(starts[BANDS]);
        int[] free = starts.clone();
        for (int i = 0; i < casterCount; i++) {
            for (int band = bandOf(casterTop[i]); band <= bandOf(casterBottom[i]); band++) {
                binned[free[band]++] = casters[i];
            }
        }
    }

    private int bandOf(int row) {
        return row / rowsOfBand;
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

    private static float dot(float[] a, float[] b) {
        return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
    }
}
