package likeness.packbuild.texture.hair;

import static java.util.Objects.requireNonNull;

import java.util.Map;
import likeness.image.Pixels;
import likeness.image.Srgb;
import likeness.packbuild.texture.Recipes;
import likeness.packbuild.texture.plane.Colours;
import likeness.packbuild.texture.plane.Levels;
import likeness.packbuild.texture.plane.Plane;
import tools.jackson.core.type.TypeReference;

/**
 * Hair as levelled grey with alpha. Colours, bands and dyed roots of the package's picture go; the play of strands stays, at
 * one strength for all hair, so that one tint looks alike on all. Beside the hair the grey goes on, so no mip level fringes.
 */
public final class HairPainter {

    private static final double WIDE = 40;
    private static final int STEPS = 64;

    private final Map<String, Recipe> recipes = Recipes.read("hair.json", new TypeReference<Map<String, Recipe>>() {});

    /** {@code hair.json} explains the fields. */
    record Recipe(float wide, float contrast, float mean, float alphaGain, double alphaBlur) {}

    public Pixels paint(String asset, Pixels picture) {
        Recipe recipe = recipes.getOrDefault(asset, requireNonNull(recipes.get("default")));
        Plane alpha = Colours.alpha(picture);
        Plane grey = new Levels(recipe.wide, WIDE, recipe.contrast, recipe.mean)
                .apply(Colours.of(picture).luminance(), alpha);
        Plane soft = alpha.blur(recipe.alphaBlur);
        int[] argb = new int[alpha.v().length];
        for (int i = 0; i < argb.length; i++) {
            // Fewer steps than a byte has: the eye misses none in strands, and the file loses a third.
            int level = Math.round(Srgb.fromLinear(grey.v()[i]) * (STEPS - 1) / 255f) * 255 / (STEPS - 1);
            int a = (int) (Math.min(1, soft.v()[i] * recipe.alphaGain) * 255 + 0.5f);
            argb[i] = a << 24 | level * 0x010101;
        }
        return new Pixels(picture.width(), picture.height(), argb);
    }
}
