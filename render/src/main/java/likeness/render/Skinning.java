package likeness.render;

import java.util.Arrays;
import likeness.scene.Affine;
import likeness.scene.Skin;
import likeness.scene.Vertices;

/** Linear blend skinning of positions and normals, four weights a vertex. */
final class Skinning {

    private Skinning() {}

    /** Mesh space to world for every joint, 12 floats each. */
    static float[] palette(Skin skin, float[][] worlds) {
        float[] palette = new float[skin.joints().length * 12];
        for (int i = 0; i < skin.joints().length; i++) {
            float[] m = Affine.multiply(worlds[skin.joints()[i]], skin.inverseBinds()[i]);
            System.arraycopy(m, 0, palette, i * 12, 12);
        }
        return palette;
    }

    @SuppressWarnings("NullAway") // callers have checked that joints and weights are there
    static void skinned(Vertices v, float[] palette, float[] positions, float[] normals, int firstVertex) {
        float[] m = new float[12];
        for (int i = 0; i < v.count(); i++) {
            blend(v.joints(), v.weights(), i, palette, m);
            transform(m, v, i, positions, normals, firstVertex + i);
        }
    }

    static void rigid(Vertices v, float[] world, float[] positions, float[] normals, int firstVertex) {
        for (int i = 0; i < v.count(); i++) {
            transform(world, v, i, positions, normals, firstVertex + i);
        }
    }

    private static void blend(short[] joints, float[] weights, int vertex, float[] palette, float[] m) {
        Arrays.fill(m, 0);
        for (int k = 0; k < 4; k++) {
            float weight = weights[4 * vertex + k];
            if (weight != 0) {
                int base = (joints[4 * vertex + k] & 0xFFFF) * 12;
                for (int c = 0; c < 12; c++) {
                    m[c] += weight * palette[base + c];
                }
            }
        }
    }

    private static void transform(float[] m, Vertices v, int from, float[] positions, float[] normals, int to) {
        float x = v.positions()[3 * from];
        float y = v.positions()[3 * from + 1];
        float z = v.positions()[3 * from + 2];
        positions[3 * to] = m[0] * x + m[1] * y + m[2] * z + m[3];
        positions[3 * to + 1] = m[4] * x + m[5] * y + m[6] * z + m[7];
        positions[3 * to + 2] = m[8] * x + m[9] * y + m[10] * z + m[11];
        x = v.normals()[3 * from];
        y = v.normals()[3 * from + 1];
        z = v.normals()[3 * from + 2];
        float nx = m[0] * x + m[1] * y + m[2] * z;
        float ny = m[4] * x + m[5] * y + m[6] * z;
        float nz = m[8] * x + m[9] * y + m[10] * z;
        float length = (float) Math.sqrt(nx * nx + ny * ny + nz * nz);
        float scale = length > 0 ? 1 / length : 0;
        normals[3 * to] = nx * scale;
        normals[3 * to + 1] = ny * scale;
        normals[3 * to + 2] = nz * scale;
    }
}
