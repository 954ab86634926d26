package likeness.human;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import likeness.pack.Slot;
import org.jspecify.annotations.Nullable;

/**
 * How a person is shown. Nothing here belongs to the person; see {@link Appearance} for that.
 *
 * @param mood expression built into the face
 * @param expression amounts of face shapes, by the names of {@link MorphGroup}, built into the face beside the mood
 * @param morphs vocabularies of face shapes that the scene's meshes have as morph targets
 * @param pose name of a pose of {@link Human#poses()}; {@link #A_POSE}; null for the T-pose in which the skeleton is bound
 * @param headScale size of the head, 1 as is; styles of drawing use it
 * @param eyeScale size of the eyes, 1 as is
 * @param omitted slots that are left out of the scene
 * @param eyeShade whether the shadow of the lids lies on the eyes as a mesh of its own
 * @param clips names of {@link Human#clips()} that the scene can play
 * @param springs whether hair that is long enough gets joints of its own to swing by
 */
public record BuildOptions(
        Mood mood,
        Map<String, Double> expression,
        Set<MorphGroup> morphs,
        @Nullable String pose,
        double headScale,
        double eyeScale,
        Set<Slot> omitted,
        boolean eyeShade,
        List<String> clips,
        boolean springs) {

    /** Name of the pose in which arms hang away from the body, as vertices lie in the data. */
    public static final String A_POSE = "a";

    /** Neutral face, T-pose, everything drawn, no morph targets. */
    public static final BuildOptions DEFAULT =
            new BuildOptions(Mood.NEUTRAL, Map.of(), Set.of(), null, 1, 1, Set.of(), false, List.of(), false);

    public BuildOptions {
        expression = Collections.unmodifiableMap(new TreeMap<>(expression)); // the order of sums
        morphs = Set.copyOf(morphs);
        omitted = Set.copyOf(omitted);
        clips = List.copyOf(clips);
        if (!(headScale >= 0.5 && headScale <= 2)) {
            throw new IllegalArgumentException("headScale " + headScale + " is not within 0.5 to 2");
        }
        if (!(eyeScale >= 0.5 && eyeScale <= 2)) {
            throw new IllegalArgumentException("eyeScale " + eyeScale + " is not within 0.5 to 2");
        }
    }

    public BuildOptions withMood(Mood newMood) {
        return new BuildOptions(
                newMood, expression, morphs, pose, headScale, eyeScale, omitted, eyeShade, clips, springs);
    }

    public BuildOptions withExpression(Map<String, Double> newExpression) {
        return new BuildOptions(
                mood, newExpression, morphs, pose, headScale, eyeScale, omitted, eyeShade, clips, springs);
    }

    public BuildOptions withMorphs(Set<MorphGroup> newMorphs) {
        return new BuildOptions(
                mood, expression, newMorphs, pose, headScale, eyeScale, omitted, eyeShade, clips, springs);
    }

    public BuildOptions withPose(@Nullable String newPose) {
        return new BuildOptions(
                mood, expression, morphs, newPose, headScale, eyeScale, omitted, eyeShade, clips, springs);
    }

    public BuildOptions withProportions(double newHeadScale, double newEyeScale) {
        return new BuildOptions(
                mood, expression, morphs, pose, newHeadScale, newEyeScale, omitted, eyeShade, clips, springs);
    }

    public BuildOptions without(Set<Slot> slots) {
        return new BuildOptions(mood, expression, morphs, pose, headScale, eyeScale, slots, eyeShade, clips, springs);
    }

    public BuildOptions withEyeShade(boolean wanted) {
        return new BuildOptions(mood, expression, morphs, pose, headScale, eyeScale, omitted, wanted, clips, springs);
    }

    public BuildOptions withClips(List<String> newClips) {
        return new BuildOptions(
                mood, expression, morphs, pose, headScale, eyeScale, omitted, eyeShade, newClips, springs);
    }

    public BuildOptions withSprings(boolean wanted) {
        return new BuildOptions(mood, expression, morphs, pose, headScale, eyeScale, omitted, eyeShade, clips, wanted);
    }
}
