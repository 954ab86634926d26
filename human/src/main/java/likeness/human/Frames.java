package likeness.human;

import likeness.scene.Affine;
import likeness.scene.Transform;

/** Right-handed frames as {@link Affine} matrices: axes in the columns, origin in the last. */
final class Frames {
    private Frames() {}

    /** A frame whose y is given and whose z is as near to the hint as can be. */
    static float[] alongYtowardsZ(float[] origin, float[] y, float[] z) {
        float[] unitY = unit(y);
        float[] x = unit(cross(unitY, z));
        return of(origin, x, unitY, cross(x, unitY));
    }

    /** A frame whose y is given and whose x is as near to the hint as can be. */
    static float[] alongYtowardsX(float[] origin, float[] y, float[] x) {
        float[] unitY = unit(y);
        float[] z = unit(cross(x, unitY));
        return of(origin, cross(unitY, z), unitY, z);
    }

    private static float[] of(float[] o, float[] x, float[] y, float[] z) {
        return new float[] {x[0], y[0], z[0], o[0], x[1], y[1], z[1], o[1], x[2], y[2], z[2], o[2]};
    }

    static float[] cross(float[] a, float[] b) {
        return new float[] {a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]};
    }

    static float[] unit(float[] v) {
        float length = (float) Math.sqrt(v[0] * v[0] + v[1] * v[1] + v[2] * v[2]);
        return new float[] {v[0] / length, v[1] / length, v[2] / length};
    }

    /** The smallest rotation that takes one unit direction to another, which must not be its opposite. */
    static float[] shortestTurn(float[] from, float[] to) {
        float[] axis = cross(from, to);
        float w = 1 + from[0] * to[0] + from[1] * to[1] + from[2] * to[2];
        float length = (float) Math.sqrt(axis[0] * axis[0] + axis[1] * axis[1] + axis[2] * axis[2] + w * w);
        return Affine.rotation(axis[0] / length, axis[1] / length, axis[2] / length, w / length);
    }

    /** The inverse of a matrix without scale. */
    static float[] invertRigid(float[] m) {
        float[] r = new float[12];
        for (int row = 0; row < 3; row++) {
            r[4 * row] = m[row];
            r[4 * row + 1] = m[4 + row];
            r[4 * row + 2] = m[8 + row];
            r[4 * row + 3] = -(m[row] * m[3] + m[4 + row] * m[7] + m[8 + row] * m[11]);
        }
        return r;
    }

    /** Rotation and translation of a matrix without scale. */
    static Transform transform(float[] m) {
        float[] q = quaternion(m);
        return Transform.translation(m[3], m[7], m[11]).withRotation(q[0], q[1], q[2], q[3]);
    }

    /** Takes the largest component as the pivot, so that the square root never loses its digits. */
    private static float[] quaternion(float[] m) {
        float[] squares = {
            1 + m[0] - m[5] - m[10], 1 - m[0] + m[5] - m[10], 1 - m[0] - m[5] + m[10], 1 + m[0] + m[5] + m[10]
        };
        int pivot = 0;
        for (int i = 1; i < 4; i++) {
            pivot = squares[i] > squares[pivot] ? i : pivot;
        }
        float[] q = pivoted(m, pivot, squares[pivot]);
        float length = (float) Math.sqrt(q[0] * q[0] + q[1] * q[1] + q[2] * q[2] + q[3] * q[3]);
        float sign = q[3] < 0 ? -1 : 1;
        for (int i = 0; i < 4; i++) {
            q[i] = sign * q[i] / length;
        }
        return q;
    }

    private static float[] pivoted(float[] m, int pivot, float square) {
        return switch (pivot) {
            case 0 -> new float[] {square, m[4] + m[1], m[2] + m[8], m[9] - m[6]};
            case 1 -> new float[] {m[4] + m[1], square, m[9] + m[6], m[2] - m[8]};
            case 2 -> new float[] {m[2] + m[8], m[9] + m[6], square, m[4] - m[1]};
            default -> new float[] {m[9] - m[6], m[2] - m[8], m[4] - m[1], square};
        };
    }
}
