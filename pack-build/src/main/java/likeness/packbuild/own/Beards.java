package likeness.packbuild.own;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import likeness.pack.Slot;
import tools.jackson.core.type.TypeReference;

/** Stubble, moustaches and beards: shells over the lower face, one above the other, with hairs painted on. */
final class Beards {

    private static final int SIZE = 512;
    private static final double LEAST = 0.02;
    private static final double DENSE = 0.3;
    private static final int DEPTH = 5;

    private final BaseMesh base;
    private final Sheet face;
    private final Unwrap unwrap = Unwrap.jaw();

    Beards(BaseMesh base) {
        this.base = base;
        Sheet skin = Sheet.of(base, BaseMesh.SKIN).keep(Beards::lowerFace);
        this.face = PlaceMap.of(skin, unwrap, SIZE).outermost(skin, unwrap);
    }

    private static boolean lowerFace(Node node) {
        Vec p = node.rest();
        return p.y() > 5.9 && p.y() < 7.5 && p.z() > 0.35 && Math.abs(p.x()) < 0.95;
    }

    /**
     * @param mask where it grows
     * @param length at the chin, decimetres
     * @param cheekLength on cheeks and upper lip
     * @param hang how far the tips at the chin sink, parts of the length
     * @param heights of the shells, parts of the length
     * @param shells hairs of each shell, from the skin outwards
     */
    private record Style(
            String id,
            String title,
            List<String> tags,
            BeardMask mask,
            double length,
            double cheekLength,
            double hang,
            List<Double> heights,
            List<Strands> shells) {}

    List<OwnAsset> make() {
        List<Style> styles = Recipes.read("beards", new TypeReference<>() {});
        return styles.parallelStream().map(this::make).toList();
    }

    private OwnAsset make(Style style) {
        Sheet skin = grown(style, LEAST);
        PlaceMap map = PlaceMap.of(skin, unwrap, SIZE);
        double[] density = Strands.sample(map, style.mask::at);
        int count = style.shells.size();
        Canvas atlas = new Canvas(SIZE, SIZE * count);
        List<Sheet> shells = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            style.shells.get(i).paint(map, density, Beards::flow, 31L * i + 7).into(atlas, 0, SIZE * i);
            Sheet rooted = i == 0 ? skin : grown(style, DENSE);
            shells.add(lifted(rooted, style, style.heights.get(i)));
        }
        String texture = "textures/own/" + style.id + ".png";
        return Catalogue.entry(
                style.id,
                Slot.BEARD,
                style.title,
                style.tags,
                Map.of("beard", Materials.hair("painted_hair", texture, 0.7f)),
                List.of(),
                List.of(),
                Stacked.sew(base, "beard", shells, unwrap, DEPTH),
                Map.of(texture, atlas.png()));
    }

    /** Faces on which at least that much grows. */
    private Sheet grown(Style style, double least) {
        return new Sheet(
                        face.nodes(),
                        face.faces().stream()
                                .filter(f -> Arrays.stream(f)
                                        .anyMatch(n -> style.mask.at(
                                                        face.nodes().get(n).rest())
                                                > least))
                                .toList())
                .compacted();
    }

    private Sheet lifted(Sheet skin, Style style, double share) {
        return skin.map(node -> {
            Vec p = node.rest();
            double chin = Curve.step(6.62, 6.3, p.y()) * Curve.step(0.5, 0.9, p.z());
            double grows = Math.sqrt(style.mask.at(p));
            double length = (style.cheekLength + (style.length - style.cheekLength) * chin) * grows * share;
            Vec sunk = new Vec(0, -style.hang * length * chin, 0);
            return node.lifted(base.normal(node.follows().refs()[0]), 0.004 + length)
                    .moved(node.at()
                            .plus(base.normal(node.follows().refs()[0]), 0.004 + length)
                            .plus(sunk));
        });
    }

    /** Downwards; on the upper lip outwards; on the cheeks a little back. */
    private static double flow(Vec p) {
        double x = Math.abs(p.x());
        double lip = Curve.step(6.56, 6.66, p.y()) * Curve.step(0.42, 0.3, x);
        return lip * (0.5 + 1.6 * Math.min(0.3, x)) + (1 - lip) * (0.25 * Curve.step(0.3, 0.6, x) - 0.1);
    }
}
