package likeness.packbuild.own;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import likeness.pack.Asset;
import likeness.pack.FittedMesh;
import likeness.pack.PartMaterial;
import likeness.pack.Slot;
import tools.jackson.core.type.TypeReference;

/** Glasses swept along curves: rims, bridge, pads, arms; lenses are a part of their own. */
final class Glasses {

    private static final int RIM_POINTS = 36;
    private static final int DEPTH = 60;
    /** In front of the bridge of the nose. */
    private static final double STAND_OFF = 0.06;
    /** Bent round the face, and lower edge nearer to the cheeks. */
    private static final double WRAP = 0.24;

    private static final double TILT = 0.12;
    /** Half width of the front where the arms begin, and between ear and skull. */
    private static final double TEMPLES = 0.67;

    private static final double BEHIND_EAR = 0.755;

    private final BaseMesh base;
    private final FaceAnchors face;

    Glasses(BaseMesh base) {
        this.base = base;
        this.face = new FaceAnchors(base);
    }

    /**
     * @param metal whether the frame is bare metal
     * @param lens colour with alpha
     * @param colours of the frame, the default first
     */
    private record Style(
            String id,
            String title,
            List<String> tags,
            Frame frame,
            boolean metal,
            String lens,
            List<Colour> colours) {}

    private record Colour(String id, String title, String color) {}

    List<OwnAsset> make() {
        List<Style> styles = Recipes.read("glasses", new TypeReference<>() {});
        return styles.stream().map(this::make).toList();
    }

    private OwnAsset make(Style style) {
        Map<String, PartMaterial> parts = new LinkedHashMap<>();
        parts.put("frame", style.metal ? Materials.metal() : Materials.acetate());
        parts.put("lens", Materials.lens(style.lens));
        return Catalogue.entry(
                style.id,
                Slot.EYEWEAR,
                style.title,
                style.tags,
                parts,
                style.colours.stream()
                        .map(c -> new Asset.Variant(c.id, c.title, c.color, Map.of()))
                        .toList(),
                mesh(style.frame));
    }

    private FittedMesh mesh(Frame frame) {
        Sheet rims = both(rim(frame).and(arm(frame)));
        Sheet all = rims.and(bar(frame, frame.bridge()));
        if (frame.bar() != null) {
            all = all.and(bar(frame, frame.bar()));
        }
        if (frame.pads()) {
            all = all.and(both(pad(frame)));
        }
        return new Tailor(base, Scales.head(base))
                .rigidOnHead()
                .part("frame", all, PlainLayout.INSTANCE)
                .part("lens", both(lens(frame)), PlainLayout.INSTANCE)
                .sew(new int[0], DEPTH);
    }

    /** The left half and its mirror image. */
    private Sheet both(Sheet left) {
        return left.and(left.map(face::mirror).turned());
    }

    private Vec middle(Frame frame) {
        Vec bridge = face.bridge();
        return new Vec(frame.centre(), bridge.y() + frame.height(), bridge.z() + STAND_OFF);
    }

    /** The lens surface. */
    private Vec on(Frame frame, double x, double y) {
        Vec middle = middle(frame);
        return new Vec(x, y, middle.z() - WRAP * x * x + TILT * (y - middle.y()));
    }

    private Vec rimAt(Frame frame, double turn, double share) {
        double[] d = frame.rimAt(turn);
        Vec middle = middle(frame);
        return on(frame, middle.x() + share * d[0], middle.y() + share * d[1]);
    }

    private Sheet rim(Frame frame) {
        List<Node> curve = new ArrayList<>();
        for (int i = 0; i < RIM_POINTS; i++) {
            curve.add(face.front(rimAt(frame, (double) i / RIM_POINTS, 1)));
        }
        return new Tube(curve, true, 6).sweep(new Vec(0, 0, 1), frame.rimPower(), i -> frame.rim());
    }

    private Sheet lens(Frame frame) {
        List<Node> nodes = new ArrayList<>();
        List<int[]> faces = new ArrayList<>();
        nodes.add(face.front(rimAt(frame, 0, 0).plus(new Vec(0, 0, 0.02))));
        for (int i = 0; i < RIM_POINTS; i++) {
            nodes.add(face.front(rimAt(frame, (double) i / RIM_POINTS, 1)));
            faces.add(new int[] {0, 1 + i, 1 + (i + 1) % RIM_POINTS});
        }
        return new Sheet(nodes, faces);
    }

