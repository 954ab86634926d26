package likeness.packbuild.texture.skin;

import java.util.Map;
import likeness.packbuild.texture.Recipes;
import tools.jackson.core.type.TypeReference;

/**
 * How a skin of the package is cleaned; {@code skins.json} explains the fields.
 *
 * @param tone of the cheek before blood is laid on, sRGB {@code #rrggbb}
 * @param level linear value of the cheek in the texture, before blood is laid on
 * @param age {@code young}, {@code middle} or {@code old}: which shared normals it wears
 * @param light share of painted light that stays
 * @param detail strength of painted detail
 * @param lips colour as a factor on the cheek's
 * @param lipBlend 0 painted lips … 1 {@code lips}
 * @param flush how much blood shows, a little everywhere, most in cheeks, nose and ears
 * @param freckles 0…1
 * @param shade of a shaved beard, 0…1
 */
public record SkinRecipe(
        String tone,
        float level,
        String age,
        float light,
        float detail,
        float[] lips,
        float lipBlend,
        float flush,
        float freckles,
        float shade) {

    /** All of them, by the skin's id. */
    public static Map<String, SkinRecipe> all() {
        return Recipes.read("skins.json", new TypeReference<Map<String, SkinRecipe>>() {});
    }
}
