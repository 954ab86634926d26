package likeness.human;

import java.util.List;
import likeness.pack.BodyModel;
import likeness.pack.Rig;

/** Where on the face a shape acts: an amount from 0 to 1 for every geometry vertex of the base mesh. */
enum FaceMask {
    /** The person's left half, with a soft middle. */
    LEFT,
    RIGHT,
    /** What the bones of the lips move. */
    LIPS;

    /** Half of the width of the soft middle, decimetres. */
    private static final float SOFT = 0.15f;

    private static final List<String> LIP_BONES = List.of("oris", "levator05");

    boolean isSide() {
        return this == LEFT || this == RIGHT;
    }

    float[] amounts(BodyModel model) {
        return switch (this) {
            case LEFT -> side(model, 1);
            case RIGHT -> side(model, -1);
            case LIPS -> lips(model);
        };
    }

    private static float[] side(BodyModel model, float sign) {
        float[] amounts = new float[model.vertexCount()];
        for (int v = 0; v < amounts.length; v++) {
            amounts[v] = smooth((sign * model.positions()[3 * v] + SOFT) / (2 * SOFT));
        }
        return amounts;
    }

    private static float smooth(float share) {
        float t = Math.clamp(share, 0, 1);
        return t * t * (3 - 2 * t);
    }

    private static float[] lips(BodyModel model) {
        List<Rig.Bone> bones = model.rig().bones();
        float[] amounts = new float[model.vertexCount()];
        for (int k = 0; k < 4 * amounts.length; k++) {
            String bone = bones.get(model.weights().bones()[k]).name();
            if (LIP_BONES.stream().anyMatch(bone::startsWith)) {
                amounts[k / 4] += model.weights().weights()[k];
            }
        }
        return amounts;
    }
}
