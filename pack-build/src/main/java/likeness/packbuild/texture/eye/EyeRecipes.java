package likeness.packbuild.texture.eye;

import java.util.Map;
import likeness.packbuild.texture.Recipes;
import tools.jackson.core.type.TypeReference;

/**
 * {@code eyes.json}.
 *
 * @param layout where the eyes lie in their map
 * @param colours irises by variant id
 */
public record EyeRecipes(Layout layout, Map<String, Iris> colours) {

    /** Texels of the 512 map: middles of the person's right and left pupil, and radii. */
    public record Layout(double[] right, double[] left, double iris, double pupil, double ball) {}

    /** Colours as sRGB {@code #rrggbb}; {@code fibre} how much light and dark fibres differ, 0…1. */
    public record Iris(String inner, String outer, String limb, float fibre) {}

    public static EyeRecipes read() {
        return Recipes.read("eyes.json", new TypeReference<EyeRecipes>() {});
    }
}
