package likeness.render;

import java.util.Arrays;
import likeness.scene.Surface;

/**
 * Gives every pixel its light: blended fragments front to back, then each surface behind them once. Skin keeps its colour
 * and its light apart, to be joined after scattering.
 */
final class ShadePass {

    private static final int MOST_FRAGMENTS = 96;
    /** What lets less than this through counts as closed. */
    private static final float CLOSED = 0.004f;

    private final Projection projection;
    private final DrawMaterial[] materials;
    private final Frame frame;
    private final OcclusionPass occlusion;
    private final Illumination illumination;
    private final Style style;
    private final LightMeter meter;
    private final float pixelsPerMetre;

    ShadePass(
            Projection projection,
            DrawMaterial[] materials,
            Frame frame,
            OcclusionPass occlusion,
            Illumination illumination,
            Style style,
            LightMeter meter,
            float pixelsPerMetre) {
        this.projection = projection;
        this.materials = materials;
        this.frame = frame;
        this.occlusion = occlusion;
        this.illumination = illumination;
        this.style = style;
        this.meter = meter;
        this.pixelsPerMetre = pixelsPerMetre;
    }

    void run(int band) {
        Shader shader = new Shader(band);
        for (int y = frame.firstRow(band); y < frame.endRow(band); y++) {
            shader.nearby.smooth(y, frame.left[band], frame.right[band]);
            for (int x = frame.left[band]; x < frame.right[band]; x++) {
                shader.pixel(x, y);
            }
        }
    }

    private final class Shader {
        private final int band;
        private final FragmentList fragments;
        private final Shading shading = new Shading(projection, style, illumination.lights());
        private final NearbyLight nearby = new NearbyLight(frame, pixelsPerMetre);
        private final float[] through = new float[TriangleScan.SAMPLES];
        private final int[] order = new int[MOST_FRAGMENTS];
        private float red;
        private float green;
        private float blue;
        private final float sameSurface = 4 / projection.camera.focal();

        Shader(int band) {
            this.band = band;
            fragments = frame.fragments[band];
        }

        void pixel(int x, int y) {
            int pixel = y * frame.width + x;
            int head = fragments.head(pixel - frame.firstRow(band) * frame.width);
            frame.cover[pixel] = 0;
            frame.skin[3 * pixel] = 0;
            if (frame.depth[pixel] == 0 && head == FragmentList.END) {
                return;
            }
            red = 0;
            green = 0;
            blue = 0;
            if (head == FragmentList.END && isOneSurface(pixel * TriangleScan.SAMPLES)) {
                shade(pixel, x, y, 0, 1);
                frame.cover[pixel] = 1;
            } else {
                mix(pixel, x, y, head);
            }
            frame.color[3 * pixel] = red;
            frame.color[3 * pixel + 1] = green;
            frame.color[3 * pixel + 2] = blue;
        }

        /** Whether one smooth surface fills the pixel. */
        private boolean isOneSurface(int first) {
            float least = Maths.min(
                    Maths.min(frame.sampleDepth[first], frame.sampleDepth[first + 1]),
                    Maths.min(frame.sampleDepth[first + 2], frame.sampleDepth[first + 3]));
            return least > 0 && sameSurface(first, 0, TriangleScan.ALL) == TriangleScan.ALL;
        }

