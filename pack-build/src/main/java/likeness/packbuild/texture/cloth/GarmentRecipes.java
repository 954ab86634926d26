package likeness.packbuild.texture.cloth;

import java.util.List;
import java.util.Map;
import likeness.packbuild.texture.Recipes;
import tools.jackson.core.type.TypeReference;

/** {@code garments.json}, which explains the fields. */
record GarmentRecipes(Map<String, List<Logo>> logos, Grey grey, float occlusionFloor) {

    record Logo(double[] middle, double[] radii, int[] from) {}

    record Grey(float wide, float contrast, float mean) {}

    static GarmentRecipes read() {
        return Recipes.read("garments.json", new TypeReference<GarmentRecipes>() {});
    }
}
