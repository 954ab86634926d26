package likeness.packbuild.own;

import likeness.pack.PartMaterial;
import likeness.pack.TextureUse;

/** Materials of our own pieces. */
final class Materials {

    /** Fine weaves that are seen from some way off shimmer when they are deep. */
    private static final float WEAVE = 0.3f;

    private Materials() {}

    /** @param tile pack entry of the weave's normal map */
    static PartMaterial cloth(String color, boolean tint, String tile) {
        TextureUse weave = new TextureUse(tile, true);
        return new PartMaterial(
                "cloth", color, null, null, tint, 1, weave, WEAVE, null, null, 0.85f, 0, "OPAQUE", 0.5f, true);
    }

    /**
     * Painted hair.
     *
     * @param texture grey with alpha
     * @param tintScale of the hair's colour
     */
    static PartMaterial hair(String surface, String texture, float tintScale) {
        TextureUse use = new TextureUse(texture, false);
        return new PartMaterial(
                surface, "#4a3527", use, use, true, tintScale, null, 1, null, null, 0.85f, 0, "BLEND", 0.5f, false);
    }

    /**
     * Curls that repeat over the second texture coordinates.
     *
     * @param texture grey
     * @param normals of the same curls
     */
    static PartMaterial curls(String texture, String normals) {
        TextureUse grey = new TextureUse(texture, true);
        TextureUse bent = new TextureUse(normals, true);
        return new PartMaterial(
                "painted_hair", "#2a1d16", grey, grey, true, 1, bent, 1, null, null, 1, 0, "OPAQUE", 0.5f, true);
    }

    static PartMaterial metal() {
        return plain("plain", "#ffffff", true, 0.28f, 1, "OPAQUE");
    }

    /** Polished plastic. */
    static PartMaterial acetate() {
        return plain("leather", "#ffffff", true, 0.25f, 0, "OPAQUE");
    }

    /** @param color {@code #rrggbbaa} */
    static PartMaterial lens(String color) {
        return plain("glass", color, false, 0.05f, 0, "BLEND");
    }

    private static PartMaterial plain(
            String surface, String color, boolean tint, float roughness, float metallic, String alphaMode) {
        return new PartMaterial(
                surface, color, null, null, tint, 1, null, 1, null, null, roughness, metallic, alphaMode, 0.5f, false);
    }
}
