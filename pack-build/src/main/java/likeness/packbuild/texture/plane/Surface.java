package likeness.packbuild.texture.plane;

import java.util.Arrays;
import likeness.pack.PolyMesh;

/** Triangles and smooth normals of meshes that share vertices. */
public final class Surface {

    private Surface() {}

    /** Triangles of all meshes, in the vertices that {@link PolyMesh#source} counts. */
    public static int[] triangles(PolyMesh... meshes) {
        int[] out = new int[0];
        int n = 0;
        for (PolyMesh mesh : meshes) {
            out = Arrays.copyOf(out, out.length + 3 * mesh.triangleCount());
            for (int f = 0; f < mesh.faceCount(); f++) {
                int[] q = new int[4];
                for (int k = 0; k < 4; k++) {
                    q[k] = mesh.source()[mesh.quads()[4 * f + k]];
                }
                n = put(out, n, q[0], q[1], q[2]);
                if (!mesh.isTriangle(f)) {
                    n = put(out, n, q[0], q[2], q[3]);
                }
            }
        }
        return out;
    }

    /** Unit normals, weighted by area; (0, 0, 1) where no face meets the vertex. */
    public static float[] normals(float[] positions, int[] triangles) {
        float[] normals = new float[positions.length];
        for (int t = 0; t < triangles.length; t += 3) {
            int a = 3 * triangles[t];
            int b = 3 * triangles[t + 1];
            int c = 3 * triangles[t + 2];
            for (int axis = 0; axis < 3; axis++) {
                int y = (axis + 1) % 3;
                int z = (axis + 2) % 3;
                float cross = (positions[b + y] - positions[a + y]) * (positions[c + z] - positions[a + z])
                        - (positions[b + z] - positions[a + z]) * (positions[c + y] - positions[a + y]);
                normals[a + axis] += cross;
                normals[b + axis] += cross;
                normals[c + axis] += cross;
            }
        }
        for (int v = 0; v < normals.length; v += 3) {
            double length = Math.sqrt((double) normals[v] * normals[v]
                    + (double) normals[v + 1] * normals[v + 1]
                    + (double) normals[v + 2] * normals[v + 2]);
            if (length < 1e-20) {
                normals[v + 2] = 1;
            } else {
                for (int axis = 0; axis < 3; axis++) {
                    normals[v + axis] = (float) (normals[v + axis] / length);
                }
            }
        }
        return normals;
    }

    private static int put(int[] out, int n, int a, int b, int c) {
        out[n] = a;
        out[n + 1] = b;
        out[n + 2] = c;
        return n + 3;
    }
}
