package likeness.render;

import java.util.Arrays;
import java.util.function.Supplier;
import likeness.scene.Surface;
import org.jspecify.annotations.Nullable;

/**
 * Gives every pixel its light: blended fragments front to back, then each surface behind them once. What is seen and by
 * how much it counts is found pixel by pixel; the points then wait until enough of one part can be shaded together.
 */
final class ShadePass {

    private static final int MOST_FRAGMENTS = 96;
    /** What lets less than this through counts as closed. */
    private static final float CLOSED = 0.004f;

    private final Projection projection;
    private final DrawMaterial[] materials;
    private final Frame frame;
    private final OcclusionPass occlusion;
    private final Supplier<Illumination> illumination;
    private final Style style;
    private final LightMeter meter;
    private final float pixelsPerMetre;
    private final @Nullable Walker[] walkers;

    ShadePass(
            Projection projection,
            DrawMaterial[] materials,
            Frame frame,
            OcclusionPass occlusion,
            Supplier<Illumination> illumination,
            Style style,
            LightMeter meter,
            float pixelsPerMetre,
            int workers) {
        this.projection = projection;
        this.materials = materials;
        this.frame = frame;
        this.occlusion = occlusion;
        this.illumination = illumination;
        this.style = style;
        this.meter = meter;
        this.pixelsPerMetre = pixelsPerMetre;
        walkers = new Walker[workers];
    }

    /** @param worker number of the calling thread among those at work on the pass */
    void run(int band, int worker) {
        Walker walker = walkers[worker];
        if (walker == null) {
            walker = new Walker();
            walkers[worker] = walker;
        }
        walker.run(band);
    }

    /** What one thread works with. */
    private final class Walker {
        private final QueueShader shader = shader();
        private final NearbyLight nearby = new NearbyLight(frame, pixelsPerMetre);
        /** Points of each part that wait to be shaded. */
        private final @Nullable PointQueue[] queues = new PointQueue[materials.length];

        private final float[] through = new float[TriangleScan.SAMPLES];
        private final int[] order = new int[MOST_FRAGMENTS];
        private final float sameSurface = 4 / projection.camera.focal();
        private int band;
        private FragmentList fragments = frame.fragments[0];

        private QueueShader shader() {
            Illumination light = illumination.get();
            Shading shading = new Shading(projection, style, light.lights());
            return new QueueShader(frame, occlusion, light, meter, shading);
        }

        void run(int newBand) {
            band = newBand;
            fragments = frame.fragments[band];
            for (int y = frame.firstRow(band); y < frame.endRow(band); y++) {
                nearby.smooth(y, frame.left[band], frame.right[band]);
                for (int x = frame.left[band]; x < frame.right[band]; x++) {
                    pixel(x, y);
                }
            }
            for (int part = 0; part < queues.length; part++) {
                PointQueue queue = queues[part];
                if (queue != null && queue.count > 0) {
                    shader.shade(queue, materials[part], band);
                }
            }
        }

        private void pixel(int x, int y) {
            int pixel = y * frame.width + x;
            int head = fragments.head(pixel - frame.firstRow(band) * frame.width);
            frame.cover[pixel] = 0;
            for (int k = 0; k < 3; k++) {
                frame.skin[k][pixel] = 0;
                frame.color[k][pixel] = 0;
            }
            if (frame.depth[pixel] == 0 && head == FragmentList.END) {
                return;
            }
            if (head == FragmentList.END && isOneSurface(pixel * TriangleScan.SAMPLES)) {
                add(pixel, x, y, 0, 1);
                frame.cover[pixel] = 1;
            } else {
                mix(pixel, x, y, head);
            }
        }

        /** Whether one smooth surface fills the pixel. */
        private boolean isOneSurface(int first) {
            long least = Math.min(
                    Math.min(frame.samples[first], frame.samples[first + 1]),
                    Math.min(frame.samples[first + 2], frame.samples[first + 3]));
            return least > 0 && sameSurface(first, 0, TriangleScan.ALL) == TriangleScan.ALL;
        }

        private void mix(int pixel, int x, int y, int head) {
            Arrays.fill(through, 1);
            if (head != FragmentList.END) {
                blendFragments(pixel, x, y, sort(head));
            }
            addSamples(pixel, x, y);
            float open = 0;
            for (int s = 0; s < TriangleScan.SAMPLES; s++) {
                open += frame.samples[pixel * TriangleScan.SAMPLES + s] == 0 ? through[s] : 0;
            }
            frame.cover[pixel] = 1 - open / TriangleScan.SAMPLES;
        }

