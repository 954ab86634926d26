package likeness.scene;

/**
 * An image as a material uses it.
 *
 * @param image encoded
 * @param texCoord 0 or 1: which UV set of {@link Vertices}
 * @param repeat whether UVs outside 0…1 repeat the image; otherwise its edge
 */
public record Texture(EncodedImage image, int texCoord, boolean repeat) {
    public static Texture of(EncodedImage image) {
        return new Texture(image, 0, false);
    }

    public static Texture tiled(EncodedImage image) {
        return new Texture(image, 1, true);
    }
}
