package likeness.human;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Objects;
import likeness.scene.AlphaMode;
import likeness.scene.Mesh;
import likeness.scene.Node;
import likeness.scene.Primitive;
import likeness.scene.Scene;
import org.junit.jupiter.api.Test;

class EyeShadeTest {

    private static final BuildOptions ALL = BuildOptions.DEFAULT.withMorphs(EnumSet.allOf(MorphGroup.class));
    private static final Appearance WOMAN = People.body("'gender': 0, 'age': 30");
    private static final Scene SCENE = People.HUMAN.build(WOMAN, ALL.withEyeShade(true));

    private static Primitive part(String mesh) {
        int node = SCENE.indexOf(mesh).orElseThrow();
        return Objects.requireNonNull(SCENE.nodes().get(node).mesh())
                .primitives()
                .getFirst();
    }

    @Test
    void itIsThereWhenItIsAskedForAlone() {
        assertThat(People.HUMAN.build(WOMAN, ALL).indexOf("EyeAO_Mesh")).isEmpty();
        assertThat(part("EyeAO_Mesh").material().alphaMode()).isEqualTo(AlphaMode.BLEND);
        assertThat(part("EyeAO_Mesh").material().name()).isEqualTo("EyeAO");
        assertThat(SCENE.nodes().stream()
                        .map(Node::mesh)
                        .filter(Objects::nonNull)
                        .map(Mesh::name))
                .doesNotHaveDuplicates();
    }

    @Test
    void itLiesJustOverTheCornea() {
        float[] cornea = part("Cornea_Mesh").vertices().positions();
        float[] film = part("EyeAO_Mesh").vertices().positions();
        assertThat(film).hasSameSizeAs(cornea);
        for (int i = 0; i < film.length; i += 3) {
            double distance = Math.hypot(
                    Math.hypot(film[i] - cornea[i], film[i + 1] - cornea[i + 1]), film[i + 2] - cornea[i + 2]);
            assertThat(distance).isBetween(1e-4, 5e-4);
        }
    }

    @Test
    void itIsDarkUnderTheUpperLidAndClearBeforeThePupil() {
        float[] film = part("EyeAO_Mesh").vertices().positions();
        float[] uv = Objects.requireNonNull(part("EyeAO_Mesh").vertices().uv0());
        float[] eye = SCENE.worldTransforms()[SCENE.indexOf("LeftEye").orElseThrow()];
        float pupil = 0;
        float lid = 1;
        for (int v = 0; v < uv.length / 2; v++) {
            float x = film[3 * v] - eye[3];
            float y = film[3 * v + 1] - eye[7];
            boolean front = film[3 * v + 2] - eye[11] > 0.009f && Math.abs(x) < 0.002f;
            if (front && Math.abs(y) < 0.002f) {
                pupil = Math.max(pupil, uv[2 * v]);
            } else if (front && y > 0.004f && y < 0.008f) {
                lid = Math.min(lid, uv[2 * v]);
            }
        }
        assertThat(pupil).isGreaterThan(0.6f);
        assertThat(lid).isLessThan(0.5f);
    }
}
