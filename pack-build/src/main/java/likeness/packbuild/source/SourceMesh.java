package likeness.packbuild.source;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;

/**
 * A mesh as the package stores it: the
 * <a href="https://github.com/mrdoob/three.js/wiki/JSON-Model-format-3">three.js JSON model format 3</a> with fitting data.
 *
 * @param vertices 3 per vertex, decimetres
 * @param faces 10 numbers per quad: type 11, four vertices, material, four texture coordinates
 * @param uvs one layer of texture coordinates, 2 each, origin bottom left
 * @param skinIndices bones, {@link #influencesPerVertex} per vertex; twice the index of the real bone
 * @param skinWeights as many
 * @param influencesPerVertex 1…4
 * @param bones two entries per real bone: its head, which weights refer to, and its tail; null for most proxies
 * @param refs three body vertices per vertex; null for the body itself
 * @param weights of the three
 * @param offsets x, y, z to be scaled and added
 * @param metadata what else is told
 */
public record SourceMesh(
        float[] vertices,
        int[] faces,
        float[][] uvs,
        int[] skinIndices,
        float[] skinWeights,
        int influencesPerVertex,
        @Nullable List<SourceBone> bones,
        @JsonProperty("ref_vIdxs") int @Nullable [][] refs,
        float @Nullable [][] weights,
        float @Nullable [][] offsets,
        Metadata metadata) {

    private static final int QUAD_WITH_MATERIAL_AND_UV = 11;
    private static final int FACE_LENGTH = 10;

    /** @param parent index among all bone entries, -1 for the root */
    public record SourceBone(String name, int parent) {}

    /**
     * @param joints vertices whose mean is a joint, by joint name
     * @param deleteVerts 1 for each body vertex that the mesh covers
     * @param depth layer
     */
    public record Metadata(
            @JsonProperty("joint_pos_idxs") @Nullable Map<String, int[]> joints,
            int @Nullable [] deleteVerts,
            @JsonProperty("z_depth") int depth) {}

    public static SourceMesh read(SourcePackage source, String file) {
        SourceMesh mesh = source.json(file, new TypeReference<SourceMesh>() {});
        for (int f = 0; f < mesh.faces.length; f += FACE_LENGTH) {
            if (mesh.faces[f] != QUAD_WITH_MATERIAL_AND_UV) {
                throw new IllegalStateException(file + " has a face of type " + mesh.faces[f] + "; expected 11");
            }
        }
        return mesh;
    }

    public int faceCount() {
        return faces.length / FACE_LENGTH;
    }

    /** @param corner 0…3 */
    public int vertex(int face, int corner) {
        return faces[FACE_LENGTH * face + 1 + corner];
    }

    public int material(int face) {
        return faces[FACE_LENGTH * face + 5];
    }

    /** Index of the texture coordinate of a corner. */
    public int coordinate(int face, int corner) {
        return faces[FACE_LENGTH * face + 6 + corner];
    }

    public int coordinateCount() {
        return uvs[0].length / 2;
    }

    public float u(int coordinate) {
        return uvs[0][2 * coordinate];
    }

    /** Counted from the top, as glTF does. */
    public float v(int coordinate) {
        return 1 - uvs[0][2 * coordinate + 1];
    }
}
