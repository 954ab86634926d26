package likeness.scene;

import org.jspecify.annotations.Nullable;

/**
 * Vertex attributes, one array per attribute. Arrays are shared, never changed after construction.
 *
 * @param positions 3 per vertex, metres
 * @param normals 3 per vertex, unit length
 * @param uv0 2 per vertex, origin top left
 * @param uv1 2 per vertex; second set, used by tiled maps
 * @param joints 4 per vertex, indices into {@link Skin#joints()}; 0 where the weight is 0
 * @param weights 4 per vertex, sum 1
 */
public record Vertices(
        float[] positions,
        float[] normals,
        float @Nullable [] uv0,
        float @Nullable [] uv1,
        short @Nullable [] joints,
        float @Nullable [] weights) {

    public int count() {
        return positions.length / 3;
    }
}
