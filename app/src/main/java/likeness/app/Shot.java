package likeness.app;

import java.util.Map;
import likeness.human.Appearance;
import likeness.human.BuildOptions;
import likeness.human.Mood;

/**
 * One picture of a contact sheet.
 *
 * @param label below it
 * @param appearance who
 * @param setting {@code portrait}, {@code half-body} or {@code full-body}
 * @param pose of the body
 * @param turn degrees that the person is turned to the left; 180 shows the back
 * @param mood of the face
 * @param expression shapes of the face, and how much of each
 */
record Shot(
        String label,
        Appearance appearance,
        String setting,
        String pose,
        int turn,
        Mood mood,
        Map<String, Double> expression) {

    private static final String STANDING = "standing02";

    static Shot of(String setting, String label, Appearance appearance) {
        return new Shot(label, appearance, setting, STANDING, 0, Mood.SLIGHT_SMILE, Map.of());
    }

    static Shot portrait(String label, Appearance appearance) {
        return of("portrait", label, appearance);
    }

    static Shot fullBody(String label, Appearance appearance) {
        return of("full-body", label, appearance);
    }

    Shot turned(int degrees) {
        return new Shot(label, appearance, setting, pose, degrees, mood, expression);
    }

    Shot posed(String newPose) {
        return new Shot(label, appearance, setting, newPose, turn, mood, expression);
    }

    Shot in(Mood newMood) {
        return new Shot(label, appearance, setting, pose, turn, newMood, expression);
    }

    Shot showing(String shape) {
        return new Shot(label, appearance, setting, pose, turn, Mood.NEUTRAL, Map.of(shape, 1.0));
    }

    BuildOptions options(double eyeScale) {
        return BuildOptions.DEFAULT
                .withMood(mood)
                .withExpression(expression)
                .withPose(pose)
                .withProportions(1, eyeScale);
    }
}
