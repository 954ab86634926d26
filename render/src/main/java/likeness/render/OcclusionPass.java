package likeness.render;

import likeness.scene.Surface;
import org.jspecify.annotations.Nullable;

/**
 * How much of the key light and of the surrounding light reaches each pixel: soft shadow from a shadow map, widening with
 * the distance of what casts it, and occlusion by the neighbourhood on screen.
 */
final class OcclusionPass {

    private final Projection projection;
    private final DrawMaterial[] materials;
    private final Frame frame;
    private final DepthField field;
    private final ShadowMap shadows;
    private final LightRig rig;
    private final Setting.Ambient ambient;
    private final float pixelsPerMetre;
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
        this.rig = rig;
        ambient = rig.ambient;
        this.pixelsPerMetre = pixelsPerMetre;
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

    /** The shadows that the probes read, for one thread. */
    KeyShadow shadow() {
        return new KeyShadow(shadows, rig);
    }

    /** What one thread works with. */
    private final class Prober {
        private final SurfacePoints points = new SurfacePoints(projection);
        private final PointQueue queue = new PointQueue();
        private final KeyShadow shadow = shadow();
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
                shadow.put(i, points, i, surface);
                openness.put(x, y, points, i);
            }
            shadow.compute(queue.count, phase);
            for (int i = 0; i < queue.count; i++) {
                frame.keyLight[frame.probe((int) queue.x[i], (int) queue.y[i])] = shadow.lit[i];
            }
            queue.count = 0;
        }
    }
}
