package likeness.packbuild.texture.hair;

import static java.util.Objects.requireNonNull;

import java.util.Map;
import likeness.image.Pixels;
import likeness.packbuild.texture.Recipes;
import likeness.packbuild.texture.plane.Colours;
import likeness.packbuild.texture.plane.Plane;
import tools.jackson.core.type.TypeReference;

/**
 * Brows and lashes: one grey everywhere, so that no mip level fringes, and an alpha that does not thin out when drawn small.
 */
public final class FineHairPainter {

    private static final int GREY = 0xE6;
    private static final int DARK = 0x2A;
    private static final int STEPS = 64;

    private final Map<String, Recipe> recipes =
            Recipes.read("fine-hair.json", new TypeReference<Map<String, Recipe>>() {});

    /** {@code fine-hair.json} explains the fields. */
    record Recipe(double bleed, float gain, float floor, float most) {}

    /** Takes a tint. */
    public Pixels brow(String asset, Pixels picture) {
        return paint(requireNonNull(recipes.getOrDefault(asset, recipes.get("brow"))), picture, GREY);
    }

    /** Dark by itself. */
    public Pixels lash(Pixels picture) {
        return paint(requireNonNull(recipes.get("lash")), picture, DARK);
    }

    private static Pixels paint(Recipe recipe, Pixels picture, int grey) {
        Plane soft = Colours.alpha(picture).blur(recipe.bleed);
        int[] argb = new int[soft.v().length];
        for (int i = 0; i < argb.length; i++) {
            float a = Math.min(recipe.most, Math.max(0, soft.v()[i] - recipe.floor) * recipe.gain);
            int step = Math.round(a * (STEPS - 1)) * 255 / (STEPS - 1);
            argb[i] = step << 24 | grey * 0x010101;
        }
        return new Pixels(picture.width(), picture.height(), argb);
    }
}
