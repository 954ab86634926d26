package likeness.render;

import likeness.scene.AlphaMode;
import likeness.scene.Material;
import likeness.scene.Surface;
import org.jspecify.annotations.Nullable;

/** A material with its textures decoded, and the decisions of a frame that hang on it. */
final class DrawMaterial {

    private static final int STEPS = 64;

    /** How a part takes place in the visibility buffer. */
    enum Visibility {
        /** Hides what is behind it. */
        SOLID,
        /** Strands: dense parts hide, thin parts are blended over. */
        STRANDS,
        /** Only blended over. */
        BLENDED
    }

    final Material material;
    final Surface surface;
    final Visibility visibility;
    final boolean doubleSided;
    final @Nullable Layer color;
    final @Nullable Layer normal;
    final @Nullable Layer roughness;
    final @Nullable Layer occlusion;
    /** Whether roughness and occlusion are channels of one texture. */
    final boolean packed;
    /** Level of detail below which the style does not look. */
    final float blur;
    /** How much of the colour is the texture's mean, 0…1. */
    final float solid;

    /** What all layers together hide, by what one does in steps of 1/{@link #STEPS}; nothing where there is one layer. */
    private final float[] dense;

    /** How straight strands are, 0 curls … 1. */
    final float straight;

    final float meanRed;
    final float meanGreen;
    final float meanBlue;

    DrawMaterial(Material material, TextureCache cache, Style style) {
        this.material = material;
        surface = material.surface();
        doubleSided = material.doubleSided();
        color = Layer.of(material.baseColorTexture(), cache, MipMap.Encoding.SRGB);
        normal = Layer.of(material.normalTexture(), cache, MipMap.Encoding.LINEAR);
        roughness = Layer.of(material.metallicRoughnessTexture(), cache, MipMap.Encoding.LINEAR);
        occlusion = Layer.of(material.occlusionTexture(), cache, MipMap.Encoding.LINEAR);
        packed = roughness != null && roughness.equals(occlusion);
        visibility = visibility(material, color);
        boolean hair = surface == Surface.HAIR || surface == Surface.FINE_HAIR || surface == Surface.PAINTED_HAIR;
        solid = hair ? style.hair().solid() : 0;
        dense = surface == Surface.FINE_HAIR ? laidOver(style.hair().browWeight()) : new float[0];
        blur = surface == Surface.EYE || color == null
                ? 0
                : detail(style.albedo().blur() * color.map().widths[0]);
        straight = color == null ? 1 : Maths.smoothstep(0.47f, 0.56f, color.map().grain);
        meanRed = color == null ? 0 : color.map().mean(16);
        meanGreen = color == null ? 0 : color.map().mean(8);
        meanBlue = color == null ? 0 : color.map().mean(0);
    }

    /** The texture whose alpha says what is there; null when it is everywhere. */
    @Nullable
    MipMap alphaMap() {
        return color != null && color.map().hasAlpha ? color.map() : null;
    }

    /** What all layers of fine hair, one over the other, hide together, of what one does. */
    float dense(float alpha) {
        if (dense.length == 0) {
            return alpha;
        }
        float place = Math.min(1, alpha) * STEPS;
        int step = Math.min((int) place, STEPS - 1);
        return Maths.mix(dense[step], dense[step + 1], place - step);
    }

    private static float[] laidOver(float layers) {
        float[] dense = new float[STEPS + 1];
        for (int i = 0; i <= STEPS; i++) {
            dense[i] = 1 - (float) StrictMath.pow(1 - i / (double) STEPS, layers);
        }
        return dense;
    }

    /** Luminance of the colour, averaged over the texture. */
    float meanLuminance() {
        float r = material.baseColor().r();
        float g = material.baseColor().g();
        float b = material.baseColor().b();
        return color == null ? Maths.luminance(r, g, b) : Maths.luminance(r * meanRed, g * meanGreen, b * meanBlue);
    }

    private static float detail(float texels) {
        return texels <= 1 ? 0 : Maths.log2(texels);
    }

    private static Visibility visibility(Material material, @Nullable Layer color) {
        boolean clear = material.surface() == Surface.CORNEA || material.surface() == Surface.GLASS;
        boolean seeThrough = clear || material.baseColor().a() < 1 || color != null && color.map().hasAlpha;
        if (!seeThrough || material.alphaMode() == AlphaMode.OPAQUE && !clear) {
            return Visibility.SOLID;
        }
        boolean strands = material.surface() == Surface.HAIR || material.alphaMode() == AlphaMode.MASK;
        return strands ? Visibility.STRANDS : Visibility.BLENDED;
    }
}
