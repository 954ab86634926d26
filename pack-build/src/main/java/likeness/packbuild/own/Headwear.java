package likeness.packbuild.own;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import likeness.pack.Asset;
import likeness.pack.FittedMesh;
import likeness.pack.Slot;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;

/** Beanie, turban and headscarf: cloth over the skull, instead of hair. */
final class Headwear {

    private static final int DEPTH = 70;

    private final BaseMesh base;
    private final HeadRays rays;

    Headwear(BaseMesh base) {
        this.base = base;
        this.rays = new HeadRays(base);
    }

    /**
     * @param weave tile of the cloth
     * @param colours the default first
     * @param cap its shape; the scarf has one of its own
     */
    private record Style(
            String id,
            String title,
            List<String> tags,
            String weave,
            List<Colour> colours,
            @Nullable HeadCloth cap) {}

    private record Colour(String id, String title, String color) {}

    List<OwnAsset> make() {
        List<Style> styles = Recipes.read("headwear", new TypeReference<>() {});
        return styles.parallelStream().map(this::make).toList();
    }

    private OwnAsset make(Style style) {
        return Catalogue.entry(
                style.id,
                Slot.HEADWEAR,
                style.title,
                style.tags,
                Map.of("cloth", Materials.cloth("#ffffff", true, "textures/tile-" + style.weave + "-normal.jpg")),
                style.colours.stream()
                        .map(c -> new Asset.Variant(c.id, c.title, c.color, Map.of()))
                        .toList(),
                // Hair is pressed into a cap; a scarf lies on all of it.
                style.cap == null ? List.of(Slot.HAIR) : List.of(),
                style.cap == null ? scarf() : cap(style.cap),
                Map.of());
    }

    private FittedMesh cap(HeadCloth cap) {
        return new Tailor(base, Scales.head(base))
                .rigidOnHead()
                .part("cloth", cap.sheet(rays), new HeadLayout())
                .sew(new int[0], DEPTH);
    }

    private FittedMesh scarf() {
        int[] covered = IntStream.concat(
                        IntStream.rangeClosed(BaseMesh.SKIN.first(), BaseMesh.SKIN.last()),
                        IntStream.rangeClosed(BaseMesh.TIGHTS.first(), BaseMesh.TIGHTS.last()))
                .filter(v -> Headscarf.covers(base.at(v)))
                .toArray();
        return new Tailor(base, Scales.head(base))
                .part("cloth", new Headscarf(base, rays).sheet(), new HeadLayout())
                .sew(covered, DEPTH);
    }
}
