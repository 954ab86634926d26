package likeness.human;

import java.util.Arrays;
import java.util.function.IntPredicate;
import likeness.human.GameRig.JointWeights;
import likeness.pack.PolyMesh;
import likeness.scene.Vertices;
import org.jspecify.annotations.Nullable;

/**
 * The faces of a part that are drawn, as triangles over vertices that are used.
 *
 * @param source geometry vertex of each drawn vertex
 * @param indices 3 per triangle
 * @param uv0 2 per drawn vertex
 * @param uv1 2 per drawn vertex, or null
 * @param joints 4 per drawn vertex
 * @param weights 4 per drawn vertex
 */
record DrawnPart(int[] source, int[] indices, float[] uv0, float @Nullable [] uv1, short[] joints, float[] weights) {

    static DrawnPart of(PolyMesh mesh, float[] tiled, JointWeights rigged, IntPredicate drawn) {
        int[] number = new int[mesh.vertexCount()];
        Arrays.fill(number, -1);
        int[] used = new int[mesh.vertexCount()];
        int[] indices = new int[6 * mesh.faceCount()];
        int vertices = 0;
        int count = 0;
        for (int f = 0; f < mesh.faceCount(); f++) {
            if (!drawn.test(f)) {
                continue;
            }
            for (int k = 4 * f; k < 4 * f + 4; k++) {
                int v = mesh.quads()[k];
                if (number[v] < 0) {
                    number[v] = vertices;
                    used[vertices++] = v;
                }
            }
            count = addTriangles(mesh, f, number, indices, count);
        }
        return gather(mesh, tiled, rigged, Arrays.copyOf(used, vertices), Arrays.copyOf(indices, count));
    }

    private static int addTriangles(PolyMesh mesh, int face, int[] number, int[] indices, int count) {
        int a = number[mesh.quads()[4 * face]];
        int b = number[mesh.quads()[4 * face + 1]];
        int c = number[mesh.quads()[4 * face + 2]];
        indices[count] = a;
        indices[count + 1] = b;
        indices[count + 2] = c;
        if (mesh.isTriangle(face)) {
            return count + 3;
        }
        indices[count + 3] = a;
        indices[count + 4] = c;
        indices[count + 5] = number[mesh.quads()[4 * face + 3]];
        return count + 6;
    }

    private static DrawnPart gather(PolyMesh mesh, float[] tiled, JointWeights rigged, int[] used, int[] indices) {
        int[] source = new int[used.length];
        float[] uv0 = new float[2 * used.length];
        float[] uv1 = tiled.length == 0 ? null : new float[2 * used.length];
        short[] joints = new short[4 * used.length];
        float[] weights = new float[4 * used.length];
        for (int i = 0; i < used.length; i++) {
            source[i] = mesh.source()[used[i]];
            System.arraycopy(mesh.uv(), 2 * used[i], uv0, 2 * i, 2);
            if (uv1 != null) {
                System.arraycopy(tiled, 2 * used[i], uv1, 2 * i, 2);
            }
            System.arraycopy(rigged.joints(), 4 * source[i], joints, 4 * i, 4);
            System.arraycopy(rigged.weights(), 4 * source[i], weights, 4 * i, 4);
        }
        return new DrawnPart(source, indices, uv0, uv1, joints, weights);
    }

    /** Vertices in one body: metres, standing on y = 0. */
    Vertices in(float[] positions, float[] normals, float ground, float metres) {
        float[] p = new float[3 * source.length];
        float[] n = new float[3 * source.length];
        for (int i = 0; i < source.length; i++) {
            int s = 3 * source[i];
            p[3 * i] = positions[s] * metres;
            p[3 * i + 1] = (positions[s + 1] - ground) * metres;
            p[3 * i + 2] = positions[s + 2] * metres;
            System.arraycopy(normals, s, n, 3 * i, 3);
        }
        return new Vertices(p, n, uv0, uv1, joints, weights);
    }
}
