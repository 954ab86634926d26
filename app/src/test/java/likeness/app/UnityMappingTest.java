package likeness.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import likeness.human.BuildOptions;
import likeness.human.Human;
import likeness.pack.HumanPack;
import likeness.scene.Scene;
import org.junit.jupiter.api.Test;

/** What the script for Unity says of our models holds: its joints exist and stand as its T-pose asks. */
class UnityMappingTest {

    private static final Pattern PAIR = Pattern.compile("\\(\"([A-Za-z ]+)\", \"([A-Za-z0-9]+)\"\\),");

    private static final Scene PERSON = person();
    private static final float[][] WORLDS = PERSON.worldTransforms();

    private static Scene person() {
        Human human = new Human(HumanPack.open(Path.of(System.getProperty("likeness.pack"))));
        return human.build(human.random(7), BuildOptions.DEFAULT);
    }

    private static Map<String, String> mapping() throws IOException {
        Path script = Path.of(System.getProperty("likeness.root"), "examples/unity/LikenessHumanoid.cs");
        Map<String, String> pairs = new TreeMap<>();
        Matcher matcher = PAIR.matcher(Files.readString(script));
        while (matcher.find()) {
            assertThat(pairs.put(matcher.group(1), matcher.group(2))).isNull();
        }
        return pairs;
    }

    /** Unit vector from one joint to the next, by their names for Unity. */
    private static float[] direction(Map<String, String> bones, String from, String to) {
        float[] a = WORLDS[PERSON.indexOf(bones.get(from)).orElseThrow()];
        float[] b = WORLDS[PERSON.indexOf(bones.get(to)).orElseThrow()];
        float[] way = {b[3] - a[3], b[7] - a[7], b[11] - a[11]};
        float length = (float) Math.sqrt(way[0] * way[0] + way[1] * way[1] + way[2] * way[2]);
        return new float[] {way[0] / length, way[1] / length, way[2] / length};
    }

    @Test
    void everyJointOfTheTableIsInTheModelOnce() throws IOException {
        Map<String, String> bones = mapping();
        assertThat(bones).hasSize(54);
        assertThat(bones.values())
                .doesNotHaveDuplicates()
                .allMatch(joint -> PERSON.indexOf(joint).isPresent());
    }

    @Test
    void armsAndFingersLieLevel() throws IOException {
        Map<String, String> bones = mapping();
        for (String side : new String[] {"Left", "Right"}) {
            float out = side.equals("Left") ? 1 : -1;
            assertThat(direction(bones, side + "UpperArm", side + "LowerArm")[0] * out)
                    .isGreaterThan(0.98f);
            assertThat(direction(bones, side + "LowerArm", side + "Hand")[0] * out)
                    .isGreaterThan(0.98f);
            assertThat(direction(bones, side + " Middle Proximal", side + " Middle Distal")[0] * out)
                    .isGreaterThan(0.9f);
        }
    }

    @Test
    void legsStandAndFeetPointForward() throws IOException {
        Map<String, String> bones = mapping();
        for (String side : new String[] {"Left", "Right"}) {
            assertThat(direction(bones, side + "UpperLeg", side + "LowerLeg")[1])
                    .isLessThan(-0.97f);
            assertThat(direction(bones, side + "LowerLeg", side + "Foot")[1]).isLessThan(-0.97f);
            assertThat(direction(bones, side + "Foot", side + "Toes")[2]).isGreaterThan(0.6f);
        }
    }

    @Test
    void theTrunkIsUpright() throws IOException {
        Map<String, String> bones = mapping();
        assertThat(direction(bones, "Hips", "Head")[1]).isGreaterThan(0.97f);
        assertThat(direction(bones, "RightEye", "LeftEye")[0]).isGreaterThan(0.999f);
    }
}
