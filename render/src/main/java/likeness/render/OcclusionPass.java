package likeness.render;

import likeness.scene.Surface;
import org.jspecify.annotations.Nullable;

/**
 * How much of the key light and of the surrounding light reaches each pixel: soft shadow from a shadow map, widening with
 * the distance of what casts it, and occlusion by the neighbourhood on screen.
 */
final class OcclusionPass {

    private static final SamplePattern SEARCH = new SamplePattern(6, 0.5);
    private static final SamplePattern SHADOW = new SamplePattern(12, 0.5);
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
    private final @Nullable Prober[] probers;

    OcclusionPass(
            Projection projection,
            DrawMaterial[] materials,
            Frame frame,
            DepthField field,
            ShadowMap shadows,
            LightRig rig,
            float pixelsPerMetre,
            int workers) {
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
        probers = new Prober[workers];
    }

    /**
     * Probes every fourth pixel: the averaging that follows fills the rest.
     *
     * @param worker number of the calling thread among those at work on the pass
     */
    void run(int band, int worker) {
        Prober prober = probers[worker];
        if (prober == null) {
            prober = new Prober();
            probers[worker] = prober;
        }
        BandPixels pixels = frame.band(band);
        for (int y = pixels.firstRow; y < Math.min(pixels.endRow, pixels.firstRow + OpennessGrid.STEP); y += 2) {
            int first = pixels.left + (pixels.left + Frame.firstProbe(y) & 1);
            prober.probe(pixels, first, y);
            prober.probe(pixels, first + 2, y);
        }
    }

    /** What one thread works with. */
    private final class Prober {
        private final SurfacePoints points = new SurfacePoints(projection);
        private final PointQueue queue = new PointQueue();
        private final OpennessGrid openness = new OpennessGrid(projection.camera, field, ambient, pixelsPerMetre);

        /** Probes the columns left, left + 4, … of the rows top, top + 4, …: those that look at the same places around them. */
        void probe(BandPixels pixels, int left, int top) {
            if (left >= pixels.right) {
                return;
            }
            openness.move(left, top, points(left, pixels.right), points(top, pixels.endRow));
            for (int y = top; y < pixels.endRow; y += OpennessGrid.STEP) {
                for (int x = left; x < pixels.right; x += OpennessGrid.STEP) {
                    enqueue(pixels, x, y);
                }
            }
            lookUp(SamplePattern.probePhase(left, top));
            openness.compute();
            for (int y = top; y < pixels.endRow; y += OpennessGrid.STEP) {
                for (int x = left; x < pixels.right; x += OpennessGrid.STEP) {
                    frame.openness[frame.probe(x, y)] = openness.at(x, y);
                }
            }
        }

        /** Number of points between two columns or rows. */
        private static int points(int from, int to) {
            return (to - from + OpennessGrid.STEP - 1) / OpennessGrid.STEP;
        }

        /** Lets a pixel wait for its look-up, if it shows a surface. */
        private void enqueue(BandPixels pixels, int x, int y) {
            float depth = frame.depth[y * frame.width + x];
            if (depth > 0) {
                int pixel = pixels.at(x, y);
                frame.probeDepth[frame.probe(x, y)] = depth;
                queue.add(pixel, Frame.triangle(pixels.nearest(pixel)), x + 0.5f, y + 0.5f, 0, 0);
                if (queue.isFull()) {
                    lookUp(SamplePattern.probePhase(x, y));
                }
            }
        }

        /** Looks up the key light of the points that wait, and notes them for {@link #openness}. */
        private void lookUp(int phase) {
            points.moveTo(queue);
            for (int i = 0; i < queue.count; i++) {
                int x = (int) queue.x[i];
                int y = (int) queue.y[i];
                Surface surface = materials[projection.geometry.partOf[queue.triangle[i]]].surface;
                frame.keyLight[frame.probe(x, y)] = keyLight(points, i, surface, phase);
                openness.put(x, y, points, i);
            }
            queue.count = 0;
        }
    }

    /** Key light at a point. */
    float keyLight(SurfacePoints p, int i, Surface surface, int phase) {
        float nx = p.nx[i];
        float ny = p.ny[i];
        float nz = p.nz[i];
        float facing = nx * light[0] + ny * light[1] + nz * light[2];
        if (facing < AWAY && (surface == Surface.SKIN || surface == Surface.CLOTH)) {
            return 0;
        }
        boolean hair = surface == Surface.HAIR;
        // Off the surface, so that it does not shade itself; more where light grazes it.
        float off = hair ? 0.006f : 0.0012f + 0.002f * (1 - Maths.max(0, facing));
        float x = p.x[i] + nx * off;
        float y = p.y[i] + ny * off;
        float z = p.z[i] + nz * off;
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
        return lit(tx, ty, height, radius, SHADOW.offsets[phase]);
    }

    /** Share of the samples of a disc over which nothing stands. */
    private float lit(float tx, float ty, float height, float radius, float[] disc) {
        boolean inside = shadows.isInside((int) tx, (int) ty, (int) radius + 1);
        int lit = 0;
        for (int i = 0; i < disc.length; i += 2) {
            int x = (int) (tx + disc[i] * radius);
            int y = (int) (ty + disc[i + 1] * radius);
            float caster = inside ? shadows.heights[y * shadows.size + x] : shadows.at(x, y);
            lit += caster <= height ? 1 : 0;
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
            // No processor can foresee which of them stand higher: so nothing here branches.
            float above = caster - height;
            sum += above > 0 ? above : 0;
            found += above > 0 ? 1 : 0;
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
