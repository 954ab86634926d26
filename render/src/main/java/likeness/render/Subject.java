package likeness.render;

import java.util.OptionalInt;
import likeness.scene.Scene;
import likeness.scene.Surface;

/**
 * Where the parts of the staged subject are that framing and light look for, in world space.
 *
 * @param eyes point between the eyes
 * @param head centre of the skull
 * @param headHeight chin to crown, metres
 * @param min lowest corner of everything drawn
 * @param max highest corner of everything drawn
 * @param top highest point of everything within half a head's width of the eyes: hair and hats
 * @param hasHead whether joints of a head were found, rather than guessed from the bounds
 */
record Subject(float[] eyes, float[] head, float headHeight, float[] min, float[] max, float top, boolean hasHead) {

    /** Half the width of a forehead, metres. */
    private static final float NEAR_EYES = 0.05f;

    static Subject of(Scene scene, float[][] worlds, Geometry geometry) {
        float[] min = new float[3];
        float[] max = new float[3];
        for (int axis = 0; axis < 3; axis++) {
            bound(geometry, axis, min, max);
        }
        OptionalInt left = scene.indexOf("LeftEye");
        OptionalInt right = scene.indexOf("RightEye");
        if (left.isEmpty() || right.isEmpty()) {
            return guessed(geometry, min, max);
        }
        float[] eyes = middle(origin(worlds[left.getAsInt()]), origin(worlds[right.getAsInt()]));
        float[] joint = origin(worlds[scene.indexOf("Head").orElse(left.getAsInt())]);
        float crown = crown(geometry, eyes, max[1]);
        float half = crown - eyes[1];
        float[] head = {eyes[0], eyes[1] + 0.15f * half, Math.min(eyes[2] - 0.6f * half, joint[2])};
        return new Subject(eyes, head, 2 * half, min, max, topNear(geometry, eyes, half, max[1]), true);
    }

    private static void bound(Geometry geometry, int axis, float[] min, float[] max) {
        float[] positions = geometry.positions;
        float least = Float.MAX_VALUE;
        float most = -Float.MAX_VALUE;
        for (int i = axis; i < 3 * geometry.vertexCount; i += 3) {
            least = Maths.min(least, positions[i]);
            most = Maths.max(most, positions[i]);
        }
        min[axis] = least;
        max[axis] = most;
    }

    /** Highest skin over the eyes: the skull under all hair. */
    private static float crown(Geometry geometry, float[] eyes, float highest) {
        float crown = eyes[1];
        for (Geometry.Part part : geometry.parts) {
            if (part.material().surface() != Surface.SKIN) {
                continue;
            }
            int end = part.firstVertex() + part.primitive().vertices().count();
            for (int i = part.firstVertex(); i < end; i++) {
                if (Math.abs(geometry.positions[3 * i] - eyes[0]) < NEAR_EYES
                        && Math.abs(geometry.positions[3 * i + 2] - eyes[2]) < 4 * NEAR_EYES) {
                    crown = Math.max(crown, geometry.positions[3 * i + 1]);
                }
            }
        }
        return crown > eyes[1] + 0.01f ? crown : highest;
    }

    private static Subject guessed(Geometry geometry, float[] min, float[] max) {
        float height = max[1] - min[1];
        float[] eyes = {(min[0] + max[0]) / 2, max[1] - 0.5f * height, max[2]};
        float[] eyeball = centreOf(geometry, Surface.EYE);
        float[] centre = eyeball.length > 0 ? eyeball : eyes;
        float[] head = {centre[0], centre[1], (min[2] + max[2]) / 2};
        return new Subject(centre, head, height, min, max, max[1], false);
    }

    private static float[] centreOf(Geometry geometry, Surface surface) {
        double x = 0;
        double y = 0;
        double z = 0;
        int count = 0;
        for (Geometry.Part part : geometry.parts) {
            if (part.material().surface() != surface) {
                continue;
            }
            int end = part.firstVertex() + part.primitive().vertices().count();
            for (int i = part.firstVertex(); i < end; i++, count++) {
                x += geometry.positions[3 * i];
                y += geometry.positions[3 * i + 1];
                z += geometry.positions[3 * i + 2];
            }
        }
        return count == 0 ? new float[0] : new float[] {(float) (x / count), (float) (y / count), (float) (z / count)};
    }

    private static float topNear(Geometry geometry, float[] eyes, float radius, float highest) {
        float top = eyes[1] + radius;
        for (int i = 0; i < 3 * geometry.vertexCount; i += 3) {
            float dx = geometry.positions[i] - eyes[0];
            if (Math.abs(dx) < radius) {
                top = Math.max(top, geometry.positions[i + 1]);
            }
        }
        return Math.min(top, highest);
    }

    private static float[] origin(float[] world) {
        return new float[] {world[3], world[7], world[11]};
    }

    private static float[] middle(float[] a, float[] b) {
        return new float[] {(a[0] + b[0]) / 2, (a[1] + b[1]) / 2, (a[2] + b[2]) / 2};
    }
}
