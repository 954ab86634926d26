package likeness.human;

import java.util.Set;
import likeness.pack.Slot;
import org.jspecify.annotations.Nullable;

/**
 * How a person is shown. Nothing here belongs to the person; see {@link Appearance} for that.
 *
 * @param mood expression built into the face
 * @param pose name of a pose of {@link Human#poses()}; null for the T-pose in which the skeleton is bound
 * @param head how the head is held, on top of the pose
 * @param headScale size of the head, 1 as is; styles of drawing use it
 * @param eyeScale size of the eyes, 1 as is
 * @param omitted slots that are left out of the scene
 */
public record BuildOptions(
        Mood mood, @Nullable String pose, HeadPose head, double headScale, double eyeScale, Set<Slot> omitted) {

    /** Neutral face, T-pose, everything drawn: what a model file holds. */
    public static final BuildOptions DEFAULT = new BuildOptions(Mood.NEUTRAL, null, HeadPose.STRAIGHT, 1, 1, Set.of());

    public BuildOptions {
        omitted = Set.copyOf(omitted);
        if (!(headScale >= 0.5 && headScale <= 2)) {
            throw new IllegalArgumentException("headScale " + headScale + " is not within 0.5 to 2");
        }
        if (!(eyeScale >= 0.5 && eyeScale <= 2)) {
            throw new IllegalArgumentException("eyeScale " + eyeScale + " is not within 0.5 to 2");
        }
    }

    public BuildOptions withMood(Mood newMood) {
        return new BuildOptions(newMood, pose, head, headScale, eyeScale, omitted);
    }

    public BuildOptions withPose(@Nullable String newPose) {
        return new BuildOptions(mood, newPose, head, headScale, eyeScale, omitted);
    }

    public BuildOptions withHead(HeadPose newHead) {
        return new BuildOptions(mood, pose, newHead, headScale, eyeScale, omitted);
    }

    public BuildOptions withProportions(double newHeadScale, double newEyeScale) {
        return new BuildOptions(mood, pose, head, newHeadScale, newEyeScale, omitted);
    }

    public BuildOptions without(Set<Slot> slots) {
        return new BuildOptions(mood, pose, head, headScale, eyeScale, slots);
    }

    /**
     * How the head is held. The eyes look to the front all the same.
     *
     * @param turn degrees to the person's left
     * @param tilt degrees towards the person's left shoulder
     * @param nod degrees down
     */
    public record HeadPose(double turn, double tilt, double nod) {
        public static final HeadPose STRAIGHT = new HeadPose(0, 0, 0);

        /** A portrait's: turned a little, tilted a touch. */
        public static final HeadPose PORTRAIT = new HeadPose(12, 3, 0);
    }
}
