package likeness.render;

import likeness.scene.Surface;

/**
 * How much of the key light and of the surrounding light reaches each pixel: soft shadow from a shadow map, widening with
 * the distance of what casts it, and occlusion by the neighbourhood on screen.
 */
final class OcclusionPass {

    private static final SamplePattern SEARCH = new SamplePattern(6, 0.5);
    private static final SamplePattern SHADOW = new SamplePattern(8, 0.5);
    /** How far, metres, something that casts a shadow is looked for. */
    private static final float REACH = 0.12f;
    /** Skin or cloth that turns away further than this, as a cosine, stands in its own shadow, even where light is wrapped. */
    private static final float AWAY = -0.4f;

    private final Projection projection;
    private final DrawMaterial[] materials;
    private final Frame frame;
    private final DepthField field;
    private final ShadowMap shadows;
    private final float[] light;
    private final Setting.Ambient ambient;
    private final float spread;
    private final float pixelsPerMetre;
    /** Texels around a point in which its casters are looked for. */
    private final int searchRadius;

    private final int[][] searches;

    OcclusionPass(
            Projection projection,
            DrawMaterial[] materials,
            Frame frame,
            DepthField field,
            ShadowMap shadows,
            LightRig rig,
            float pixelsPerMetre) {
        this.projection = projection;
        this.materials = materials;
        this.frame = frame;
        this.field = field;
        this.shadows = shadows;
        light = rig.keyDirection();
        ambient = rig.ambient;
        spread = rig.keySpread();
        this.pixelsPerMetre = pixelsPerMetre;
        float radius = Maths.max(2, REACH * spread * shadows.scale);
        searchRadius = (int) radius + 1;
        searches = searches(radius);
    }

    /** Probes every other pixel, as on a chess board: the averaging that follows fills the rest. */
    void run(int band) {
        SurfacePoint point = new SurfacePoint(projection);
        OpennessRow openness = new OpennessRow(projection.camera, field, ambient, pixelsPerMetre);
        int left = frame.left[band];
        for (int y = frame.firstRow(band); y < frame.endRow(band); y++) {
            int first = left + (left + y & 1);
            probe(point, openness, y, first, frame.right[band]);
            probe(point, openness, y, first + 2, frame.right[band]);
        }
    }

    /** Probes the columns first, first + 4, … of a row: those that look at the same places around them. */
    private void probe(SurfacePoint point, OpennessRow openness, int y, int first, int end) {
        for (int x = first; x < end; x += OpennessRow.STEP) {
            int pixel = y * frame.width + x;
            if (frame.depth[pixel] > 0) {
                int probe = frame.probe(x, y);
                frame.probeDepth[probe] = frame.depth[pixel];
                frame.keyLight[probe] = keyLight(point, pixel, x, y);
                openness.put(x, point);
            }
        }
        if (first < end) {
            openness.compute(y, first, end);
        }
        for (int x = first; x < end; x += OpennessRow.STEP) {
            frame.openness[frame.probe(x, y)] = openness.at(x);
        }
    }

    private float keyLight(SurfacePoint point, int pixel, int x, int y) {
        int sample = nearestSample(pixel);
        int triangle = frame.triangle(pixel * TriangleScan.SAMPLES + sample);
        point.moveTo(triangle, x + TriangleScan.SAMPLE_X[sample], y + TriangleScan.SAMPLE_Y[sample]);
        point.locate();
        Surface surface = materials[projection.geometry.partOf[triangle]].surface;
        return keyLight(point.x, point.y, point.z, point.nx, point.ny, point.nz, surface, SamplePattern.phase(x, y));
    }

    private int nearestSample(int pixel) {
        int first = pixel * TriangleScan.SAMPLES;
        int best = 0;
        for (int s = 1; s < TriangleScan.SAMPLES; s++) {
            best = frame.samples[first + s] > frame.samples[first + best] ? s : best;
        }
        return best;
    }

    /** Key light at a position with a normal. */
    float keyLight(float px, float py, float pz, float nx, float ny, float nz, Surface surface, int phase) {
        float facing = nx * light[0] + ny * light[1] + nz * light[2];
        if (facing < AWAY && (surface == Surface.SKIN || surface == Surface.CLOTH)) {
            return 0;
        }
        boolean hair = surface == Surface.HAIR;
        // Off the surface, so that it does not shade itself; more where light grazes it.
        float off = hair ? 0.006f : 0.0012f + 0.002f * (1 - Maths.max(0, facing));
        float x = px + nx * off;
        float y = py + ny * off;
        float z = pz + nz * off;
        float tx = shadows.texelX(x, y, z);
        float ty = shadows.texelY(x, y, z);
        float height = shadows.height(x, y, z) + (hair ? 0.004f : 0.0008f);
        float distance = casterDistance(tx, ty, height, phase);
        if (distance == 0) {
            return 1;
        }
        if (distance < 0) {
            return 0;
        }
        float radius = Maths.max(1.2f, Maths.min(distance, REACH * 1.5f) * spread * shadows.scale);
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
    private float casterDistance(float tx, float ty, float height, int phase) {
        int x = (int) tx;
        int y = (int) ty;
        int[] offsets = searches[phase];
        boolean inside = shadows.isInside(x, y, searchRadius);
        float sum = 0;
        int found = 0;
        for (int i = 0; i < offsets.length; i += 2) {
            float caster = inside
                    ? shadows.heights[(y + offsets[i + 1]) * shadows.size + x + offsets[i]]
                    : shadows.at(x + offsets[i], y + offsets[i + 1]);
            if (caster > height) {
                sum += caster - height;
                found++;
            }
        }
        boolean closed = 2 * found == offsets.length && sum < REACH * found;
        return found == 0 ? 0 : closed ? -1 : sum / found;
    }

    /** The search pattern of each phase in whole texels. */
    private static int[][] searches(float radius) {
        int[][] searches = new int[SamplePattern.PHASES][2 * SEARCH.count];
        for (int phase = 0; phase < searches.length; phase++) {
            for (int i = 0; i < searches[phase].length; i++) {
                searches[phase][i] = Maths.floor(SEARCH.offsets[phase][i] * radius + 0.5f);
            }
        }
        return searches;
    }
}
