package likeness.human;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import likeness.human.Appearance.BoneScale;
import likeness.pack.Modifier;
import likeness.pack.Slot;
import likeness.scene.Node;
import likeness.scene.Scene;
import org.junit.jupiter.api.Test;

class BodyTest {

    @Test
    void the_height_of_the_built_body_is_the_one_asked_for() {
        for (Appearance body : grid()) {
            HeightRange range = People.HUMAN.heightRange(body);
            for (double share : new double[] {0, 0.37, 1}) {
                double wanted = range.minimum() + share * (range.maximum() - range.minimum());
                Appearance barefoot = body.withBody(body.body().withHeight(wanted));
                assertThat(height(barefoot)).as("%s", barefoot.body()).isBetween(wanted - 0.2, wanted + 0.2);
            }
        }
    }

    @Test
    void ranges_of_height_are_those_of_grown_people() {
        HeightRange women = People.HUMAN.heightRange(People.body("'gender': 0, 'age': 30"));
        HeightRange men = People.HUMAN.heightRange(People.body("'gender': 1, 'age': 30"));
        assertThat(women.minimum()).isBetween(138.0, 150.0);
        assertThat(women.maximum()).isBetween(178.0, 190.0);
        assertThat(men.minimum()).isBetween(150.0, 162.0);
        assertThat(men.maximum()).isBetween(190.0, 204.0);
    }

    @Test
    void bone_scale_makes_heads_arms_and_chests_larger_and_leaves_the_height_alone() {
        Appearance person = People.body("'gender': 1, 'height': 175");
        Appearance scaled = person.withBoneScale(new BoneScale(80, 80, 80));
        assertThat(height(scaled)).isBetween(174.8, 175.2);
        float[] before = joints(person);
        float[] after = joints(scaled);
        assertThat(after[0]).as("arm").isGreaterThan(before[0] * 1.08f);
        assertThat(after[1]).as("head").isGreaterThan(before[1] * 1.1f);
        assertThat(after[2]).as("shoulders").isGreaterThan(before[2] * 1.03f);
    }

    @Test
    void every_detail_can_be_used_to_both_ends() {
        BodyShaper shaper = shaper();
        for (Modifier modifier : People.PACK.modifiers()) {
            for (double value : new double[] {modifier.minimum(), modifier.maximum()}) {
                HeightRange range =
                        shaper.heightRange(People.body("'gender': 0.5").withDetails(Map.of(modifier.name(), value)));
                assertThat(range.minimum()).as(modifier.name()).isBetween(120.0, 180.0);
                assertThat(range.maximum() - range.minimum()).isPositive();
            }
        }
    }

    /** Lengths of upper arm, head and shoulder width. */
    private static float[] joints(Appearance person) {
        float[] body = shaper().shape(person);
        Skeleton skeleton = Skeleton.in(People.PACK.body().rig(), body);
        return new float[] {
            distance(skeleton, "upperarm01.L", "lowerarm01.L"),
            length(skeleton, "head"),
            distance(skeleton, "upperarm01.L", "upperarm01.R")
        };
    }

    private static float distance(Skeleton s, String a, String b) {
        return distance(
                s.heads(), 3 * s.rig().indexOf(a), s.heads(), 3 * s.rig().indexOf(b));
    }

    private static float length(Skeleton s, String bone) {
        int i = 3 * s.rig().indexOf(bone);
        return distance(s.heads(), i, s.tails(), i);
    }

    private static float distance(float[] p, int a, float[] q, int b) {
        double sum = 0;
        for (int k = 0; k < 3; k++) {
            sum += (p[a + k] - q[b + k]) * (p[a + k] - q[b + k]);
        }
        return (float) Math.sqrt(sum);
    }

    private static BodyShaper shaper() {
        return new BodyShaper(People.PACK, new TargetTable(People.PACK));
    }

    private static List<Appearance> grid() {
        List<Appearance> grid = new ArrayList<>();
        for (String gender : List.of("0", "1")) {
            for (String age : List.of("18", "33", "90")) {
                for (String ancestry : List.of("african", "asian", "caucasian")) {
                    grid.add(People.body("'gender': %s, 'age': %s, 'weight': 0.8, 'ancestry': {'%s': 1}"
                            .formatted(gender, age, ancestry)));
                }
            }
        }
        grid.add(People.body("'gender': 0")
                .withDetails(Map.of("legs/legs-upperlegheight-decr|incr", 1.0, "head/head-scale-vert-less|more", 1.0)));
        return grid;
    }

    /** Of the drawn skin, at rest, without shoes; centimetres. */
    private static double height(Appearance person) {
        Scene scene = People.HUMAN.build(
                person.with(Slot.FOOTWEAR, null).with(Slot.HAIR, null).with(Slot.CLOTHING, null), BuildOptions.DEFAULT);
        float top = -9;
        float bottom = 9;
        for (Node node : scene.nodes()) {
            if (node.name().equals("Head_Mesh") || node.name().equals("Body_Mesh")) {
                float[] p = java.util.Objects.requireNonNull(node.mesh())
                        .primitives()
                        .getFirst()
                        .vertices()
                        .positions();
                for (int i = 1; i < p.length; i += 3) {
                    top = Math.max(top, p[i]);
                    bottom = Math.min(bottom, p[i]);
                }
            }
        }
        return (top - bottom) * 100;
    }
}
