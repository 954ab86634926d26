package likeness.render;

/**
 * Many points on triangles of one part with their interpolated attributes, one array per attribute, so that what follows
 * runs in loops that a compiler can turn into vector instructions. One per thread, filled again and again.
 */
final class SurfacePoints {

    private static final int MOST = PointQueue.MOST;
    private static final int NONE = -1;

    int count;
    /** Position, world. */
    final float[] x = new float[MOST];

    final float[] y = new float[MOST];
    final float[] z = new float[MOST];
    /** Distance along the viewing direction. */
    final float[] depth = new float[MOST];
    /** Smooth unit normal, towards the camera. */
    final float[] nx = new float[MOST];

    final float[] ny = new float[MOST];
    final float[] nz = new float[MOST];
    /** Unit direction to the camera. */
    final float[] vx = new float[MOST];

    final float[] vy = new float[MOST];
    final float[] vz = new float[MOST];

    // Of the texture coordinates asked for last.
    final float[] u = new float[MOST];
    final float[] v = new float[MOST];
    /** Level of detail of a texture of one texel: log2 of the share of its side that a pixel's side spans. */
    final float[] detail = new float[MOST];
    /** Direction in which u grows over the triangle, world, of any length; zero where the texture is degenerate. */
    final float[] ux = new float[MOST];

    final float[] uy = new float[MOST];
    final float[] uz = new float[MOST];
    /** Turns the bitangent, normal × u, to where a normal map's green points: up, while v runs down. */
    final float[] hand = new float[MOST];

    private final Projection projection;
    private final Geometry geometry;
    private final float[] weightA = new float[MOST];
    private final float[] weightB = new float[MOST];
    private final float[] weightC = new float[MOST];
    private final float[] screenArea = new float[MOST];
    /** −1 where a triangle is seen from behind, and lit from the side that is seen; else 1. */
    private final float[] facing = new float[MOST];

    private int[] triangles = new int[0];
    private int placed;

    SurfacePoints(Projection projection) {
        this.projection = projection;
        geometry = projection.geometry;
    }

    /** Moves to where triangles are seen at places on the picture; places just outside one go to its edge. */
    void moveTo(PointQueue queue) {
        count = queue.count;
        triangles = queue.triangle;
        placed = NONE;
        weigh(queue.x, queue.y);
        scaleNormals();
        look(queue.x, queue.y);
    }

    /** Finds each point in its triangle, and the normal there. */
    private void weigh(float[] placeX, float[] placeY) {
        float[] s = projection.screen;
        float[] near = projection.inverseDepth;
        float[] n = geometry.normals;
        for (int i = 0; i < count; i++) {
            int corner = 3 * triangles[i];
            int a = geometry.indices[corner];
            int b = geometry.indices[corner + 1];
            int c = geometry.indices[corner + 2];
            float ax = s[2 * a] - placeX[i];
            float ay = s[2 * a + 1] - placeY[i];
            float bx = s[2 * b] - placeX[i];
            float by = s[2 * b + 1] - placeY[i];
            float cx = s[2 * c] - placeX[i];
            float cy = s[2 * c + 1] - placeY[i];
            float areaA = bx * cy - cx * by;
            float areaB = cx * ay - ax * cy;
            float areaC = ax * by - bx * ay;
            float sum = areaA + areaB + areaC;
            float sign = sum < 0 ? -1 : 1;
            areaA = Maths.max(0, areaA * sign);
            areaB = Maths.max(0, areaB * sign);
            areaC = Maths.max(1e-12f, areaC * sign);
            float wa = areaA * near[a];
            float wb = areaB * near[b];
            float wc = areaC * near[c];
            float scale = 1 / (wa + wb + wc);
            facing[i] = -sign;
            screenArea[i] = Maths.max(sum * sign, 1e-4f);
            depth[i] = (areaA + areaB + areaC) * scale;
            wa *= scale;
            wb *= scale;
            wc *= scale;
            weightA[i] = wa;
            weightB[i] = wb;
            weightC[i] = wc;
            nx[i] = wa * n[3 * a] + wb * n[3 * b] + wc * n[3 * c];
            ny[i] = wa * n[3 * a + 1] + wb * n[3 * b + 1] + wc * n[3 * c + 1];
            nz[i] = wa * n[3 * a + 2] + wb * n[3 * b + 2] + wc * n[3 * c + 2];
        }
    }

    private void scaleNormals() {
        for (int i = 0; i < count; i++) {
            float square = nx[i] * nx[i] + ny[i] * ny[i] + nz[i] * nz[i];
            float scale = facing[i] / (float) Math.sqrt(square + 1e-20f);
            nx[i] *= scale;
            ny[i] *= scale;
            nz[i] *= scale;
        }
    }

