package likeness.render;

import likeness.scene.Surface;

/**
 * How much of the key light and of the surrounding light reaches each pixel: soft shadow from a shadow map, widening with
 * the distance of what casts it, and occlusion by the neighbourhood on screen.
 */
final class OcclusionPass {

    private static final SamplePattern SEARCH = new SamplePattern(6, 0.5);
    private static final SamplePattern SHADOW = new SamplePattern(8, 0.5);
    private static final SamplePattern NEIGHBOURS = new SamplePattern(8, 1.1);
    /** How far, metres, something that casts a shadow is looked for. */
    private static final float REACH = 0.12f;

    private final Projection projection;
    private final DrawMaterial[] materials;
    private final Frame frame;
    private final DepthField field;
    private final ShadowMap shadows;
    private final float[] light;
    private final Setting.Ambient ambient;
    private final float spread;
    private final float maxRadius;

    OcclusionPass(
            Projection projection,
            DrawMaterial[] materials,
            Frame frame,
            DepthField field,
            ShadowMap shadows,
            LightRig rig) {
        this.projection = projection;
        this.materials = materials;
        this.frame = frame;
        this.field = field;
        this.shadows = shadows;
        light = rig.keyDirection();
        ambient = rig.ambient;
        spread = rig.keySpread();
        maxRadius = Math.max(4, Math.max(field.width(), field.height()) * 0.09f);
    }

    void run(int band) {
        SurfacePoint point = new SurfacePoint(projection);
        for (int y = frame.firstRow(band); y < frame.endRow(band); y++) {
            // Every other pixel, as on a chess board: the averaging that follows fills the rest.
            int left = frame.left[band];
            for (int x = left + (left + y & 1); x < frame.right[band]; x += 2) {
                int pixel = y * frame.width + x;
                if (frame.depth[pixel] > 0) {
                    probe(point, pixel, x, y);
                }
            }
        }
    }

    private void probe(SurfacePoint point, int pixel, int x, int y) {
        int sample = nearestSample(pixel);
        int triangle = frame.sampleTriangle[pixel * TriangleScan.SAMPLES + sample];
        point.moveTo(triangle, x + TriangleScan.SAMPLE_X[sample], y + TriangleScan.SAMPLE_Y[sample]);
        point.locate();
        boolean hair = materials[projection.geometry.partOf[triangle]].surface == Surface.HAIR;
        int phase = SamplePattern.phase(x, y);
        frame.keyLight[pixel] = keyLight(point, hair, phase);
        frame.openness[pixel] = openness(point, x, y, phase);
    }

    private int nearestSample(int pixel) {
        int best = 0;
        for (int s = 1; s < TriangleScan.SAMPLES; s++) {
            if (frame.sampleDepth[pixel * TriangleScan.SAMPLES + s]
                    > frame.sampleDepth[pixel * TriangleScan.SAMPLES + best]) {
                best = s;
            }
        }
        return best;
    }

    float keyLight(SurfacePoint p, boolean hair, int phase) {
        float facing = p.nx * light[0] + p.ny * light[1] + p.nz * light[2];
        // Off the surface, so that it does not shade itself; more where light grazes it.
        float off = hair ? 0.006f : 0.0012f + 0.002f * (1 - Math.max(0, facing));
        float x = p.x + p.nx * off;
        float y = p.y + p.ny * off;
        float z = p.z + p.nz * off;
        float tx = shadows.texelX(x, y, z);
        float ty = shadows.texelY(x, y, z);
        float height = shadows.height(x, y, z) + (hair ? 0.004f : 0.0008f);
        float distance = casterDistance(tx, ty, height, SEARCH.offsets[phase]);
        if (distance == 0) {
            return 1;
        }
        if (distance < 0) {
            return 0;
        }
        float radius = Math.max(1.2f, Math.min(distance, REACH * 1.5f) * spread * shadows.scale);
        float[] disc = SHADOW.offsets[phase];
        int lit = 0;
        for (int i = 0; i < disc.length; i += 2) {
            if (shadows.at((int) (tx + disc[i] * radius), (int) (ty + disc[i + 1] * radius)) <= height) {
                lit++;
            }
        }
        return lit * 2f / disc.length;
    }

    /** Mean height of what stands in the light over the point: 0 for nothing, negative when it is near and all around. */
    private float casterDistance(float tx, float ty, float height, float[] disc) {
        float radius = Math.max(2, REACH * spread * shadows.scale);
        float sum = 0;
        int found = 0;
        for (int i = 0; i < disc.length; i += 2) {
            float caster = shadows.at((int) (tx + disc[i] * radius), (int) (ty + disc[i + 1] * radius));
            if (caster > height) {
                sum += caster - height;
                found++;
            }
        }
        boolean closed = 2 * found == disc.length && sum < REACH * found;
        return found == 0 ? 0 : closed ? -1 : sum / found;
    }

    /** Share of the hemisphere over the point that no neighbour on screen covers. */
    private float openness(SurfacePoint p, int x, int y, int phase) {
        float pixels = ambient.occlusionRadius() * projection.camera.focal() / p.depth;
        float radius = Math.min(maxRadius, pixels);
        if (radius < 1.5f) {
            return 1;
        }
        float[] disc = NEIGHBOURS.offsets[phase];
        Neighbourhood around = new Neighbourhood(projection.camera, p, ambient.occlusionRadius());
        float covered = 0;
        for (int i = 0; i < disc.length; i += 2) {
            int sx = Maths.floor(x + 0.5f + disc[i] * radius);
            int sy = Maths.floor(y + 0.5f + disc[i + 1] * radius);
            covered += around.cover(sx, sy, field.at(sx, sy));
        }
        return Math.max(0, 1 - ambient.occlusion() * covered * 2 / disc.length);
    }
}
