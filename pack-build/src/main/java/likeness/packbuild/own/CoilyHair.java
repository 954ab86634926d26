package likeness.packbuild.own;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import likeness.pack.FittedMesh;
import likeness.pack.PartMaterial;
import likeness.pack.Slot;
import tools.jackson.core.type.TypeReference;

/**
 * Coily hair: a closed, uneven, matt volume with curls in its normals, and painted hair where it thins out towards the
 * skin. Shells of single curls round it were tried: from some way off they break up into dark spots.
 */
final class CoilyHair {

    private static final int DEPTH = 6;
    private static final double ROOTS = 0.015;
    private static final String GREY = "textures/own/curls.jpg";
    private static final String NORMALS = "textures/own/curls-normal.jpg";

    private final BaseMesh base;
    private final Scalp scalp;
    private final HeadRays rays;
    private final CurlTile tile = new CurlTile();

    CoilyHair(BaseMesh base, Scalp scalp) {
        this.base = base;
        this.scalp = scalp;
        this.rays = new HeadRays(base);
    }

    /**
     * @param edge height of the volume's edge by azimuth, degrees from the front
     * @param room distance from the skin by part of the way from edge to crown
     * @param bumps how uneven it is
     * @param tufts how far single tufts stand out
     * @param line hairline of the painted hair
     */
    private record Style(
            String id,
            String title,
            List<String> tags,
            Curve edge,
            Curve room,
            double bumps,
            double tufts,
            int columns,
            int rows,
            Hairline line,
            Strands painted) {}

    List<OwnAsset> make() {
        List<Style> styles = Recipes.read("coily", new TypeReference<>() {});
        return styles.parallelStream().map(this::make).toList();
    }

    private OwnAsset make(Style style) {
        String painted = "textures/own/" + style.id + "-scalp.png";
        Canvas canvas = style.painted.paint(scalp.map, Strands.sample(scalp.map, style.line::at), scalp::flow, 11);
        Map<String, PartMaterial> parts = new LinkedHashMap<>();
        parts.put("scalp", Materials.hair("painted_hair", painted, 0.7f));
        parts.put("hair", Materials.curls(GREY, NORMALS));
        return Catalogue.entry(
                style.id,
                Slot.HAIR,
                style.title,
                style.tags,
                parts,
                List.of(),
                List.of(),
                mesh(style),
                Map.of(painted, canvas.png(), GREY, tile.grey(), NORMALS, tile.normals()));
    }

    private FittedMesh mesh(Style style) {
        Sheet roots = scalp.lifted(scalp.grown(style.line), ROOTS);
        return new Tailor(base, Scales.head(base))
                .rigidOnHead()
                .part(
                        "scalp",
                        roots,
                        new Stacked(scalp.unwrap, new int[roots.nodes().size()], 1))
                .part("hair", volume(style), new CurlLayout())
                .sew(new int[0], DEPTH);
    }

    private Sheet volume(Style style) {
        HeadCloth shape = new HeadCloth(style.edge, style.room, 0, style.columns, style.rows, 0);
        Sheet cap = Even.places(shape.cap(rays), 8);
        List<Node> nodes = new ArrayList<>();
        for (Node node : cap.nodes()) {
            Vec out = node.at().minus(HeadRays.CENTRE).unit();
            double thick = node.at().distance(node.rest());
            double grown = Curve.step(0, 0.12, thick);
            nodes.add(node.moved(node.at().plus(out, grown * (style.bumps * bump(out) + style.tufts * tuft(out)))));
        }
        return new Sheet(nodes, cap.faces());
    }

    /** -1…1, the same on both sides but for a little. */
    private static double bump(Vec d) {
        double a =
                StrictMath.sin(9 * d.x() + 2 * d.y()) * StrictMath.sin(10 * d.y() + 1) * StrictMath.sin(9 * d.z() + 2);
        double b = StrictMath.sin(19 * d.x() + 4) * StrictMath.sin(21 * d.y() + 2) * StrictMath.sin(18 * d.z());
        return a + 0.6 * b;
    }

    /** -1…1, at random, but the same in the same place. */
    private static double tuft(Vec d) {
        long place = Math.round(24 * d.x()) * 73856093L
                ^ Math.round(24 * d.y()) * 19349663L
                ^ Math.round(24 * d.z()) * 83492791L;
        return 2 * new SplittableRandom(place).nextDouble() - 1;
    }

    /** Tiles spread from the crown, so that no seam shows. */
    private record CurlLayout() implements Tailor.Layout {

        private static final double PER_RADIAN = 1.25;

        @Override
        public Corner texture(Sheet sheet, int[] face, int corner) {
            Corner on = tile(sheet, face, corner);
            return new Corner(0.5 + 0.04 * on.u(), 0.5 + 0.04 * on.v());
        }

        @Override
        public Corner tile(Sheet sheet, int[] face, int corner) {
            Vec d = sheet.nodes().get(face[corner]).at().minus(HeadRays.CENTRE).unit();
            double level = Math.max(1e-9, Math.sqrt(d.x() * d.x() + d.z() * d.z()));
            double angle = StrictMath.atan2(level, d.y()) * PER_RADIAN;
            return new Corner(angle * d.x() / level, angle * d.z() / level);
        }
    }
}
