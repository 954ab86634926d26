package likeness.render;

/**
 * Alpha of a texture over one triangle on the picture: what has to be known of the triangle is worked out once, so that each
 * pixel of it costs little. One per thread, moved from triangle to triangle.
 */
final class AlphaPlane {

    private static final int NONE = -1;
    /** Triangles of less area, pixels, seen edge on, have the alpha of a corner. */
    private static final float LEAST_AREA = 1e-6f;

    private final Projection projection;
    private final Geometry geometry;
    private int triangle = NONE;

    // The first corner on the picture, and linear functions from there: 1/depth, and texture coordinates over depth.
    private float originX;
    private float originY;
    private float near;
    private float nearX;
    private float nearY;
    private float u;
    private float uX;
    private float uY;
    private float v;
    private float vX;
    private float vY;

    // Of the corners.
    private float nearest;
    private float leastU;
    private float mostU;
    private float leastV;
    private float mostV;

    private int level;

    AlphaPlane(Projection projection) {
        this.projection = projection;
        geometry = projection.geometry;
    }

    /** Moves to a triangle, and a texture on it. */
    void moveTo(int newTriangle, Layer layer) {
        if (triangle != newTriangle) {
            triangle = newTriangle;
            measure(layer.map(), layer.texCoord() == 0 ? geometry.uv0 : geometry.uv1);
        }
    }

    private void measure(MipMap map, float[] uv) {
        int a = geometry.indices[3 * triangle];
        int b = geometry.indices[3 * triangle + 1];
        int c = geometry.indices[3 * triangle + 2];
        float[] s = projection.screen;
        originX = s[2 * a];
        originY = s[2 * a + 1];
        float bx = s[2 * b] - originX;
        float by = s[2 * b + 1] - originY;
        float cx = s[2 * c] - originX;
        float cy = s[2 * c + 1] - originY;
        float area = bx * cy - cx * by;
        float scale = Math.abs(area) > LEAST_AREA ? 1 / area : 0;
        bx *= scale;
        by *= scale;
        cx *= scale;
        cy *= scale;
        float[] q = projection.inverseDepth;
        near = q[a];
        float db = q[b] - near;
        float dc = q[c] - near;
        nearX = db * cy - dc * by;
        nearY = dc * bx - db * cx;
        nearest = Math.min(near, Math.min(q[b], q[c]));
        u = uv[2 * a] * q[a];
        db = uv[2 * b] * q[b] - u;
        dc = uv[2 * c] * q[c] - u;
        uX = db * cy - dc * by;
        uY = dc * bx - db * cx;
        v = uv[2 * a + 1] * q[a];
        db = uv[2 * b + 1] * q[b] - v;
        dc = uv[2 * c + 1] * q[c] - v;
        vX = db * cy - dc * by;
        vY = dc * bx - db * cx;
        bound(uv, 2 * a, 2 * b, 2 * c);
        level = level(map, uv, 2 * a, 2 * b, 2 * c, Math.abs(area));
    }

    private void bound(float[] uv, int a, int b, int c) {
        leastU = Math.min(uv[a], Math.min(uv[b], uv[c]));
        mostU = Math.max(uv[a], Math.max(uv[b], uv[c]));
        leastV = Math.min(uv[a + 1], Math.min(uv[b + 1], uv[c + 1]));
        mostV = Math.max(uv[a + 1], Math.max(uv[b + 1], uv[c + 1]));
    }

    /** Level of the texture whose texels are about as large as pixels. */
    private static int level(MipMap map, float[] uv, int a, int b, int c, float screenArea) {
        float area = Math.abs((uv[b] - uv[a]) * (uv[c + 1] - uv[a + 1]) - (uv[c] - uv[a]) * (uv[b + 1] - uv[a + 1]));
        float detail = 0.5f * Maths.log2(area / Maths.max(screenArea, 1e-4f) + 1e-16f) - 0.25f;
        return TextureSampler.nearestLevel(map, detail + map.detail);
    }

    /** Alpha at a place on the picture; places just outside go to the edge. */
    float at(Layer layer, float x, float y) {
        float dx = x - originX;
        float dy = y - originY;
        float depth = 1 / Maths.max(nearest, near + nearX * dx + nearY * dy);
        float atU = (u + uX * dx + uY * dy) * depth;
        float atV = (v + vX * dx + vY * dy) * depth;
        return TextureSampler.alpha(
                layer.map(),
                level,
                Maths.max(leastU, Maths.min(mostU, atU)),
                Maths.max(leastV, Maths.min(mostV, atV)),
                layer.repeat());
    }
}
