package likeness.human;

import java.util.List;
import likeness.human.GameRig.Joint;
import likeness.scene.Affine;
import likeness.scene.Transform;
import org.jspecify.annotations.Nullable;

/**
 * The game rig in one body. The skeleton stands in T-pose, as programs expect, while vertices stay in the data's relaxed
 * A-pose, where arms deform least: the inverse bind matrices hold the difference. With {@code S} the skin matrix that takes
 * a joint's bone to the T-pose and {@code G} the joint's frame there, the inverse bind is {@code inverse(inverse(S)·G)}, so
 * that the T-pose is exactly what the source skeleton makes of it, and arms that hang undo most of the turn.
 */
final class GameSkeleton {

    private static final float[] UP = {0, 1, 0};
    private static final float[] FRONT = {0, 0, 1};

    private final GameRig rig;
    private final Skeleton skeleton;
    private final SkinMatrices tPose;
    private final float[][] frames;
    private final float[][] locals;

    GameSkeleton(GameRig rig, Skeleton skeleton, SkinMatrices tPose) {
        this.rig = rig;
        this.skeleton = skeleton;
        this.tPose = tPose;
        this.frames = frames();
        this.locals = locals(frames);
    }

    /** Joint frames in T-pose, decimetres. */
    float[][] tPoseFrames() {
        return frames;
    }

    /** One per joint: rest to joint. */
    float[][] inverseBinds() {
        float[][] binds = new float[frames.length][];
        for (int j = 0; j < binds.length; j++) {
            binds[j] = Affine.multiply(Frames.invertRigid(frames[j]), tPose.matrix(rig.bone(j)));
        }
        return binds;
    }

    /**
     * Joint frames in a pose. A joint turns like its source bone, and a touch more so that it points to where the source has
     * its next joint: where a joint stands for two bones, both count. Distances are those of the T-pose.
     *
     * @param pose null for the T-pose
     */
    float[][] posedFrames(@Nullable SkinMatrices pose) {
        if (pose == null) {
            return frames;
        }
        float[][] posed = new float[frames.length][];
        for (int j = 0; j < posed.length; j++) {
            float[] turn = Affine.multiply(pose.matrix(rig.bone(j)), Frames.invertRigid(tPose.matrix(rig.bone(j))));
            float[] frame = aimed(j, Affine.multiply(turn, frames[j]), pose);
            int parent = rig.parent(j);
            if (parent >= 0) {
                float[] at = Affine.point(posed[parent], locals[j][3], locals[j][7], locals[j][11]);
                frame[3] = at[0];
                frame[7] = at[1];
                frame[11] = at[2];
            }
            posed[j] = frame;
        }
        return posed;
    }

    private float[] aimed(int joint, float[] frame, SkinMatrices pose) {
        String toward = rig.joints().get(joint).toward();
        if (!rig.has(toward)) {
            return frame;
        }
        int next = rig.index(toward);
        float[] here = origin(rig.joints().get(joint), rig.bone(joint), pose);
        float[] there = origin(rig.joints().get(next), rig.bone(next), pose);
        float[] along = {frame[1], frame[5], frame[9]};
        return Affine.multiply(Frames.shortestTurn(along, Frames.unit(difference(there, here))), frame);
    }

    /** Each frame relative to its parent's. */
    float[][] locals(float[][] of) {
        float[][] relative = new float[of.length][];
        for (int j = 0; j < of.length; j++) {
            int parent = rig.parent(j);
            relative[j] = parent < 0 ? of[j] : Affine.multiply(Frames.invertRigid(of[parent]), of[j]);
        }
        return relative;
    }

    /** Frames as transforms of nodes, metres, with the origin lowered to the ground. */
    static Transform[] transforms(float[][] locals, float ground, float metres) {
        Transform[] transforms = new Transform[locals.length];
        for (int j = 0; j < locals.length; j++) {
            Transform t = Frames.transform(locals[j]);
            float lowered = j == 0 ? t.ty() - ground : t.ty();
            transforms[j] = t.withTranslation(t.tx() * metres, lowered * metres, t.tz() * metres);
        }
        return transforms;
    }

    private float[][] frames() {
        List<Joint> joints = rig.joints();
        float[][] origins = new float[joints.size()][];
        for (int j = 0; j < origins.length; j++) {
            origins[j] = origin(joints.get(j), rig.bone(j), tPose);
        }
        float[][] all = new float[joints.size()][];
        for (int j = 0; j < all.length; j++) {
            all[j] = frame(joints.get(j), origins[j], direction(joints.get(j), rig.bone(j), origins));
        }
        return all;
    }

    private float[] origin(Joint joint, int bone, SkinMatrices pose) {
        return switch (joint.at()) {
            case "head" -> posed(bone, skeleton.heads(), pose);
            case "tail" -> posed(bone, skeleton.tails(), pose);
            case "hips" -> hips(bone, pose);
            default -> throw new IllegalStateException("no place " + joint.at() + " for " + joint.name());
        };
    }

    /** Between the hip joints; the data's root lies behind the body and below them. */
    private float[] hips(int root, SkinMatrices pose) {
        float[] left = posed(skeleton.rig().indexOf("upperleg01.L"), skeleton.heads(), pose);
        float[] right = posed(skeleton.rig().indexOf("upperleg01.R"), skeleton.heads(), pose);
        float top = posed(root, skeleton.tails(), pose)[1];
        return new float[] {0, Math.max(top, (left[1] + right[1]) / 2), (left[2] + right[2]) / 2};
    }

    private static float[] posed(int bone, float[] ends, SkinMatrices pose) {
        return Affine.point(pose.matrix(bone), ends[3 * bone], ends[3 * bone + 1], ends[3 * bone + 2]);
    }

    private float[] direction(Joint joint, int bone, float[][] origins) {
        return switch (joint.toward()) {
            case "up" -> UP;
            case "front" -> FRONT;
            case "tail" -> difference(posed(bone, skeleton.tails(), tPose), origins[rig.index(joint.name())]);
            default -> difference(origins[rig.index(joint.toward())], origins[rig.index(joint.name())]);
        };
    }

    private static float[] frame(Joint joint, float[] origin, float[] y) {
        return switch (joint.axes()) {
            case TRUNK -> Frames.alongYtowardsX(origin, y, new float[] {1, 0, 0});
            case LEG -> Frames.alongYtowardsX(origin, y, new float[] {-1, 0, 0});
            case ARM -> Frames.alongYtowardsZ(origin, y, new float[] {0, -1, 0});
        };
    }

    private static float[] difference(float[] a, float[] b) {
        return new float[] {a[0] - b[0], a[1] - b[1], a[2] - b[2]};
    }
}
