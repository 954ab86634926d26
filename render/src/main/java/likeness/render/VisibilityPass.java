package likeness.render;

import likeness.render.DrawMaterial.Visibility;
import likeness.scene.Surface;

/**
 * Finds which triangle each sample sees, and collects the thin fragments in front of it. Strands hide what is behind
 * where they are dense, so that only their fringe is blended.
 */
final class VisibilityPass {

    /** Alpha from which strands hide. */
    private static final float DENSE = 0.8f;
    /** Alpha below which nothing is seen. */
    private static final float THIN = 0.02f;
    /** Brows and painted hair lie on skin: they win within this share of their 1/depth. */
    private static final float LYING = 1.0015f;

    private final Projection projection;
    private final DrawMaterial[] materials;
    private final TriangleBins bins;
    private final Frame frame;

    VisibilityPass(Projection projection, DrawMaterial[] materials, TriangleBins bins, Frame frame) {
        this.projection = projection;
        this.materials = materials;
        this.bins = bins;
        this.frame = frame;
    }

    void run(int band) {
        frame.clear(band, bins.left(band), bins.right(band));
        Walker walker = new Walker(band);
        for (int i = bins.start(band); i < bins.end(band); i++) {
            walker.hide(bins.triangle(i));
        }
        for (int i = bins.start(band); i < bins.end(band); i++) {
            walker.collect(bins.triangle(i));
        }
        nearest(band);
    }

    private void nearest(int band) {
        for (int y = frame.firstRow(band); y < frame.endRow(band); y++) {
            for (int i = y * frame.width + frame.left[band]; i < y * frame.width + frame.right[band]; i++) {
                int first = i * TriangleScan.SAMPLES;
                float near = Maths.max(
                        Maths.max(frame.sampleDepth[first], frame.sampleDepth[first + 1]),
                        Maths.max(frame.sampleDepth[first + 2], frame.sampleDepth[first + 3]));
                frame.depth[i] = near > 0 ? 1 / near : 0;
            }
        }
    }

    private final class Walker {
        private final int firstRow;
        private final int endRow;
        private final FragmentList fragments;
        private final TriangleScan scan = new TriangleScan(frame.width);
        private final SurfacePoint point = new SurfacePoint(projection);
        private final TextureSampler sampler = new TextureSampler();

        Walker(int band) {
            firstRow = frame.firstRow(band);
            endRow = frame.endRow(band);
            fragments = frame.fragments[band];
        }

        /** Enters a triangle that hides what is behind it. */
        void hide(int triangle) {
            DrawMaterial material = materials[projection.geometry.partOf[triangle]];
            if (material.visibility == Visibility.BLENDED || !scan.begin(projection, triangle, firstRow, endRow)) {
                return;
            }
            boolean strands = material.visibility == Visibility.STRANDS;
            while (scan.nextRow()) {
                for (int x = scan.startX; x <= scan.endX; x++) {
                    if (scan.masks[x] != 0) {
                        hidePixel(material, triangle, x, strands);
                    }
                }
            }
        }

        private void hidePixel(DrawMaterial material, int triangle, int x, boolean strands) {
            int sample = (scan.y * frame.width + x) * TriangleScan.SAMPLES;
            float corner = scan.depthAtCorner(x);
            int mask = nearer(sample, scan.masks[x], corner, 1);
            if (mask == 0 || strands && alpha(material, triangle, x) < DENSE) {
                return;
            }
            for (int s = 0; s < TriangleScan.SAMPLES; s++) {
                if ((mask >> s & 1) != 0) {
                    frame.sampleDepth[sample + s] = scan.depthAt(corner, s);
                    frame.sampleTriangle[sample + s] = triangle;
                }
            }
        }

        /** Collects the fragments of a triangle that are to be blended over what the samples see. */
        void collect(int triangle) {
            DrawMaterial material = materials[projection.geometry.partOf[triangle]];
            if (material.visibility == Visibility.SOLID || !scan.begin(projection, triangle, firstRow, endRow)) {
                return;
            }
            boolean lying = material.surface == Surface.FINE_HAIR || material.surface == Surface.PAINTED_HAIR;
            while (scan.nextRow()) {
                for (int x = scan.startX; x <= scan.endX; x++) {
                    if (scan.masks[x] != 0) {
                        collectPixel(material, triangle, x, lying ? LYING : 1);
                    }
                }
            }
        }

        private void collectPixel(DrawMaterial material, int triangle, int x, float bias) {
            float corner = scan.depthAtCorner(x);
            int mask = nearer((scan.y * frame.width + x) * TriangleScan.SAMPLES, scan.masks[x], corner, bias);
            if (mask == 0) {
                return;
            }
            float alpha = alpha(material, triangle, x);
            boolean hidden = material.visibility == Visibility.STRANDS && alpha >= DENSE;
            if (alpha > THIN && !hidden) {
                float near = scan.depthAt(corner, Integer.numberOfTrailingZeros(mask)) * bias;
                fragments.add((scan.y - firstRow) * frame.width + x, triangle, mask, near, alpha);
            }
        }

        /** The covered samples of a pixel where the triangle is in front. */
        private int nearer(int sample, int covered, float corner, float bias) {
            int mask = 0;
            for (int s = 0; s < TriangleScan.SAMPLES; s++) {
                mask |= scan.depthAt(corner, s) * bias > frame.sampleDepth[sample + s] ? 1 << s : 0;
            }
            return mask & covered;
        }

        private float alpha(DrawMaterial material, int triangle, int x) {
            if (material.color == null || !material.color.map().hasAlpha) {
                return material.material.baseColor().a();
            }
            point.moveTo(triangle, x + 0.5f, scan.y + 0.5f);
            return Opacity.at(point, sampler, material, material.color);
        }
    }
}
