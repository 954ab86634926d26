package likeness.render;

import likeness.scene.Texture;
import org.jspecify.annotations.Nullable;

/** One point on one triangle with its interpolated attributes. One per thread, moved from point to point. */
final class SurfacePoint {

    int triangle;
    /** Position, world. */
    float x;

    float y;
    float z;
    /** Smooth unit normal, towards the camera. */
    float nx;

    float ny;
    float nz;
    /** Unit direction to the camera. */
    float vx;

    float vy;
    float vz;
    float depth;

    private final Projection projection;
    private final Geometry geometry;
    private int a;
    private int b;
    private int c;
    private float weightA;
    private float weightB;
    private float weightC;
    private float screenArea;

    SurfacePoint(Projection projection) {
        this.projection = projection;
        geometry = projection.geometry;
    }

    /** Moves to where a triangle is seen at a place on the picture; places just outside go to its edge. */
    void moveTo(int newTriangle, float sx, float sy) {
        triangle = newTriangle;
        a = geometry.indices[3 * triangle];
        b = geometry.indices[3 * triangle + 1];
        c = geometry.indices[3 * triangle + 2];
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
        screenArea = Math.max(sum * sign, 1e-4f);
        weightA = Math.max(0, areaA * sign) * projection.inverseDepth[a];
        weightB = Math.max(0, areaB * sign) * projection.inverseDepth[b];
        weightC = Math.max(0, areaC * sign) * projection.inverseDepth[c];
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

    /** Computes position, normal and view direction. */
    void locate() {
        float[] p = geometry.positions;
        x = weightA * p[3 * a] + weightB * p[3 * b] + weightC * p[3 * c];
        y = weightA * p[3 * a + 1] + weightB * p[3 * b + 1] + weightC * p[3 * c + 1];
        z = weightA * p[3 * a + 2] + weightB * p[3 * b + 2] + weightC * p[3 * c + 2];
        Camera camera = projection.camera;
        depth = camera.depth(x, y, z);
        float dx = camera.x() - x;
        float dy = camera.y() - y;
        float dz = camera.z() - z;
        float scale = 1 / (float) Math.sqrt(dx * dx + dy * dy + dz * dz);
        vx = dx * scale;
        vy = dy * scale;
        vz = dz * scale;
        normal();
    }

    private void normal() {
        float[] n = geometry.normals;
        nx = weightA * n[3 * a] + weightB * n[3 * b] + weightC * n[3 * c];
        ny = weightA * n[3 * a + 1] + weightB * n[3 * b + 1] + weightC * n[3 * c + 1];
        nz = weightA * n[3 * a + 2] + weightB * n[3 * b + 2] + weightC * n[3 * c + 2];
        float length = (float) Math.sqrt(nx * nx + ny * ny + nz * nz);
        // Triangles seen from behind are lit from the side that is seen.
        boolean behind = projection.doubleArea(triangle) > 0;
        float scale = length > 1e-6f ? (behind ? -1 : 1) / length : 0;
        nx *= scale;
        ny *= scale;
        nz *= scale;
    }

    /** A value of three floats per vertex, at the point. */
    void interpolate(float[] perVertex, float[] out) {
        for (int k = 0; k < 3; k++) {
            out[k] = weightA * perVertex[3 * a + k] + weightB * perVertex[3 * b + k] + weightC * perVertex[3 * c + k];
        }
    }

    float u(int set) {
        float[] uv = set == 0 ? geometry.uv0 : geometry.uv1;
        return weightA * uv[2 * a] + weightB * uv[2 * b] + weightC * uv[2 * c];
    }

    float v(int set) {
        float[] uv = set == 0 ? geometry.uv0 : geometry.uv1;
        return weightA * uv[2 * a + 1] + weightB * uv[2 * b + 1] + weightC * uv[2 * c + 1];
    }

    /** Samples a texture where the point is, blurred as much as the picture's pixels and {@code bias} ask. */
    void sample(TextureSampler sampler, MipMap map, @Nullable Texture texture, float bias) {
        int set = texture == null ? 0 : texture.texCoord();
        boolean repeat = texture != null && texture.repeat();
        sampler.sample(map, u(set), v(set), repeat, Math.max(lod(map, set), bias));
    }

    /** Alpha of a texture where the point is. */
    float alpha(MipMap map, @Nullable Texture texture) {
        int set = texture == null ? 0 : texture.texCoord();
        return TextureSampler.alpha(map, u(set), v(set), texture != null && texture.repeat(), lod(map, set));
    }

    private float lod(MipMap map, int set) {
        float[] uv = set == 0 ? geometry.uv0 : geometry.uv1;
        float bu = uv[2 * b] - uv[2 * a];
        float bv = uv[2 * b + 1] - uv[2 * a + 1];
        float cu = uv[2 * c] - uv[2 * a];
        float cv = uv[2 * c + 1] - uv[2 * a + 1];
        float texels = Math.abs(bu * cv - cu * bv) * map.widths[0] * map.heights[0];
        return 0.5f * Maths.log2(texels / screenArea + 1e-9f) - 0.25f;
    }

    /**
     * Directions in which u and v grow over the triangle, world, not normalised.
     *
     * @param out six floats: along u, along v; zero where the texture is degenerate
     */
    void tangents(int set, float[] out) {
        float[] uv = set == 0 ? geometry.uv0 : geometry.uv1;
        float[] p = geometry.positions;
        float bu = uv[2 * b] - uv[2 * a];
        float bv = uv[2 * b + 1] - uv[2 * a + 1];
        float cu = uv[2 * c] - uv[2 * a];
        float cv = uv[2 * c + 1] - uv[2 * a + 1];
        float area = bu * cv - cu * bv;
        float scale = Math.abs(area) > 1e-14f ? 1 / area : 0;
        for (int k = 0; k < 3; k++) {
            float db = p[3 * b + k] - p[3 * a + k];
            float dc = p[3 * c + k] - p[3 * a + k];
            out[k] = (db * cv - dc * bv) * scale;
            out[3 + k] = (dc * bu - db * cu) * scale;
        }
    }
}
