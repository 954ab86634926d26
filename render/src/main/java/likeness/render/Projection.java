package likeness.render;

/** Every vertex on the picture plane. */
final class Projection {

    final Camera camera;
    final Geometry geometry;
    /** 2 per vertex, pixels. */
    final float[] screen;
    /** 1 / depth per vertex: larger is nearer; 0 where it is too near to be drawn. */
    final float[] inverseDepth;

    Projection(Camera camera, Geometry geometry) {
        this.camera = camera;
        this.geometry = geometry;
        screen = new float[geometry.vertexCount * 2];
        inverseDepth = new float[geometry.vertexCount];
        float[] p = geometry.positions;
        for (int i = 0; i < geometry.vertexCount; i++) {
            float depth = camera.depth(p[3 * i], p[3 * i + 1], p[3 * i + 2]);
            if (depth > Camera.NEAR) {
                screen[2 * i] = camera.screenX(p[3 * i], p[3 * i + 1], p[3 * i + 2]);
                screen[2 * i + 1] = camera.screenY(p[3 * i], p[3 * i + 1], p[3 * i + 2]);
                inverseDepth[i] = 1 / depth;
            }
        }
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
