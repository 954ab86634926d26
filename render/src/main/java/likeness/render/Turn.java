package likeness.render;

import likeness.scene.Affine;

/** Rotations as {@link Affine} matrices, from angles in degrees or from one direction to another. */
final class Turn {

    private Turn() {}

    /** Rotation about a unit axis through the origin. */
    static float[] about(float x, float y, float z, double degrees) {
        double half = StrictMath.toRadians(degrees) / 2;
        float s = (float) StrictMath.sin(half);
        return Affine.rotation(x * s, y * s, z * s, (float) StrictMath.cos(half));
    }

    /** Nod first, then tilt, then turn. */
    static float[] head(double turn, double tilt, double nod) {
        float[] tilted = Affine.multiply(about(0, 0, 1, tilt), about(1, 0, 0, nod));
        return Affine.multiply(about(0, 1, 0, turn), tilted);
    }

    /** The shortest rotation between two unit directions, at most {@code limit} degrees of it. */
    static float[] between(float[] from, float[] to, double limit) {
        float x = from[1] * to[2] - from[2] * to[1];
        float y = from[2] * to[0] - from[0] * to[2];
        float z = from[0] * to[1] - from[1] * to[0];
        double sine = StrictMath.sqrt(x * x + y * y + z * z);
        if (sine < 1e-7) {
            return Affine.identity();
        }
        double angle = StrictMath.atan2(sine, from[0] * to[0] + from[1] * to[1] + from[2] * to[2]);
        float scale = (float) (1 / sine);
        return about(x * scale, y * scale, z * scale, Math.min(limit, StrictMath.toDegrees(angle)));
    }

    /** The transform {@code world} after turning it by {@code rotation} about its own origin. */
    static float[] inPlace(float[] rotation, float[] world) {
        float[] turned = Affine.multiply(rotation, world);
        for (int row = 0; row < 3; row++) {
            turned[4 * row + 3] = world[4 * row + 3];
        }
        return turned;
    }
}
