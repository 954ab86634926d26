package likeness.pack;

/**
 * A texture as a material uses it.
 *
 * @param entry pack entry, {@code textures/….jpg} or {@code .png}
 * @param tiled whether it repeats over the second UV set
 */
public record TextureUse(String entry, boolean tiled) {}
