package likeness.human;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import likeness.pack.Asset;
import likeness.pack.Slot;
import likeness.scene.Node;
import likeness.scene.Scene;
import org.junit.jupiter.api.Test;

class CoveringTest {

    private static final List<String> BODIES =
            List.of("'weight': 0.5", "'weight': 0.9, 'age': 60", "'weight': 0.2, 'muscle': 0.8");

    @Test
    void clothes_hide_the_skin_below_them() {
        Appearance dressed = People.body("'gender': 1");
        int bare = faces(dressed.with(Slot.CLOTHING, null).with(Slot.FOOTWEAR, null));
        assertThat(faces(dressed)).isLessThan(bare / 2);
    }

    @Test
    void socks_below_trousers_are_not_drawn() {
        Appearance dressed = People.body("'gender': 1");
        assertThat(triangles(dressed, "avaturn_shoes"))
                .isLessThan(triangles(dressed.with(Slot.CLOTHING, null), "avaturn_shoes"));
    }

    /** Every garment that needs no credit, on three bodies, standing: what lies below the skin is hem and lining. */
    @Test
    void skin_stays_below_clothes() {
        for (Asset clothes : People.PACK.catalog().in(Slot.CLOTHING)) {
            if (clothes.licence().needsCredit()) {
                continue;
            }
            int near = 0;
            int below = 0;
            for (String body : BODIES) {
                for (String pose : List.of("standing01", "standing02")) {
                    String gender = clothes.tags().contains("feminine") ? "0" : "1";
                    Appearance person = People.body("'gender': " + gender + ", " + body)
                            .with(Slot.CLOTHING, Appearance.Choice.of(clothes.id()))
                            .with(Slot.HAIR, null);
                    PokeThrough.Result result = PokeThrough.of(
                            People.HUMAN.build(person, BuildOptions.DEFAULT.withPose(pose)), "avaturn_look");
                    near += result.near();
                    below += result.below();
                }
            }
            assertThat(below).as("%s: %d of %d", clothes.id(), below, near).isLessThanOrEqualTo(near / 9);
        }
    }

    private static int faces(Appearance person) {
        return triangles(person, "Body_Mesh");
    }

    private static int triangles(Appearance person, String prefix) {
        Scene scene = People.HUMAN.build(person, BuildOptions.DEFAULT);
        int triangles = 0;
        for (Node node : scene.nodes()) {
            if (node.mesh() != null && node.name().startsWith(prefix)) {
                triangles += node.mesh().primitives().getFirst().triangleCount();
            }
        }
        return triangles;
    }
}