        private void mix(int pixel, int x, int y, int head) {
            Arrays.fill(through, 1);
            if (head != FragmentList.END) {
                blendFragments(x, y, sort(head));
            }
            shadeSamples(pixel, x, y);
            float open = 0;
            for (int s = 0; s < TriangleScan.SAMPLES; s++) {
                open += frame.sampleDepth[pixel * TriangleScan.SAMPLES + s] == 0 ? through[s] : 0;
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

        private void blendFragments(int x, int y, int count) {
            for (int i = 0; i < count; i++) {
                int f = order[i];
                float weight = open(fragments.mask[f]);
                if (weight > CLOSED) {
                    blend(x, y, f, weight);
                }
            }
        }

        private void blend(int x, int y, int f, float weight) {
            int triangle = fragments.triangle[f];
            DrawMaterial material = materials[projection.geometry.partOf[triangle]];
            shading.point.moveTo(triangle, x + 0.5f, y + 0.5f);
            float alpha = shadeFragment(material, x, y, fragments.alpha[f]);
            boolean additive = material.surface == Surface.CORNEA;
            Shading s = shading;
            float body = additive ? 0 : weight * alpha;
            // A clear layer reflects in full however thin it is.
            boolean clear = additive || material.surface == Surface.GLASS;
            float shine = clear ? weight : weight * alpha;
            red += body * s.red * s.diffuseRed + shine * s.specularRed;
            green += body * s.green * s.diffuseGreen + shine * s.specularGreen;
            blue += body * s.blue * s.diffuseBlue + shine * s.specularBlue;
            if (!additive) {
                for (int k = 0; k < TriangleScan.SAMPLES; k++) {
                    if ((fragments.mask[f] >> k & 1) != 0) {
                        through[k] *= 1 - alpha;
                    }
                }
            }
        }

        private float shadeFragment(DrawMaterial material, int x, int y, float alpha) {
            shading.point.locate();
            shading.read(material);
            readLight(x, y, nearby.gather(x, y, shading.point.depth, 5), Surface.HAIR);
            illumination.light(shading, material.surface);
            return material.dense(alpha);
        }

        /** @param around whether probes lie around at the same depth */
        private void readLight(int x, int y, boolean around, Surface surface) {
            if (around) {
                shading.keyLight = nearby.keyLight;
                shading.openness = nearby.openness;
            } else {
                shading.keyLight = occlusion.keyLight(shading.point, surface, SamplePattern.phase(x, y));
                shading.openness = 0.9f;
            }
        }

        private float open(int mask) {
            float sum = 0;
            for (int s = 0; s < TriangleScan.SAMPLES; s++) {
                sum += (mask >> s & 1) != 0 ? through[s] : 0;
            }
            return sum / TriangleScan.SAMPLES;
        }

        private void shadeSamples(int pixel, int x, int y) {
            int first = pixel * TriangleScan.SAMPLES;
            int left = TriangleScan.ALL;
            while (left != 0) {
                int lead = Integer.numberOfTrailingZeros(left);
                boolean empty = frame.sampleDepth[first + lead] == 0;
                int group = empty ? 1 << lead : sameSurface(first, lead, left);
                left &= ~group;
                float weight = empty ? 0 : open(group);
                if (weight > CLOSED) {
                    shade(pixel, x, y, lead, weight);
                }
            }
        }

        /** The samples that see the same smooth surface as one of them does. */
        private int sameSurface(int first, int lead, int left) {
            int group = 1 << lead;
            int triangle = frame.sampleTriangle[first + lead];
            int part = projection.geometry.partOf[triangle];
            float depth = frame.sampleDepth[first + lead];
            for (int s = lead + 1; s < TriangleScan.SAMPLES; s++) {
                boolean same = (left >> s & 1) != 0
                        && Math.abs(frame.sampleDepth[first + s] - depth) < sameSurface * depth
                        && isPart(frame.sampleTriangle[first + s], triangle, part);
                group |= same ? 1 << s : 0;
            }
            return group;
        }

        /** Whether a triangle is of a part, of which another one is known to be. */
        private boolean isPart(int triangle, int known, int part) {
            return triangle == known || projection.geometry.partOf[triangle] == part;
        }

        private void shade(int pixel, int x, int y, int sample, float weight) {
            Shading s = shading;
            int triangle = frame.sampleTriangle[pixel * TriangleScan.SAMPLES + sample];
            DrawMaterial material = materials[projection.geometry.partOf[triangle]];
            s.point.moveTo(triangle, x + TriangleScan.SAMPLE_X[sample], y + TriangleScan.SAMPLE_Y[sample]);
            s.point.locate();
            s.read(material);
            boolean around = nearby.read(x, y, s.point.depth) || nearby.gather(x, y, s.point.depth, 1);
            readLight(x, y, around, material.surface);
            illumination.light(s, material.surface);
            red += weight * s.specularRed;
            green += weight * s.specularGreen;
            blue += weight * s.specularBlue;
            boolean skin = material.surface == Surface.SKIN;
            if (skin) {
                meter.see(band, x, y, weight, s);
            }
            if (skin && frame.skin[3 * pixel] == 0) {
                keepApart(pixel, weight);
            } else {
                red += weight * s.red * s.diffuseRed;
                green += weight * s.green * s.diffuseGreen;
                blue += weight * s.blue * s.diffuseBlue;
            }
        }

        private void keepApart(int pixel, float weight) {
            frame.skin[3 * pixel] = Maths.max(1e-6f, weight * shading.red);
            frame.skin[3 * pixel + 1] = weight * shading.green;
            frame.skin[3 * pixel + 2] = weight * shading.blue;
            frame.skinLight[0][pixel] = shading.diffuseRed;
            frame.skinLight[1][pixel] = shading.diffuseGreen;
            frame.skinLight[2][pixel] = shading.diffuseBlue;
        }
    }
}
