package likeness.render;

import likeness.scene.Texture;
import org.jspecify.annotations.Nullable;

/**
 * A texture of a material, decoded, and how it lies on the surface.
 *
 * @param map the texture
 * @param texCoord which coordinates of a vertex place it, 0 or 1
 * @param repeat whether it goes on beyond its edges
 */
record Layer(MipMap map, int texCoord, boolean repeat) {

    static @Nullable Layer of(@Nullable Texture texture, TextureCache cache, MipMap.Encoding encoding) {
        return texture == null
                ? null
                : new Layer(cache.get(texture.image(), encoding), texture.texCoord(), texture.repeat());
    }

    /** Whether the levels of both have the same sizes and lie at the same places. */
    boolean liesLike(Layer other) {
        return texCoord == other.texCoord
                && repeat == other.repeat
                && map.widths[0] == other.map.widths[0]
                && map.heights[0] == other.map.heights[0];
    }
}
