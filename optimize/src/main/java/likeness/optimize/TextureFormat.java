package likeness.optimize;

/** How textures are stored. */
public enum TextureFormat {
    /** As every loader reads them: JPEG, and PNG where there is alpha. */
    JPEG,
    /** WebP, which is a good deal smaller, and which loaders must know as an extension. */
    WEBP
}
