package likeness.packbuild.own;

import org.jspecify.annotations.Nullable;

/** For each texel of a square texture the point of the sheet that lies there, at rest. */
final class PlaceMap {

    private static final Vec MIDDLE = new Vec(0, 7, 0.45);
    private static final double NEAR = 0.08;

    final int size;
    private final boolean[] covered;
    private final @Nullable Vec[] places;

    private PlaceMap(int size) {
        this.size = size;
        this.places = new Vec[size * size];
        this.covered = new boolean[size * size];
    }

    static PlaceMap of(Sheet sheet, Unwrap unwrap, int size) {
        PlaceMap map = new PlaceMap(size);
        for (int[] face : sheet.faces()) {
            for (int k = 2; k < face.length; k++) {
                map.fill(
                        unwrap,
                        sheet.nodes().get(face[0]).rest(),
                        sheet.nodes().get(face[k - 1]).rest(),
                        sheet.nodes().get(face[k]).rest());
            }
        }
        return map;
    }

    @Nullable
    Vec at(int x, int y) {
        return x < 0 || y < 0 || x >= size || y >= size ? null : places[y * size + x];
    }

    private void fill(Unwrap unwrap, Vec a, Vec b, Vec c) {
        Vec pa = texel(unwrap.of(a));
        Vec pb = texel(unwrap.of(b));
        Vec pc = texel(unwrap.of(c));
        double area = cross(pa, pb, pc);
        if (area == 0) {
            return;
        }
        int left = (int) Math.floor(Math.min(pa.x(), Math.min(pb.x(), pc.x()))) - 1;
        int right = (int) Math.ceil(Math.max(pa.x(), Math.max(pb.x(), pc.x()))) + 1;
        int top = (int) Math.floor(Math.min(pa.y(), Math.min(pb.y(), pc.y()))) - 1;
        int bottom = (int) Math.ceil(Math.max(pa.y(), Math.max(pb.y(), pc.y()))) + 1;
        // A texel beyond the edge, so that filtering finds something there.
        double margin = -1.5 * Math.max(right - left, bottom - top) / Math.abs(area);
        for (int y = Math.max(0, top); y <= Math.min(size - 1, bottom); y++) {
            for (int x = Math.max(0, left); x <= Math.min(size - 1, right); x++) {
                Vec p = new Vec(x + 0.5, y + 0.5, 0);
                double wb = cross(pa, p, pc) / area;
                double wc = cross(pa, pb, p) / area;
                double wa = 1 - wb - wc;
                if (wa >= margin && wb >= margin && wc >= margin) {
                    put(
                            x,
                            y,
                            wa >= 0 && wb >= 0 && wc >= 0,
                            a.times(wa).plus(b, wb).plus(c, wc));
                }
            }
        }
    }

    /** Of several surfaces in the same direction the outermost counts. */
    private void put(int x, int y, boolean inside, Vec place) {
        int i = y * size + x;
        Vec before = places[i];
        if (before == null
                || (inside && !covered[i])
                || (inside == covered[i] && place.distance(MIDDLE) > before.distance(MIDDLE))) {
            places[i] = place;
            covered[i] |= inside;
        }
    }

    /** The faces that lie outermost where they are: without the inside of the mouth. */
    Sheet outermost(Sheet sheet, Unwrap unwrap) {
        return new Sheet(
                        sheet.nodes(),
                        sheet.faces().stream()
                                .filter(f -> isOutermost(middle(sheet, f), unwrap))
                                .toList())
                .compacted();
    }

    private boolean isOutermost(Vec middle, Unwrap unwrap) {
        Corner corner = unwrap.of(middle);
        Vec place = at((int) (corner.u() * size), (int) (corner.v() * size));
        return place != null && onLeft(place).distance(onLeft(middle)) < NEAR;
    }

    private static Vec onLeft(Vec p) {
        return p.x() < 0 ? p.mirrored() : p;
    }

    private static Vec middle(Sheet sheet, int[] face) {
        Vec sum = Vec.ZERO;
        for (int n : face) {
            sum = sum.plus(sheet.nodes().get(n).rest());
        }
        return sum.times(1.0 / face.length);
    }

    private Vec texel(Corner corner) {
        return new Vec(corner.u() * size, corner.v() * size, 0);
    }

    private static double cross(Vec a, Vec b, Vec c) {
        return (b.x() - a.x()) * (c.y() - a.y()) - (b.y() - a.y()) * (c.x() - a.x());
    }
}
