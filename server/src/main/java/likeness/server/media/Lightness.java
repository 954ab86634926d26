package likeness.server.media;

import likeness.gltf.Compression;
import likeness.optimize.Optimization;

/** How light a model is; null in its place is as heavy as it comes. */
public record Lightness(Optimization optimization, Compression compression) {}
