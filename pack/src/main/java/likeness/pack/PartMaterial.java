package likeness.pack;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Material of a part of an asset.
 *
 * @param surface what it is, in the words of the scene's surfaces, lower case: {@code skin}, {@code hair}, {@code cloth}
 * @param baseColor sRGB {@code #rrggbb} or {@code #rrggbbaa} multiplied (linear) with the texture; a skin's own tone
 * @param baseColorTexture natural colours; null for a plain colour
 * @param tintTexture grey-scale, levelled so that white stands for the tint itself; used when a colour is given
 * @param tint whether a colour given by the user or a variant applies to this part
 * @param tintScale factor on the given colour, linear (brows: 0.7 of the hair's)
 * @param normalTexture tangent-space normals
 * @param normalScale strength of them
 * @param occlusionTexture ambient occlusion in R
 * @param metallicRoughnessTexture G roughness, B metallic
 * @param roughness factor
 * @param metallic factor
 * @param alphaMode {@code OPAQUE}, {@code MASK} or {@code BLEND}
 * @param alphaCutoff for MASK
 * @param doubleSided whether back faces are drawn
 */
public record PartMaterial(
        String surface,
        String baseColor,
        @Nullable TextureUse baseColorTexture,
        @Nullable TextureUse tintTexture,
        boolean tint,
        float tintScale,
        @Nullable TextureUse normalTexture,
        float normalScale,
        @Nullable TextureUse occlusionTexture,
        @Nullable TextureUse metallicRoughnessTexture,
        float roughness,
        float metallic,
        String alphaMode,
        float alphaCutoff,
        boolean doubleSided) {

    /** The textures that it uses, in no matter what role. */
    public List<TextureUse> textures() {
        return Stream.of(baseColorTexture, tintTexture, normalTexture, occlusionTexture, metallicRoughnessTexture)
                .flatMap(Stream::ofNullable)
                .toList();
    }
}
