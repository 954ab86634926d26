package likeness.render;

import likeness.render.DrawMaterial.Visibility;
import likeness.scene.Surface;
import org.jspecify.annotations.Nullable;

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
    /** Triangles after which is looked anew at what lies behind all that is seen. */
    private static final int LOOK = 256;

    private final Projection projection;
    private final DrawMaterial[] materials;
    private final TriangleBins bins;
    private final Frame frame;
    private final ArrayPool arrays;
    private final @Nullable Walker[] walkers;

    VisibilityPass(
            Projection projection,
            DrawMaterial[] materials,
            TriangleBins bins,
            Frame frame,
            ArrayPool arrays,
            int workers) {
        this.projection = projection;
        this.materials = materials;
        this.bins = bins;
        this.frame = frame;
        this.arrays = arrays;
        walkers = new Walker[workers];
    }

    /** @param worker number of the calling thread among those at work on the pass */
    void run(int band, int worker) {
        Walker walker = walkers[worker];
        if (walker == null) {
            walker = new Walker();
            walkers[worker] = walker;
        }
        walker.begin(band);
        for (int i = bins.start(band); i < bins.endOfFront(band); i++) {
            walker.enterSolid(bins.triangle(i));
        }
        for (int i = bins.endOfFront(band); i < bins.end(band); i++) {
            if ((i - bins.endOfFront(band)) % LOOK == 0) {
                walker.farthest.update(walker.pixels);
            }
            walker.enterUnlessHidden(bins.triangle(i));
        }
        walker.finish();
    }

    private DrawMaterial material(int triangle) {
        return materials[projection.geometry.partOf[triangle]];
    }

    /** What one thread works with. */
    private final class Walker {
        private final BandSamples band = new BandSamples(projection, frame.width, arrays);
        private final Farthest farthest = new Farthest(frame.width, band);
        private final TriangleScan scan = new TriangleScan(frame.width);
        private final AlphaPlane plane = new AlphaPlane(projection);
        /** Columns of a row whose samples see several triangles. */
        private final int[] several = new int[frame.width];

        private BandPixels pixels = frame.band(0);
        private FragmentList fragments = pixels.fragments;

        void begin(int number) {
            pixels = frame.clear(number, bins.left(number), bins.right(number));
            pixels.skin.reach(bins.skinLeft(number), bins.skinRight(number));
            fragments = pixels.fragments;
            band.clear(pixels.firstRow, pixels.left, pixels.right);
        }

        void enterSolid(int triangle) {
            if (scan.begin(projection, triangle, pixels.firstRow, pixels.endRow)) {
                while (scan.nextRow()) {
                    scan.enter(band, triangle);
                }
            }
        }

        void enterUnlessHidden(int triangle) {
            float near = LYING * nearest(triangle);
            if (farthest.hides(near, bins.firstColumn(triangle), bins.endColumn(triangle))) {
                return;
            }
            DrawMaterial material = material(triangle);
            if (material.visibility == Visibility.SOLID) {
                enterSolid(triangle);
            } else if (scan.begin(projection, triangle, pixels.firstRow, pixels.endRow)) {
                enterThin(triangle, material);
            }
        }

        /** Enters a triangle that hides what is behind it where it is dense, and is blended where it is not. */
        private void enterThin(int triangle, DrawMaterial material) {
            boolean lying = material.surface == Surface.FINE_HAIR || material.surface == Surface.PAINTED_HAIR;
            while (scan.nextRow()) {
                scan.cover();
                for (int x = scan.startX; x <= scan.endX; x++) {
                    if (scan.masks[x] != 0) {
                        enterPixel(material, triangle, x, lying ? LYING : 1);
                    }
                }
            }
        }

        /** 1/depth of a triangle's nearest corner. */
        private float nearest(int triangle) {
            int[] indices = projection.geometry.indices;
            float[] near = projection.inverseDepth;
            float one = Math.max(near[indices[3 * triangle]], near[indices[3 * triangle + 1]]);
            return Math.max(one, near[indices[3 * triangle + 2]]);
        }

        private void enterPixel(DrawMaterial material, int triangle, int x, float bias) {
            int sample = band.first(x, scan.y);
            float corner = scan.depthAtCorner(x);
            int mask = nearer(sample, scan.masks[x], corner, bias);
            if (mask == 0) {
                return;
            }
            float alpha = alpha(material, triangle, x);
            if (material.visibility == Visibility.STRANDS && alpha >= DENSE) {
                hide(triangle, sample, mask, corner);
            } else if (alpha > THIN) {
                float near = scan.depthAt(corner, Integer.numberOfTrailingZeros(mask)) * bias;
                fragments.add(pixels.at(x, scan.y), triangle, mask, near, alpha);
            }
        }

        private void hide(int triangle, int sample, int mask, float corner) {
            for (int s = 0; s < TriangleScan.SAMPLES; s++) {
                if ((mask >> s & 1) != 0) {
                    band.samples[sample + s] = Frame.seen(scan.depthAt(corner, s), triangle);
                }
            }
        }

        /** The covered samples of a pixel where the triangle is in front. */
        private int nearer(int sample, int covered, float corner, float bias) {
            int mask = 0;
            for (int s = 0; s < TriangleScan.SAMPLES; s++) {
                mask |= scan.depthAt(corner, s) * bias > band.inverseDepth(sample + s) ? 1 << s : 0;
            }
            return mask & covered;
        }

        private float alpha(DrawMaterial material, int triangle, int x) {
            if (material.color == null || !material.color.map().hasAlpha) {
                return material.material.baseColor().a();
            }
            plane.moveTo(triangle, material.color);
            return Opacity.of(material, plane.at(material.color, x + 0.5f, scan.y + 0.5f));
        }

        /** Hands over to the frame what has been found. */
        void finish() {
            for (int y = pixels.firstRow; y < pixels.endRow; y++) {
                noteNearest(y);
                noteMixed(y, findMixed(y));
                for (int x = pixels.left; x < pixels.right; x++) {
                    int head = fragments.head(pixels.at(x, y));
                    if (head != FragmentList.END) {
                        int first = band.first(x, y);
                        clearHidden(head, first, Frame.inverseDepth(band.nearest(first)));
                    }
                }
            }
        }

        /** Notes how far away a row is, and what its pixels see if each sees one surface. */
        private void noteNearest(int y) {
            int pixel = pixels.at(pixels.left, y);
            int first = band.first(pixels.left, y);
            int at = y * frame.width;
            for (int x = pixels.left; x < pixels.right; x++, pixel++, first += TriangleScan.SAMPLES) {
                long nearest = band.nearest(first);
                frame.depth[at + x] = nearest > 0 ? 1 / Frame.inverseDepth(nearest) : 0;
                pixels.seen[pixel] = band.samples[first];
            }
        }

        /** Fills {@link #several} with the columns of a row whose samples see several triangles; returns how many. */
        private int findMixed(int y) {
            int first = band.first(pixels.left, y);
            int count = 0;
            for (int x = pixels.left; x < pixels.right; x++, first += TriangleScan.SAMPLES) {
                several[count] = x;
                count += band.seesSeveral(first) ? 1 : 0;
            }
            return count;
        }

        private void noteMixed(int y, int count) {
            for (int i = 0; i < count; i++) {
                int first = band.first(several[i], y);
                int pixel = pixels.at(several[i], y);
                pixels.seen[pixel] = pixels.mixed.note(band.samples, first, band.isOneSurface(first));
            }
        }

        /** Takes from a pixel's fragments what dense strands hide that were entered later. */
        private void clearHidden(int head, int first, float nearest) {
            for (int f = head; f != FragmentList.END; f = fragments.next[f]) {
                if (nearest > fragments.inverseDepth[f]) {
                    fragments.mask[f] &= (byte) ~hidden(first, fragments.inverseDepth[f]);
                }
            }
        }

        /** The samples of a pixel where dense strands, entered after a fragment was, hide it. */
        private int hidden(int first, float inverseDepth) {
            int mask = 0;
            for (int s = 0; s < TriangleScan.SAMPLES; s++) {
                if (band.inverseDepth(first + s) > inverseDepth) {
                    DrawMaterial hiding = material(Frame.triangle(band.samples[first + s]));
                    mask |= hiding.visibility == Visibility.STRANDS ? 1 << s : 0;
                }
            }
            return mask;
        }
    }
}
