package likeness.gltf;

/** How the geometry in a file is stored. */
public enum Compression {
    /** As every loader reads it. */
    NONE,
    /**
     * By meshoptimizer's codecs (<a
     * href="https://github.com/KhronosGroup/glTF/blob/main/extensions/2.0/Vendor/EXT_meshopt_compression/README.md">EXT_meshopt_compression</a>),
     * which loaders must know. Floats stay floats, but are rounded (see {@code Precision}), so {@code KHR_mesh_quantization} is not needed.
     */
    MESHOPT
}
