package likeness.gltf;

import likeness.scene.Affine;
import likeness.scene.MorphTarget;
import likeness.scene.Skin;
import likeness.scene.Vertices;

/**
 * Linear blend skinning (section 3.7.3.3), carried out.
 *
 * @param matrices of the joints, from the mesh to the world; of a mesh without joints, the only one
 */
record Deformation(float[][] matrices) {

    /** @param world transform of each node */
    static Deformation of(Skin skin, float[][] world) {
        float[][] matrices = new float[skin.joints().length][];
        for (int j = 0; j < matrices.length; j++) {
            matrices[j] = Affine.multiply(world[skin.joints()[j]], skin.inverseBinds()[j]);
        }
        return new Deformation(matrices);
    }

    Vertices of(Vertices vertices) {
        float[] positions = new float[3 * vertices.count()];
        float[] normals = new float[positions.length];
        float[] blended = new float[12];
        for (int v = 0; v < vertices.count(); v++) {
            blend(vertices, v, blended);
            move(blended, vertices.positions(), positions, v);
            turn(blended, vertices.normals(), normals, v);
            unit(normals, 3 * v);
        }
        return new Vertices(positions, normals, vertices.uv0(), vertices.uv1(), vertices.joints(), vertices.weights());
    }

    /** Offsets of a morph target of these vertices, 3 per vertex that moves. */
    float[] offsets(Vertices vertices, MorphTarget morph) {
        float[] turned = new float[morph.offsets().length];
        float[] blended = new float[12];
        for (int i = 0; i < morph.vertices().length; i++) {
            blend(vertices, morph.vertices()[i], blended);
            turn(blended, morph.offsets(), turned, i);
        }
        return turned;
    }

    private void blend(Vertices vertices, int vertex, float[] to) {
        short[] joints = vertices.joints();
        float[] weights = vertices.weights();
        if (joints == null || weights == null) {
            System.arraycopy(matrices[0], 0, to, 0, 12);
            return;
        }
        java.util.Arrays.fill(to, 0);
        for (int k = 4 * vertex; k < 4 * vertex + 4; k++) {
            if (weights[k] != 0) {
                float[] m = matrices[joints[k] & 0xFFFF];
                for (int i = 0; i < 12; i++) {
                    to[i] += weights[k] * m[i];
                }
            }
        }
    }

    private static void move(float[] m, float[] from, float[] to, int v) {
        turn(m, from, to, v);
        to[3 * v] += m[3];
        to[3 * v + 1] += m[7];
        to[3 * v + 2] += m[11];
    }

    private static void turn(float[] m, float[] from, float[] to, int v) {
        float x = from[3 * v];
        float y = from[3 * v + 1];
        float z = from[3 * v + 2];
        to[3 * v] = m[0] * x + m[1] * y + m[2] * z;
        to[3 * v + 1] = m[4] * x + m[5] * y + m[6] * z;
        to[3 * v + 2] = m[8] * x + m[9] * y + m[10] * z;
    }

    private static void unit(float[] v, int at) {
        float length = (float) Math.sqrt(v[at] * v[at] + v[at + 1] * v[at + 1] + v[at + 2] * v[at + 2]);
        if (length > 0) {
            v[at] /= length;
            v[at + 1] /= length;
            v[at + 2] /= length;
        }
    }
}
