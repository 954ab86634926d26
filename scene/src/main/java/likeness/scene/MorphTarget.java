package likeness.scene;

/**
 * Sparse position offsets of a primitive.
 *
 * @param vertices ascending indices of the vertices that move
 * @param offsets 3 per moved vertex, metres
 */
public record MorphTarget(int[] vertices, float[] offsets) {}
