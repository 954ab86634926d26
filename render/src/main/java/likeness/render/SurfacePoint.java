package likeness.render;

/** One point on one triangle and the textures there. One per thread, moved from point to point. */
final class SurfacePoint {

    private static final int NONE = -1;

    int triangle = NONE;
    private final Projection projection;
    private final Geometry geometry;
    private int a;
    private int b;
    private int c;
    private float weightA;
    private float weightB;
    private float weightC;
    private float screenArea;

    // Of the texture coordinates asked for last; −1 for none since the point or the triangle changed.
    private int placed = NONE;
    private float u;
    private float v;
    private int measured = NONE;
    private float detail;

    SurfacePoint(Projection projection) {
        this.projection = projection;
        geometry = projection.geometry;
    }

    /** Moves to where a triangle is seen at a place on the picture; places just outside go to its edge. */
    void moveTo(int newTriangle, float sx, float sy) {
        if (triangle != newTriangle) {
            enter(newTriangle);
        }
        placed = NONE;
        float[] s = projection.screen;
        float ax = s[2 * a] - sx;
        float ay = s[2 * a + 1] - sy;
        float bx = s[2 * b] - sx;
        float by = s[2 * b + 1] - sy;
        float cx = s[2 * c] - sx;
        float cy = s[2 * c + 1] - sy;
        float areaA = bx * cy - cx * by;
        float areaB = cx * ay - ax * cy;
        float areaC = ax * by - bx * ay;
        float sum = areaA + areaB + areaC;
        float sign = sum < 0 ? -1 : 1;
        screenArea = Maths.max(sum * sign, 1e-4f);
        weightA = Maths.max(0, areaA * sign) * projection.inverseDepth[a];
        weightB = Maths.max(0, areaB * sign) * projection.inverseDepth[b];
        weightC = Maths.max(0, areaC * sign) * projection.inverseDepth[c];
        float total = weightA + weightB + weightC;
        if (!(total > 1e-20f)) {
            weightA = 1;
            weightB = 0;
            weightC = 0;
            total = 1;
        }
        float scale = 1 / total;
        weightA *= scale;
        weightB *= scale;
        weightC *= scale;
    }

    private void enter(int newTriangle) {
        triangle = newTriangle;
        a = geometry.indices[3 * triangle];
        b = geometry.indices[3 * triangle + 1];
        c = geometry.indices[3 * triangle + 2];
        measured = NONE;
    }

    /** Alpha of a texture where the point is. */
    float alpha(Layer layer) {
        place(layer.texCoord());
        return TextureSampler.alpha(layer.map(), u, v, layer.repeat(), detail + layer.map().detail);
    }

    private void place(int set) {
        if (placed == set) {
            return;
        }
        placed = set;
        float[] uv = set == 0 ? geometry.uv0 : geometry.uv1;
        u = weightA * uv[2 * a] + weightB * uv[2 * b] + weightC * uv[2 * c];
        v = weightA * uv[2 * a + 1] + weightB * uv[2 * b + 1] + weightC * uv[2 * c + 1];
        if (measured != set) {
            measured = set;
            detail = detail(uv);
        }
    }

    /** Level of detail of a texture of one texel: log2 of the share of its side that a pixel's side spans. */
    private float detail(float[] uv) {
        float bu = uv[2 * b] - uv[2 * a];
        float bv = uv[2 * b + 1] - uv[2 * a + 1];
        float cu = uv[2 * c] - uv[2 * a];
        float cv = uv[2 * c + 1] - uv[2 * a + 1];
        float area = Math.abs(bu * cv - cu * bv);
        return 0.5f * Maths.log2(area / screenArea + 1e-16f) - 0.25f;
    }
}
