package likeness.gltf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Random;
import java.util.regex.Pattern;
import likeness.scene.Material;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files that are wrong in one known way are refused with a {@link GltfException} that says so. */
@Timeout(60)
class HostileGlbTest {

    private static final byte[] WHOLE = GlbWriter.write(TestScenes.random(new Random(5)));
    private static final GlbDocument TRIANGLE = GlbDocument.of(
            GlbWriter.write(TestScenes.triangle(Material.named("m").build())));

    @Test
    void everyTruncationIsRefused() {
        for (int length = 0; length < WHOLE.length; length++) {
            byte[] cut = Arrays.copyOf(WHOLE, length);
            assertThatThrownBy(() -> GlbReader.read(cut)).isInstanceOf(GltfException.class);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"version\":\"2.0\" | \"version\":\"1.0\" | asset.version: only version 2.0 is read",
                "\"count\":3 | \"count\":2147483646 | elements need",
                "\"count\":3 | \"count\":1e9 | accessors[0].count: must be a whole number",
                "\"byteOffset\":0 | \"byteOffset\":2147483640 | ends at byte",
                "\"mesh\":0 | \"mesh\":1 | nodes[0].mesh: must be a whole number",
                "\"mesh\":0 | \"mesh\":0,\"children\":[0] | child 0 does not come after its only parent",
                "\"type\":\"VEC3\" | \"type\":\"VEC4\" | accessors[0]: must be of type VEC3",
                "\"material\":0 | \"mode\":1 | only triangles are read",
                "\"nodes\":[0] | \"nodes\":[0,0] | scenes[0]: must list every node",
                "\"scene\":0 | \"extensionsRequired\":[] | files that need extensions are not read",
            })
    void theMessageNamesWhatIsWrong(String sound, String broken, String message) {
        assertThat(TRIANGLE.json()).contains(sound);
        byte[] file = TRIANGLE.withJson(TRIANGLE.json().replaceFirst(Pattern.quote(sound), broken))
                .toBytes();
        assertThatThrownBy(() -> GlbReader.read(file))
                .isInstanceOf(GltfException.class)
                .hasMessageContaining(message);
    }

    @Test
    void aFileThatNamesItsBytesTooOftenIsRefused() {
        String primitives = TRIANGLE.tree().at("/meshes/0/primitives/0").toString();
        String many = (primitives + ",").repeat(30_000) + primitives;
        byte[] file =
                TRIANGLE.withJson(TRIANGLE.json().replace(primitives, many)).toBytes();
        assertThatThrownBy(() -> GlbReader.read(file))
                .isInstanceOf(GltfException.class)
                .hasMessageContaining("the file names the same bytes too often");
    }

    @Test
    void deepNestingIsRefused() {
        byte[] file = TRIANGLE.withJson("[".repeat(100_000)).toBytes();
        assertThatThrownBy(() -> GlbReader.read(file)).isInstanceOf(GltfException.class);
    }
}