        /** Fills {@link #order} from near to far; ties go by triangle, so that the order is one. */
        private int sort(int head) {
            int count = 0;
            for (int f = head; f != FragmentList.END && count < MOST_FRAGMENTS; f = fragments.next[f]) {
                int at = count++;
                while (at > 0 && before(f, order[at - 1])) {
                    order[at] = order[at - 1];
                    at--;
                }
                order[at] = f;
            }
            return count;
        }

        private boolean before(int f, int g) {
            float df = fragments.inverseDepth[f];
            float dg = fragments.inverseDepth[g];
            return df > dg || df == dg && fragments.triangle[f] < fragments.triangle[g];
        }

        private void blendFragments(int pixel, int x, int y, int count) {
            for (int i = 0; i < count; i++) {
                int f = order[i];
                float weight = open(fragments.mask[f]);
                if (weight > CLOSED) {
                    blend(pixel, x, y, f, weight);
                }
            }
        }

        private void blend(int pixel, int x, int y, int f, float weight) {
            int triangle = fragments.triangle[f];
            int part = projection.geometry.partOf[triangle];
            DrawMaterial material = materials[part];
            float alpha = material.dense(fragments.alpha[f]);
            boolean additive = material.surface == Surface.CORNEA;
            // A clear layer reflects in full however thin it is.
            boolean clear = additive || material.surface == Surface.GLASS;
            PointQueue queue = queue(part);
            queue.add(
                    pixel,
                    triangle,
                    x + 0.5f,
                    y + 0.5f,
                    additive ? 0 : weight * alpha,
                    clear ? weight : weight * alpha);
            light(queue, nearby.gather(x, y, 1 / fragments.inverseDepth[f], 5));
            if (!additive) {
                for (int k = 0; k < TriangleScan.SAMPLES; k++) {
                    if ((fragments.mask[f] >> k & 1) != 0) {
                        through[k] *= 1 - alpha;
                    }
                }
            }
        }

        /** @param around whether probes lie around at the same depth */
        private void light(PointQueue queue, boolean around) {
            if (around) {
                queue.light(nearby.keyLight, nearby.openness);
            } else {
                queue.light(-1, 0.9f);
            }
        }

        /** The points of a part that wait, with room for one more. */
        private PointQueue queue(int part) {
            PointQueue queue = queues[part];
            if (queue == null) {
                queue = new PointQueue();
                queues[part] = queue;
            } else if (queue.isFull()) {
                shader.shade(queue, materials[part], band);
            }
            return queue;
        }

        private float open(int mask) {
            float sum = 0;
            for (int s = 0; s < TriangleScan.SAMPLES; s++) {
                sum += (mask >> s & 1) != 0 ? through[s] : 0;
            }
            return sum / TriangleScan.SAMPLES;
        }

        private void addSamples(int pixel, int x, int y) {
            int first = pixel * TriangleScan.SAMPLES;
            int left = TriangleScan.ALL;
            while (left != 0) {
                int lead = Integer.numberOfTrailingZeros(left);
                boolean empty = frame.samples[first + lead] == 0;
                int group = empty ? 1 << lead : sameSurface(first, lead, left);
                left &= ~group;
                float weight = empty ? 0 : open(group);
                if (weight > CLOSED) {
                    add(pixel, x, y, lead, weight);
                }
            }
        }

        /** The samples that see the same smooth surface as one of them does. */
        private int sameSurface(int first, int lead, int left) {
            int group = 1 << lead;
            int triangle = frame.triangle(first + lead);
            int part = projection.geometry.partOf[triangle];
            float depth = frame.inverseDepth(first + lead);
            for (int s = lead + 1; s < TriangleScan.SAMPLES; s++) {
                boolean same = (left >> s & 1) != 0
                        && Math.abs(frame.inverseDepth(first + s) - depth) < sameSurface * depth
                        && isPart(frame.triangle(first + s), triangle, part);
                group |= same ? 1 << s : 0;
            }
            return group;
        }

        /** Whether a triangle is of a part, of which another one is known to be. */
        private boolean isPart(int triangle, int known, int part) {
            return triangle == known || projection.geometry.partOf[triangle] == part;
        }

        /** Adds a surface that samples see to those that wait. */
        private void add(int pixel, int x, int y, int sample, float weight) {
            int at = pixel * TriangleScan.SAMPLES + sample;
            int triangle = frame.triangle(at);
            float depth = 1 / frame.inverseDepth(at);
            PointQueue queue = queue(projection.geometry.partOf[triangle]);
            queue.add(
                    pixel,
                    triangle,
                    x + TriangleScan.SAMPLE_X[sample],
                    y + TriangleScan.SAMPLE_Y[sample],
                    weight,
                    weight);
            light(queue, nearby.read(x, y, depth) || nearby.gather(x, y, depth, 1));
        }
    }
}
