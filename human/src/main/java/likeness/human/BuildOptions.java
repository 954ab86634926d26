package likeness.human;

import java.util.Set;
import likeness.pack.Slot;
import org.jspecify.annotations.Nullable;

/**
 * How a person is shown. Nothing here belongs to the person; see {@link Appearance} for that.
 *
 * @param mood expression built into the face
 * @param pose name of a pose of {@link Human#poses()}; null for the T-pose in which the skeleton is bound
 * @param headScale size of the head, 1 as is; styles of drawing use it
 * @param eyeScale size of the eyes, 1 as is
 * @param omitted slots that are left out of the scene
 */
public record BuildOptions(Mood mood, @Nullable String pose, double headScale, double eyeScale, Set<Slot> omitted) {

    /** Neutral face, T-pose, everything drawn: what a model file holds. */
    public static final BuildOptions DEFAULT = new BuildOptions(Mood.NEUTRAL, null, 1, 1, Set.of());

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
        return new BuildOptions(newMood, pose, headScale, eyeScale, omitted);
    }

    public BuildOptions withPose(@Nullable String newPose) {
        return new BuildOptions(mood, newPose, headScale, eyeScale, omitted);
    }

    public BuildOptions withProportions(double newHeadScale, double newEyeScale) {
        return new BuildOptions(mood, pose, newHeadScale, newEyeScale, omitted);
    }

    public BuildOptions without(Set<Slot> slots) {
        return new BuildOptions(mood, pose, headScale, eyeScale, slots);
    }
}