    /** From one rim over the nose to the other, arched a little. */
    private Sheet bar(Frame frame, double height) {
        Vec middle = middle(frame);
        double y = middle.y() + height;
        double from = innerEdge(frame, height);
        List<Node> curve = new ArrayList<>();
        int points = 9;
        for (int i = 0; i < points; i++) {
            double t = 2.0 * i / (points - 1) - 1;
            Vec p = on(frame, from * t, y + 0.05 * (1 - t * t));
            curve.add(face.front(p.plus(new Vec(0, 0, 0.015 * (1 - t * t)))));
        }
        return new Tube(curve, false, 6).sweep(new Vec(0, 0, 1), frame.rimPower(), i -> frame.rim());
    }

    /** Where the rim is nearest to the nose at a height. */
    private double innerEdge(Frame frame, double height) {
        double best = frame.centre();
        double nearest = Double.MAX_VALUE;
        for (int i = 0; i < 200; i++) {
            double[] d = frame.rimAt(0.25 + 0.5 * i / 200);
            if (Math.abs(d[1] - height) < nearest) {
                nearest = Math.abs(d[1] - height);
                best = frame.centre() + d[0];
            }
        }
        return best;
    }

    private Sheet pad(Frame frame) {
        Vec middle = middle(frame);
        List<Node> curve = new ArrayList<>();
        double y = middle.y() - 0.08;
        for (int i = 0; i < 5; i++) {
            double t = i / 4.0 - 0.5;
            curve.add(face.front(new Vec(0.105 - 0.05 * t, y + 0.1 * t, middle.z() - 0.085)));
        }
        double[] sizes = {0.006, 0.014, 0.017, 0.014, 0.006};
        Sheet pad = new Tube(curve, false, 6).sweep(new Vec(1, 0, 0.3).unit(), 2, i ->
                new double[] {sizes[i] * 1.4, sizes[i] * 0.5});
        Vec from = on(frame, innerEdge(frame, -0.06), middle.y() - 0.06);
        Vec to = new Vec(0.112, y, middle.z() - 0.08);
        List<Node> wire = List.of(
                face.front(from), face.front(from.mix(to, 0.5).plus(new Vec(0.012, 0, -0.012))), face.front(to));
        return pad.and(new Tube(wire, false, 4).sweep(new Vec(0, 1, 0), 2, i -> new double[] {0.005, 0.005}));
    }

    /** From the hinge past the temple over the ear and down behind it. */
    private Sheet arm(Frame frame) {
        double turn = frame.rimPower() > 2 ? 0.11 : 0.08;
        Vec hinge = rimAt(frame, turn, 1);
        List<Node> curve = new ArrayList<>();
        double ear = 7.38;
        double hingeDepth = hinge.z() - 0.03;
        double wide = Math.max(hinge.x() + 0.06, TEMPLES);
        curve.add(face.front(hinge.plus(new Vec(0.01, 0, -0.01))));
        curve.add(face.front(new Vec((hinge.x() + wide) / 2, hinge.y(), hinge.z() - 0.02)));
        curve.add(face.front(new Vec(wide - 0.015, hinge.y(), hinge.z() - 0.05)));
        double[] depths = {1.38, 1.2, 1.04, 0.88, 0.72, 0.58, 0.48};
        for (double z : depths) {
            double t = (hingeDepth - z) / (hingeDepth - depths[depths.length - 1]);
            double y = hinge.y() + t * (ear - hinge.y());
            double skin = Math.min(BEHIND_EAR, face.side(y, z)) + 0.02 + frame.arm()[1];
            double x = Math.max(skin, wide + t * (BEHIND_EAR - wide));
            curve.add(face.arm(new Vec(x, y, z), hingeDepth));
        }
        double x = curve.getLast().at().x();
        curve.add(face.arm(new Vec(x, ear - 0.03, 0.38), hingeDepth));
        curve.add(face.arm(new Vec(x - 0.01, ear - 0.12, 0.3), hingeDepth));
        curve.add(face.arm(new Vec(x - 0.03, ear - 0.28, 0.24), hingeDepth));
        return new Tube(curve, false, 6)
                .sweep(new Vec(1, 0, 0), frame.rimPower(), i -> new double[] {frame.arm()[0], frame.arm()[1]});
    }
}
