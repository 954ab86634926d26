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
    /** Triangles after which is looked anew at what lies behind all that is seen. */
    private static final int LOOK = 128;

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
        for (int i = bins.start(band); i < bins.endOfFront(band); i++) {
            walker.enterSolid(bins.triangle(i));
        }
        for (int i = bins.endOfFront(band); i < bins.end(band); i++) {
            if ((i - bins.endOfFront(band)) % LOOK == 0) {
                walker.farthest.update();
            }
            walker.enterUnlessHidden(bins.triangle(i));
        }
        finish(band);
    }

    private DrawMaterial material(int triangle) {
        return materials[projection.geometry.partOf[triangle]];
    }

    private void finish(int band) {
        for (int y = frame.firstRow(band); y < frame.endRow(band); y++) {
            for (int x = frame.left[band]; x < frame.right[band]; x++) {
                int pixel = y * frame.width + x;
                int first = pixel * TriangleScan.SAMPLES;
                long near = Math.max(
                        Math.max(frame.samples[first], frame.samples[first + 1]),
                        Math.max(frame.samples[first + 2], frame.samples[first + 3]));
                frame.depth[pixel] = near > 0 ? 1 / Float.intBitsToFloat((int) (near >>> 32)) : 0;
                int inBand = pixel - frame.firstRow(band) * frame.width;
                for (int f = frame.fragments[band].head(inBand); f != FragmentList.END; ) {
                    frame.fragments[band].mask[f] &= (byte) ~hidden(first, frame.fragments[band].inverseDepth[f]);
                    f = frame.fragments[band].next[f];
                }
            }
        }
    }

    /** The samples of a pixel where dense strands, entered after a fragment was, hide it. */
    private int hidden(int first, float inverseDepth) {
        int mask = 0;
        for (int s = 0; s < TriangleScan.SAMPLES; s++) {
            if (frame.inverseDepth(first + s) > inverseDepth) {
                int part = projection.geometry.partOf[frame.triangle(first + s)];
                mask |= materials[part].visibility == Visibility.STRANDS ? 1 << s : 0;
            }
        }
        return mask;
    }

    private final class Walker {
        private final int firstRow;
        private final int endRow;
        private final FragmentList fragments;
        private final Farthest farthest;
        private final TriangleScan scan = new TriangleScan(frame.width);
        private final SurfacePoint point = new SurfacePoint(projection);

        Walker(int band) {
            firstRow = frame.firstRow(band);
            endRow = frame.endRow(band);
            fragments = frame.fragments[band];
            farthest = new Farthest(frame, band);
        }

        void enterSolid(int triangle) {
            if (scan.begin(projection, triangle, firstRow, endRow)) {
                while (scan.nextRow()) {
                    scan.enter(frame.samples, frame.width, triangle);
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
            } else if (scan.begin(projection, triangle, firstRow, endRow)) {
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
            float one = Maths.max(near[indices[3 * triangle]], near[indices[3 * triangle + 1]]);
            return Maths.max(one, near[indices[3 * triangle + 2]]);
        }

        private void enterPixel(DrawMaterial material, int triangle, int x, float bias) {
            int sample = (scan.y * frame.width + x) * TriangleScan.SAMPLES;
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
                fragments.add((scan.y - firstRow) * frame.width + x, triangle, mask, near, alpha);
            }
        }

        private void hide(int triangle, int sample, int mask, float corner) {
            for (int s = 0; s < TriangleScan.SAMPLES; s++) {
                if ((mask >> s & 1) != 0) {
                    frame.samples[sample + s] = Frame.seen(scan.depthAt(corner, s), triangle);
                }
            }
        }

        /** The covered samples of a pixel where the triangle is in front. */
        private int nearer(int sample, int covered, float corner, float bias) {
            int mask = 0;
            for (int s = 0; s < TriangleScan.SAMPLES; s++) {
                mask |= scan.depthAt(corner, s) * bias > frame.inverseDepth(sample + s) ? 1 << s : 0;
            }
            return mask & covered;
        }

        private float alpha(DrawMaterial material, int triangle, int x) {
            if (material.color == null || !material.color.map().hasAlpha) {
                return material.material.baseColor().a();
            }
            point.moveTo(triangle, x + 0.5f, scan.y + 0.5f);
            return Opacity.at(point, material, material.color);
        }
    }
}
