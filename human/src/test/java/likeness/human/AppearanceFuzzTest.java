package likeness.human;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever comes in, either an appearance comes out or an {@link AppearanceException} of one line. */
class AppearanceFuzzTest {

    private static final String VALID =
            new String(AppearanceJson.write(People.HUMAN.random(1)), StandardCharsets.UTF_8);
    private static final List<String> FRAGMENTS = List.of(
            "null",
            "true",
            "-1",
            "1e400",
            "NaN",
            "{}",
            "[]",
            "\"\"",
            "\"\\u0000\"",
            "{\"asset\":{}}",
            ",",
            "}",
            "\"",
            "#",
            "1.5");

    @Property(tries = 2000)
    void any_bytes(@ForAll byte[] bytes) {
        readOrRefuse(bytes);
    }

    @Property(tries = 3000)
    void a_valid_document_with_damage(@ForAll("damaged") String document) {
        readOrRefuse(document.getBytes(StandardCharsets.UTF_8));
    }

    @Provide
    Arbitrary<String> damaged() {
        Arbitrary<Integer> at = Arbitraries.integers().between(0, VALID.length());
        return at.flatMap(from -> Arbitraries.integers()
                .between(0, 12)
                .flatMap(cut -> Arbitraries.of(FRAGMENTS).map(fragment -> damage(from, cut, fragment))));
    }

    private static String damage(int from, int cut, String fragment) {
        return VALID.substring(0, from) + fragment + VALID.substring(Math.min(VALID.length(), from + cut));
    }

    private static void readOrRefuse(byte[] bytes) {
        try {
            Appearance person = People.HUMAN.read(bytes);
            assertThat(AppearanceJson.read(AppearanceJson.write(person))).isEqualTo(person);
        } catch (AppearanceException e) {
            assertThat(e.getMessage()).hasLineCount(1);
            assertThat(e.getMessage()).hasSizeLessThan(6000);
        }
    }
}
