package likeness.packbuild.texture.cloth;

import java.util.List;
import java.util.TreeMap;
import likeness.packbuild.texture.Recipes;
import tools.jackson.core.type.TypeReference;

/**
 * {@code tiles.json}, which explains the fields.
 *
 * @param weaves normal maps by name
 * @param stripes base colours by name
 */
public record TileRecipes(TreeMap<String, Weave> weaves, TreeMap<String, Stripes> stripes) {

    /** @param threads across the tile */
    public record Weave(String pattern, int threads, double depth, double fuzz) {}

    /** @param repeats of the bands over the tile */
    public record Stripes(boolean across, int repeats, List<Band> bands) {}

    /** @param to end of the band, 0…1 of the period */
    public record Band(double to, String color) {}

    public static TileRecipes read() {
        return Recipes.read("tiles.json", new TypeReference<TileRecipes>() {});
    }
}
