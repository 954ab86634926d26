package likeness.human;

import likeness.human.BuildOptions.HeadPose;
import likeness.scene.Affine;

/** Turns, tilts and nods the head on top of a pose; the neck does a part of it, the eyes keep looking where they did. */
final class HeadTurn {

    private static final double NECK_SHARE = 0.4;

    private HeadTurn() {}

    /** @param frames world frames of all joints */
    static float[][] apply(GameRig rig, GameSkeleton skeleton, float[][] frames, HeadPose head) {
        if (head.equals(HeadPose.STRAIGHT)) {
            return frames;
        }
        float[][] locals = skeleton.locals(frames);
        float[][] turned = frames.clone();
        int neck = rig.index("Neck");
        int skull = rig.index("Head");
        turn(turned, neck, rotation(head, NECK_SHARE));
        for (int j = 0; j < turned.length; j++) {
            int parent = rig.parent(j);
            if (j != neck && parent >= 0) {
                boolean eye = rig.joints().get(j).name().endsWith("Eye");
                float[] frame = Affine.multiply(turned[parent], locals[j]);
                turned[j] = eye ? withOrigin(frames[j], frame) : frame;
                if (j == skull) {
                    turn(turned, skull, rotation(head, 1 - NECK_SHARE));
                }
            }
        }
        return turned;
    }

    private static void turn(float[][] frames, int joint, float[] rotation) {
        frames[joint] = withOrigin(Affine.multiply(rotation, frames[joint]), frames[joint]);
    }

    private static float[] withOrigin(float[] axes, float[] origin) {
        float[] frame = axes.clone();
        frame[3] = origin[3];
        frame[7] = origin[7];
        frame[11] = origin[11];
        return frame;
    }

    /** World axes: turn about y, nod about x, tilt about z. */
    private static float[] rotation(HeadPose head, double share) {
        float[] turn = about(1, head.turn() * share);
        float[] nod = about(0, head.nod() * share);
        float[] tilt = about(2, -head.tilt() * share);
        return Affine.multiply(turn, Affine.multiply(nod, tilt));
    }

    private static float[] about(int axis, double degrees) {
        double half = StrictMath.toRadians(degrees) / 2;
        float s = (float) StrictMath.sin(half);
        return Affine.rotation(axis == 0 ? s : 0, axis == 1 ? s : 0, axis == 2 ? s : 0, (float) StrictMath.cos(half));
    }
}
