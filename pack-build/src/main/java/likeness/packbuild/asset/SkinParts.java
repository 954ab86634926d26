package likeness.packbuild.asset;

import static java.util.Objects.requireNonNull;

import java.util.Map;
import likeness.pack.PartMaterial;
import likeness.packbuild.texture.TextureWorkshop;
import likeness.packbuild.texture.Tone;
import likeness.packbuild.texture.skin.SkinRecipe;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Materials of a skin. Its textures are levelled: a tone times {@link PartMaterial#tintScale} gives cheeks of that tone, and
 * {@link PartMaterial#baseColor} is what gives the skin its own.
 */
final class SkinParts {

    private static final Map<String, SkinRecipe> RECIPES = SkinRecipe.all();

    private SkinParts() {}

    static Map<String, PartMaterial> of(
            MaterialTable materials, String template, String skin, String head, String body) {
        SkinRecipe recipe = requireNonNull(RECIPES.get(skin), "no recipe of skin " + skin);
        ObjectNode node = levelled(recipe);
        return Map.of(
                "head",
                        materials.material(
                                template,
                                node.deepCopy().put("roughness", 1),
                                Map.of(
                                        "base",
                                        head,
                                        "normal",
                                        TextureWorkshop.headNormals(recipe.age()),
                                        "occlusion",
                                        TextureWorkshop.HEAD_SURFACE,
                                        "mr",
                                        TextureWorkshop.HEAD_SURFACE)),
                "body",
                        materials.material(
                                template, node, Map.of("base", body, "occlusion", TextureWorkshop.BODY_OCCLUSION)));
    }

    private static ObjectNode levelled(SkinRecipe recipe) {
        float[] tone = Tone.linear(recipe.tone());
        float scale = 1 / recipe.level();
        return JsonMapper.shared()
                .createObjectNode()
                .put("baseColor", Tone.hex(tone[0] * scale, tone[1] * scale, tone[2] * scale))
                .put("tint", true)
                .put("tintScale", scale);
    }
}
