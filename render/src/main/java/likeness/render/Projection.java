package likeness.render;

/** Every vertex on the picture plane. */
final class Projection {

    /** Steps of a pixel to which vertices are snapped for coverage. */
    static final int SUBPIXEL = 256;
    /** Vertices that are placed as one task. */
    private static final int CHUNK = 4096;
    /** Where snapped places end, so that products of two still fit a long. */
    private static final double FARTHEST = 1 << 28;

    final Camera camera;
    final Geometry geometry;
    /** 2 per vertex, pixels. */
    final float[] screen;
    /** The same in whole 1/{@link #SUBPIXEL} pixels. */
    final int[] snapped;
    /** 1 / depth per vertex: larger is nearer; 0 where it is too near to be drawn. */
    final float[] inverseDepth;

    /** Of vertices that are still to be placed. */
    Projection(Camera camera, Geometry geometry, ArrayPool arrays) {
        this.camera = camera;
        this.geometry = geometry;
        screen = arrays.floats(geometry.vertexCount * 2);
        snapped = arrays.ints(geometry.vertexCount * 2);
        inverseDepth = arrays.floats(geometry.vertexCount);
    }

    /** Places all vertices. */
    void place(Crew crew) {
        crew.run((geometry.vertexCount + CHUNK - 1) / CHUNK, (chunk, worker) -> place(chunk * CHUNK));
    }

    private void place(int first) {
        float[] p = geometry.positions;
        for (int i = first; i < Math.min(first + CHUNK, geometry.vertexCount); i++) {
            float depth = camera.depth(p[3 * i], p[3 * i + 1], p[3 * i + 2]);
            if (depth > Camera.NEAR) {
                screen[2 * i] = camera.screenX(p[3 * i], p[3 * i + 1], p[3 * i + 2]);
                screen[2 * i + 1] = camera.screenY(p[3 * i], p[3 * i + 1], p[3 * i + 2]);
                snapped[2 * i] = snap(screen[2 * i]);
                snapped[2 * i + 1] = snap(screen[2 * i + 1]);
                inverseDepth[i] = 1 / depth;
            } else {
                inverseDepth[i] = 0;
            }
        }
    }

    private static int snap(float x) {
        return (int) Math.max(-FARTHEST, Math.min(FARTHEST, Math.floor(x * SUBPIXEL + 0.5f)));
    }

    /** Twice the signed area on screen; negative for triangles that face the camera, as y runs down. */
    float doubleArea(int triangle) {
        int a = 2 * geometry.indices[3 * triangle];
        int b = 2 * geometry.indices[3 * triangle + 1];
        int c = 2 * geometry.indices[3 * triangle + 2];
        return (screen[b] - screen[a]) * (screen[c + 1] - screen[a + 1])
                - (screen[c] - screen[a]) * (screen[b + 1] - screen[a + 1]);
    }
}