    /** Computes directions to the camera, and positions. */
    private void look(float[] placeX, float[] placeY) {
        Camera camera = projection.camera;
        float perFocal = 1 / camera.focal();
        float centreX = camera.centreX();
        float centreY = camera.centreY();
        float sin = camera.sinPitch();
        float cos = camera.cosPitch();
        for (int i = 0; i < count; i++) {
            float right = (placeX[i] - centreX) * perFocal;
            float up = (centreY - placeY[i]) * perFocal;
            float scale = 1 / (float) Math.sqrt(right * right + up * up + 1);
            vx[i] = -right * scale;
            vy[i] = (sin - up * cos) * scale;
            vz[i] = (cos + up * sin) * scale;
        }
        for (int i = 0; i < count; i++) {
            float right = (placeX[i] - centreX) * perFocal;
            float up = (centreY - placeY[i]) * perFocal;
            x[i] = camera.x() + right * depth[i];
            y[i] = camera.y() + (up * cos - sin) * depth[i];
            z[i] = camera.z() - (up * sin + cos) * depth[i];
        }
    }

    /** A value of three floats per vertex, at the points. */
    void interpolate(float[] perVertex, float[] outX, float[] outY, float[] outZ) {
        for (int i = 0; i < count; i++) {
            int corner = 3 * triangles[i];
            int a = 3 * geometry.indices[corner];
            int b = 3 * geometry.indices[corner + 1];
            int c = 3 * geometry.indices[corner + 2];
            outX[i] = weightA[i] * perVertex[a] + weightB[i] * perVertex[b] + weightC[i] * perVertex[c];
            outY[i] = weightA[i] * perVertex[a + 1] + weightB[i] * perVertex[b + 1] + weightC[i] * perVertex[c + 1];
            outZ[i] = weightA[i] * perVertex[a + 2] + weightB[i] * perVertex[b + 2] + weightC[i] * perVertex[c + 2];
        }
    }

    /** Fills {@link #u}, {@link #v} and {@link #detail} from one of the two sets of texture coordinates. */
    void place(int set) {
        if (placed == set) {
            return;
        }
        placed = set;
        float[] uv = set == 0 ? geometry.uv0 : geometry.uv1;
        for (int i = 0; i < count; i++) {
            int corner = 3 * triangles[i];
            int a = 2 * geometry.indices[corner];
            int b = 2 * geometry.indices[corner + 1];
            int c = 2 * geometry.indices[corner + 2];
            u[i] = weightA[i] * uv[a] + weightB[i] * uv[b] + weightC[i] * uv[c];
            v[i] = weightA[i] * uv[a + 1] + weightB[i] * uv[b + 1] + weightC[i] * uv[c + 1];
            detail[i] = doubleArea(uv, a, b, c);
        }
        for (int i = 0; i < count; i++) {
            detail[i] = 0.5f * Maths.log2(Math.abs(detail[i]) / screenArea[i] + 1e-16f) - 0.25f;
        }
    }

    private static float doubleArea(float[] uv, int a, int b, int c) {
        return (uv[b] - uv[a]) * (uv[c + 1] - uv[a + 1]) - (uv[c] - uv[a]) * (uv[b + 1] - uv[a + 1]);
    }

    /** Fills {@link #ux}, {@link #uy}, {@link #uz} and {@link #hand} from one of the two sets of coordinates. */
    void span(int set) {
        float[] uv = set == 0 ? geometry.uv0 : geometry.uv1;
        for (int i = 0; i < count; i++) {
            if (i > 0 && triangles[i] == triangles[i - 1]) {
                ux[i] = ux[i - 1];
                uy[i] = uy[i - 1];
                uz[i] = uz[i - 1];
                hand[i] = hand[i - 1];
            } else {
                span(uv, i);
            }
        }
    }

    private void span(float[] uv, int i) {
        float[] p = geometry.positions;
        int corner = 3 * triangles[i];
        int a = geometry.indices[corner];
        int b = geometry.indices[corner + 1];
        int c = geometry.indices[corner + 2];
        float area = doubleArea(uv, 2 * a, 2 * b, 2 * c);
        float side = Math.abs(area) < 1e-14f ? 0 : area < 0 ? -1 : 1;
        float bv = (uv[2 * b + 1] - uv[2 * a + 1]) * side;
        float cv = (uv[2 * c + 1] - uv[2 * a + 1]) * side;
        float bx = p[3 * b] - p[3 * a];
        float by = p[3 * b + 1] - p[3 * a + 1];
        float bz = p[3 * b + 2] - p[3 * a + 2];
        float cx = p[3 * c] - p[3 * a];
        float cy = p[3 * c + 1] - p[3 * a + 1];
        float cz = p[3 * c + 2] - p[3 * a + 2];
        ux[i] = bx * cv - cx * bv;
        uy[i] = by * cv - cy * bv;
        uz[i] = bz * cv - cz * bv;
        // Normals may point to either side of a triangle.
        float outside = nx[i] * (by * cz - bz * cy) + ny[i] * (bz * cx - bx * cz) + nz[i] * (bx * cy - by * cx);
        hand[i] = outside < 0 ? side : -side;
    }
}
