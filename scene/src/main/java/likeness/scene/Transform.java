package likeness.scene;

/**
 * Translation (metres), rotation (unit quaternion) and scale, applied scale first, as in glTF.
 */
public record Transform(
        float tx, float ty, float tz, float qx, float qy, float qz, float qw, float sx, float sy, float sz) {

    public static final Transform IDENTITY = new Transform(0, 0, 0, 0, 0, 0, 1, 1, 1, 1);

    public static Transform translation(float x, float y, float z) {
        return new Transform(x, y, z, 0, 0, 0, 1, 1, 1, 1);
    }

    public Transform withRotation(float x, float y, float z, float w) {
        return new Transform(tx, ty, tz, x, y, z, w, sx, sy, sz);
    }

    public Transform withTranslation(float x, float y, float z) {
        return new Transform(x, y, z, qx, qy, qz, qw, sx, sy, sz);
    }

    public Transform withScale(float x, float y, float z) {
        return new Transform(tx, ty, tz, qx, qy, qz, qw, x, y, z);
    }

    /** The same transform as an {@link Affine} matrix. */
    public float[] toAffine() {
        float[] m = Affine.rotation(qx, qy, qz, qw);
        for (int row = 0; row < 3; row++) {
            m[4 * row] *= sx;
            m[4 * row + 1] *= sy;
            m[4 * row + 2] *= sz;
        }
        m[3] = tx;
        m[7] = ty;
        m[11] = tz;
        return m;
    }
}
