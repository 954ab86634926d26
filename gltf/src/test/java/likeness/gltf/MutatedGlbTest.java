package likeness.gltf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Whatever was changed in a file, reading ends with a scene that can be written or with a {@link GltfException}. */
class MutatedGlbTest {

    private static final byte[] WHOLE = GlbWriter.write(TestScenes.random(new Random(5)));
    private static final Pattern SCALARS = Pattern.compile("(?<=[:\\[,])(-?[0-9.E+-]+|\"[^\"]*\"|true)(?=[,\\]}])");
    private static final List<String> REPLACEMENTS = List.of(
            "0",
            "-1",
            "1",
            "2",
            "4",
            "255",
            "65536",
            "2147483647",
            "4294967296",
            "1e9",
            "1e999999999",
            "-1e-999999999",
            "0.5",
            "null",
            "true",
            "\"\"",
            "\"VEC3\"",
            "\"MASK\"",
            "[]",
            "{}",
            "[[]]",
            "[0,0,0,0]");

    @Property(tries = 3000)
    void changedBytesAreReadOrRefused(@ForAll long seed) {
        Random random = new Random(seed);
        byte[] bytes = WHOLE.clone();
        for (int i = 0; i <= random.nextInt(4); i++) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
        }
        readOrRefuse(bytes);
    }

    @Property(tries = 3000)
    void changedValuesInTheDocumentAreReadOrRefused(@ForAll long seed) {
        Random random = new Random(seed);
        GlbDocument whole = GlbDocument.of(WHOLE);
        List<MatchResult> scalars = SCALARS.matcher(whole.json()).results().toList();
        assertThat(scalars).hasSizeGreaterThan(50);
        MatchResult scalar = scalars.get(random.nextInt(scalars.size()));
        String replacement = REPLACEMENTS.get(random.nextInt(REPLACEMENTS.size()));
        String json = whole.json().substring(0, scalar.start())
                + replacement
                + whole.json().substring(scalar.end());
        readOrRefuse(whole.withJson(json).toBytes());
    }

    private static void readOrRefuse(byte[] bytes) {
        try {
            assertThat(GlbWriter.write(GlbReader.read(bytes))).isNotEmpty();
        } catch (GltfException e) {
            assertThat(e.getMessage()).isNotBlank();
        }
    }
}
