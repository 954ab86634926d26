package likeness.render;

import java.util.Arrays;
import java.util.function.Supplier;
import likeness.scene.Surface;
import org.jspecify.annotations.Nullable;

/**
 * Gives every pixel its light: blended fragments front to back, then each surface behind them once. What is seen and by
 * how much it counts is found pixel by pixel, or for a row of pixels that see one surface each; the points then wait until
 * enough of one part can be shaded together.
 */
final class ShadePass {

    private static final int MOST_FRAGMENTS = 96;
    /** What lets less than this through counts as closed. */
    private static final float CLOSED = 0.004f;
    /** Strands that cover less of a pixel than this are not seen. */
    private static final float FAINT = 0.015f;

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
        private final float smooth = BandSamples.smooth(projection.camera);
        private BandPixels pixels = frame.band(0);
        private FragmentList fragments = pixels.fragments;

        private QueueShader shader() {
            Illumination light = illumination.get();
            Shading shading = new Shading(projection, style, light.lights());
            return new QueueShader(occlusion, light, meter, shading);
        }

        void run(int band) {
            pixels = frame.band(band);
            pixels.darken();
            fragments = pixels.fragments;
            nearby.smooth(pixels);
            for (int y = pixels.firstRow; y < pixels.endRow; y++) {
                for (int x = pixels.left; x < pixels.right; ) {
                    int end = endOfWhole(x, y);
                    if (end > x) {
                        addWhole(x, y, end);
                        x = end;
                    } else {
                        pixel(pixels.at(x, y), x++, y);
                    }
                }
            }
            for (int part = 0; part < queues.length; part++) {
                PointQueue queue = queues[part];
                if (queue != null && queue.count > 0) {
                    shader.shade(queue, materials[part], pixels);
                }
            }
        }

        private void pixel(int pixel, int x, int y) {
            int head = fragments.head(pixel);
            long noted = pixels.seen[pixel];
            if (noted != 0 || head != FragmentList.END) {
                mix(pixel, x, y, noted, head);
            }
        }

        /** Column behind the pixels of a row that see one surface of one part alone; the first if it does not. */
        private int endOfWhole(int x, int y) {
            int part = -1;
            int pixel = pixels.at(x, y);
            int end = x;
            for (; end < pixels.right && isWhole(pixel); end++, pixel++) {
                int next = projection.geometry.partOf[Frame.triangle(pixels.seen[pixel])];
                if (part >= 0 && part != next) {
                    break;
                }
                part = next;
            }
            return end;
        }

        /** Whether a pixel sees one surface, with nothing blended before it. */
        private boolean isWhole(int pixel) {
            return pixels.seen[pixel] > 0 && fragments.head(pixel) == FragmentList.END;
        }

        /** Adds pixels of a row that see one surface of one part. Each takes the light that reaches its nearest sample. */
        private void addWhole(int x, int y, int end) {
            int pixel = pixels.at(x, y);
            Arrays.fill(pixels.cover, pixel, pixel + end - x, 1);
            int part = projection.geometry.partOf[Frame.triangle(pixels.seen[pixel])];
            for (int from = x; from < end; ) {
                PointQueue queue = queue(part);
                int first = queue.count;
                int added = queue.addRow(
                        pixels.seen,
                        pixel + from - x,
                        from + TriangleScan.SAMPLE_X[0],
                        y + TriangleScan.SAMPLE_Y[0],
                        end - from);
                nearby.read(from, y, queue.keyLight, queue.openness, first, added);
                from += added;
            }
        }

        private void mix(int pixel, int x, int y, long noted, int head) {
            Arrays.fill(through, 1);
            if (head != FragmentList.END) {
                blendFragments(pixel, x, y, sort(head));
            }
            if (noted > 0) {
                float weight = open(TriangleScan.ALL);
                if (weight > CLOSED) {
                    add(pixel, x, y, noted, 0, weight);
                }
                pixels.cover[pixel] = 1;
            } else if (noted == 0) {
                pixels.cover[pixel] = 1 - open(TriangleScan.ALL);
            } else {
                addSamples(pixel, x, y, Frame.firstOfMixed(noted));
            }
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
            if (weight * alpha < FAINT && material.visibility == DrawMaterial.Visibility.STRANDS) {
                return;
            }
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
            light(queue, nearby.readAround(x, y, 1 / fragments.inverseDepth[f]));
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
                queue.light(-1, NearbyLight.ALONE);
            }
        }

        /** The points of a part that wait, with room for one more. */
        private PointQueue queue(int part) {
            PointQueue queue = queues[part];
            if (queue == null) {
                queue = new PointQueue();
                queues[part] = queue;
            } else if (queue.isFull()) {
                shader.shade(queue, materials[part], pixels);
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

        private void addSamples(int pixel, int x, int y, int first) {
            long[] samples = pixels.mixed.samples;
            int left = TriangleScan.ALL;
            float open = 0;
            while (left != 0) {
                int lead = Integer.numberOfTrailingZeros(left);
                boolean empty = samples[first + lead] == 0;
                int group = empty
                        ? 1 << lead
                        : BandSamples.sameSurface(projection.geometry, smooth, samples, first, lead, left);
                left &= ~group;
                open += empty ? open(group) : 0;
                float weight = empty ? 0 : open(group);
                if (weight > CLOSED) {
                    add(pixel, x, y, samples[first + lead], lead, weight);
                }
            }
            pixels.cover[pixel] = 1 - open;
        }

        /** Adds a surface that samples see to those that wait. */
        private void add(int pixel, int x, int y, long seen, int sample, float weight) {
            int triangle = Frame.triangle(seen);
            float depth = 1 / Frame.inverseDepth(seen);
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
