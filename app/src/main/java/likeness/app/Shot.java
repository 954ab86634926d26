package likeness.app;

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
 */
record Shot(String label, Appearance appearance, String setting, String pose, int turn) {

    static final String STANDING = "standing02";

    static Shot portrait(String label, Appearance appearance) {
        return new Shot(label, appearance, "portrait", STANDING, 0);
    }

    static Shot fullBody(String label, Appearance appearance) {
        return new Shot(label, appearance, "full-body", STANDING, 0);
    }

    Shot turned(int degrees) {
        return new Shot(label, appearance, setting, pose, degrees);
    }

    Shot posed(String newPose) {
        return new Shot(label, appearance, setting, newPose, turn);
    }

    BuildOptions options(double eyeScale) {
        return BuildOptions.DEFAULT.withMood(Mood.SLIGHT_SMILE).withPose(pose).withProportions(1, eyeScale);
    }
}
