package likeness.bench.peer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import likeness.gltf.GlbWriter;
import likeness.human.BuildOptions;
import likeness.human.Human;
import likeness.human.MorphGroup;
import likeness.pack.HumanPack;
import likeness.scene.Scene;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Clips by rotations of the joints that Mixamo names, played by three.js: a foreign one in that convention, and our own. */
@ExtendWith(LeftOutWithoutPrograms.class)
class MixamoClipTest {

    private static final Scene PERSON = person();

    @TempDir
    private Path folder;

    private static Scene person() {
        Human human = new Human(HumanPack.open(Path.of(System.getProperty("likeness.pack"))));
        return human.build(
                human.random(7),
                BuildOptions.DEFAULT.withMorphs(EnumSet.of(MorphGroup.ARKIT)).withClips(List.of("wave")));
    }

    /** Degrees below the horizon of the way from one node to another; from the side when {@code forward}. */
    private static double[] direction(JsonNode places, String from, String to) {
        double[] way = new double[3];
        double square = 0;
        for (int axis = 0; axis < 3; axis++) {
            way[axis] = places.path(to).get(axis).doubleValue()
                    - places.path(from).get(axis).doubleValue();
            square += way[axis] * way[axis];
        }
        for (int axis = 0; axis < 3; axis++) {
            way[axis] /= Math.sqrt(square);
        }
        return way;
    }

    private static void assertPoints(JsonNode places, String from, String to, double x, double y, double z) {
        double[] way = direction(places, from, to);
        double length = Math.sqrt(x * x + y * y + z * z);
        double cosine = (x * way[0] + y * way[1] + z * way[2]) / length;
        assertThat(Math.toDegrees(Math.acos(Math.min(1, cosine))))
                .as(from + " to " + to + " points " + way[0] + " " + way[1] + " " + way[2])
                .isLessThan(12);
    }

    /** The clip: arms 75° down, the right elbow bent forwards, the left thigh 40° up and its knee bent, the head turned. */
    @Test
    void aClipInMixamosConventionMovesTheBodyAsItsAuthorMeant() throws IOException, URISyntaxException {
        Path clip = Path.of(Objects.requireNonNull(MixamoClipTest.class.getResource("mixamo-step.json"))
                .toURI());
        JsonNode played = ThreeMixer.play(GlbWriter.write(PERSON), clip.toString(), 1, picture("step"));
        JsonNode places = played.path("places");

        assertThat(played.path("complaints").size())
                .as(played.path("complaints").toString())
                .isZero();
        assertPoints(places, "LeftArm", "LeftForeArm", 0.26, -0.97, 0);
        assertPoints(places, "LeftForeArm", "LeftHand", 0.26, -0.97, 0);
        assertPoints(places, "RightArm", "RightForeArm", -0.26, -0.97, 0);
        assertPoints(places, "RightForeArm", "RightHand", 0, 0, 1);
        assertPoints(places, "LeftUpLeg", "LeftLeg", 0, -0.77, 0.64);
        assertPoints(places, "LeftLeg", "LeftFoot", 0, -0.94, -0.34);
        assertPoints(places, "RightUpLeg", "RightLeg", 0, -1, 0);
        double[] gaze = direction(places, "RightEye", "LeftEye");
        assertThat(Math.toDegrees(Math.atan2(-gaze[2], gaze[0])))
                .as("the head is turned to the person's left")
                .isCloseTo(30, Offset.offset(3.0));
    }

    @Test
    void aClipOfOursIsInThreeWhatItIsInOurOwnEyes() throws IOException {
        float seconds = 1.05f;
        JsonNode played = ThreeMixer.play(GlbWriter.write(PERSON), "wave", seconds, picture("wave"));
        Scene ours = PERSON.at(PERSON.animations().getFirst(), seconds);
        float[][] worlds = ours.worldTransforms();

        assertThat(played.path("seconds").doubleValue())
                .isCloseTo(PERSON.animations().getFirst().seconds(), Offset.offset(1e-5));
        for (String joint : List.of("RightHandMiddle3", "LeftHandMiddle3", "Head", "LeftEye", "RightToeBase")) {
            float[] world = worlds[ours.indexOf(joint).orElseThrow()];
            JsonNode place = played.path("places").path(joint);
            for (int axis = 0; axis < 3; axis++) {
                assertThat(place.get(axis).doubleValue()).as(joint).isCloseTo(world[4 * axis + 3], Offset.offset(1e-4));
            }
        }
        assertThat(played.path("amounts")
                        .path("Head_Mesh")
                        .path("mouthSmileLeft")
                        .doubleValue())
                .isCloseTo(0.55, Offset.offset(1e-3));
    }

    private Path picture(String name) throws IOException {
        Path kept = Path.of("target", "pictures");
        Files.createDirectories(kept);
        return kept.resolve("mixer-" + name + ".png").toAbsolutePath();
    }
}
