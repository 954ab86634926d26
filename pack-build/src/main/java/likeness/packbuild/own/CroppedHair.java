package likeness.packbuild.own;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import likeness.pack.Slot;
import tools.jackson.core.type.TypeReference;

/** Hair so short that it is painted: a shell close to the scalp and a second one for the outline. */
final class CroppedHair {

    private static final int DEPTH = 6;

    private final BaseMesh base;
    private final Scalp scalp;

    CroppedHair(BaseMesh base, Scalp scalp) {
        this.base = base;
        this.scalp = scalp;
    }

    /**
     * @param heights of the shells above the skin, decimetres
     * @param shells hairs of each
     */
    private record Cut(
            String id, String title, List<String> tags, Hairline line, List<Double> heights, List<Strands> shells) {}

    List<OwnAsset> make() {
        List<Cut> cuts = Recipes.read("cropped", new TypeReference<>() {});
        return cuts.parallelStream().map(this::make).toList();
    }

    private OwnAsset make(Cut cut) {
        double[] density = Strands.sample(scalp.map, cut.line::at);
        Sheet skin = scalp.grown(cut.line);
        int count = cut.shells.size();
        Canvas atlas = new Canvas(Scalp.SIZE, Scalp.SIZE * count);
        List<Sheet> shells = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Canvas painted = cut.shells.get(i).paint(scalp.map, density, scalp::flow, 17L * i + 3);
            painted.into(atlas, 0, Scalp.SIZE * i);
            shells.add(scalp.lifted(skin, cut.heights.get(i)));
        }
        String texture = "textures/own/" + cut.id + ".png";
        return Catalogue.entry(
                cut.id,
                Slot.HAIR,
                cut.title,
                cut.tags,
                Map.of("hair", Materials.hair("painted_hair", texture, 1f)),
                List.of(),
                List.of(),
                Stacked.sew(base, "hair", shells, scalp.unwrap, DEPTH),
                Map.of(texture, atlas.png()));
    }
}
