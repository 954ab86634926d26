package likeness.packbuild.own;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import likeness.pack.Asset;
import likeness.pack.FittedMesh;
import likeness.pack.PartMaterial;
import likeness.pack.Slot;
import likeness.pack.TextureUse;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;

/** Base layer and outfits from {@code patterns.json} and {@code outfits.json}. */
final class Outfits {

    private final BaseMesh base;
    private final Map<String, GarmentCut> patterns = Recipes.read("patterns", new TypeReference<>() {});
    private final Map<String, Piece> pieces = new TreeMap<>();
    private final Map<String, FittedMesh> meshes = new TreeMap<>();

    Outfits(BaseMesh base) {
        this.base = base;
    }

    /** Sheet and covered skin of one pattern. */
    private record Piece(Sheet sheet, int[] hides) {}

    /**
     * @param colours variants of every outfit that takes a tint
     * @param stripes more of them
     * @param outfits what is made
     */
    private record Table(List<Colour> colours, List<Stripes> stripes, List<Outfit> outfits) {}

    private record Colour(String id, String title, String color) {}

    /** @param tile name of a tile of {@code texture/tiles.json} */
    private record Stripes(String id, String title, String tile) {}

    /**
     * @param depth of layers
     * @param first id of the default colour; null when nothing takes a tint
     */
    private record Outfit(
            String id,
            Slot slot,
            String title,
            List<String> tags,
            int depth,
            @Nullable String first,
            LinkedHashMap<String, Part> parts) {}

    /** @param tile name of a weave of {@code texture/tiles.json} */
    private record Part(
            String pattern,
            String color,
            boolean tint,
            @Nullable String tile) {}

    List<OwnAsset> make() {
        Table table = Recipes.read("outfits", new TypeReference<>() {});
        return table.outfits.stream().map(o -> make(o, table)).toList();
    }

    private OwnAsset make(Outfit outfit, Table table) {
        Map<String, PartMaterial> materials = new TreeMap<>();
        outfit.parts.forEach((name, part) -> materials.put(
                name, Materials.cloth(part.color, part.tint, "textures/tile-" + part.tile + "-normal.jpg")));
        return Catalogue.entry(
                cutOf(outfit),
                outfit.id,
                outfit.slot,
                outfit.title,
                outfit.tags,
                materials,
                outfit.first == null ? List.of() : variants(outfit, outfit.first, table),
                List.of(),
                meshes.computeIfAbsent(cutOf(outfit), k -> mesh(outfit)),
                Map.of());
    }

    /** Outfits that are cut alike share one mesh. */
    private String cutOf(Outfit outfit) {
        return outfit.parts.values().stream().map(Part::pattern).collect(Collectors.joining("-"));
    }

    private FittedMesh mesh(Outfit outfit) {
        Tailor tailor = new Tailor(base, Scales.head(base));
        TreeSet<Integer> hides = new TreeSet<>();
        outfit.parts.forEach((name, part) -> {
            Piece piece = pieces.computeIfAbsent(part.pattern, this::cut);
            tailor.part(name, piece.sheet, new ClothLayout(base));
            for (int vertex : piece.hides) {
                hides.add(vertex);
            }
        });
        return tailor.sew(hides.stream().mapToInt(Integer::intValue).toArray(), outfit.depth);
    }

    private Piece cut(String pattern) {
        GarmentCut cut = patterns.get(pattern);
        if (cut == null) {
            throw new IllegalArgumentException("patterns.json has no " + pattern);
        }
        Garment garment = new Garment(base, cut);
        return new Piece(garment.sheet(), garment.hides());
    }

    private static List<Asset.Variant> variants(Outfit outfit, String first, Table table) {
        List<Colour> ordered = new ArrayList<>(table.colours);
        ordered.sort(Comparator.comparing(c -> !c.id.equals(first)));
        List<Asset.Variant> variants = new ArrayList<>();
        ordered.forEach(c -> variants.add(new Asset.Variant(c.id, c.title, c.color, Map.of())));
        for (Stripes stripes : table.stripes) {
            Map<String, TextureUse> textures = new TreeMap<>();
            TextureUse tile = new TextureUse("textures/tile-" + stripes.tile + "-base.jpg", true);
            outfit.parts.forEach((name, part) -> {
                if (part.tint) {
                    textures.put(name, tile);
                }
            });
            variants.add(new Asset.Variant(stripes.id, stripes.title, null, textures));
        }
        return variants;
    }
}
