package likeness.packbuild.asset;

import org.jspecify.annotations.Nullable;

/**
 * A texture that the catalogue asks for.
 *
 * @param entry pack entry to fill: {@code textures/<asset>-<role>[-variant].jpg}, or {@code .png} where alpha is real
 * @param asset id of the asset, or of the tile
 * @param role {@code base}, {@code grey}, {@code normal}, {@code occlusion}, {@code mr}; {@code head} and {@code body} of a skin
 * @param variant of the asset; empty for none
 * @param picture source picture, path in the data package; null when it has to be made from nothing
 */
public record TextureJob(
        String entry,
        String asset,
        String role,
        String variant,
        @Nullable String picture) {}
