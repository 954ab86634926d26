package likeness.scene;

import java.util.List;

/**
 * Triangles of one material.
 *
 * @param vertices attributes
 * @param indices three per triangle, counter-clockwise seen from the front
 * @param material of all triangles
 * @param morphs morph targets, in the order of {@link Mesh#morphNames()}
 */
public record Primitive(Vertices vertices, int[] indices, Material material, List<MorphTarget> morphs) {
    public Primitive {
        morphs = List.copyOf(morphs);
    }

    public Primitive withMaterial(Material newMaterial) {
        return new Primitive(vertices, indices, newMaterial, morphs);
    }

    public int triangleCount() {
        return indices.length / 3;
    }
}
