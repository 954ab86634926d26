package likeness.bench;

import likeness.human.BuildOptions;
import likeness.human.Mood;
import likeness.scene.Scene;

/** The scene that pictures are made of: standing at ease, as the program's own pictures show people. */
final class Poses {

    static final String STANDING = "standing02";

    private Poses() {}

    static Scene standing(People people) {
        BuildOptions options = BuildOptions.DEFAULT.withMood(Mood.SLIGHT_SMILE).withPose(STANDING);
        return people.human().build(people.first(), options);
    }
}
