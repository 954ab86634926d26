package likeness.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import likeness.image.Pixels;
import likeness.picture.colour.Contrast;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InitialsPictureTest {

    private final GeneratedPictures pictures = new GeneratedPictures();

    @ParameterizedTest
    @CsvSource({
        "Ada Lovelace, AL",
        "ada king lovelace, AL",
        "'  Madonna ', M",
        "madonna, M",
        "O'Neil Quincy, OQ",
        "(Bob) Smith, BS",
        "Лев Николаевич Толстой, ЛТ",
        "ωνάσης ψάλτης, ΩΨ",
        "Jürgen Ångström, JÅ",
        "ßen Ös, ßÖ",
        "42 Bob, 4B",
        "Ada 👩‍🚀 Lovelace, AL",
    })
    void aNameIsShownAsTheFirstLettersOfItsFirstAndLastWord(String name, String shown) {
        assertThat(named(name)).isEqualTo(given(shown));
    }

    @Test
    void initialsThatAreGivenStayAsTheyAreAndGoBeforeTheName() {
        assertThat(given("ab")).isNotEqualTo(given("AB"));
        assertThat(given("abc")).isEqualTo(given("ab"));
        assertThat(draw(new Seed("h", Optional.of("Zoe Quinn"), Optional.of("AB"))))
                .isEqualTo(given("AB"));
    }

    @Test
    void anAccentWrittenAsACharacterOfItsOwnIsTheSameLetter() {
        assertThat(named("E\u0301mile")).isEqualTo(named("\u00C9mile"));
    }

    @Test
    void marksHeapedOnALetterAreLeftOut() {
        assertThat(named("X" + "\u0336\u0329".repeat(50) + "aver")).isEqualTo(given("X"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "王小明", "😀 😀", "\u0000\u0007", "-- !!", "ابراهيم", "🇩🇪", "\uD800"})
    void whatTheFontsCannotWriteIsAnIdenticon(String name) {
        assertThat(named(name)).isEqualTo(image(pictures.pixels(Family.IDENTICON, Seed.of("h"), 64)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"<script>alert(1)</script>", "\"><svg onload=alert(1)>", "&amp;&lt;", "\u202Eevil txt"})
    void aHostileNameLeavesNoTraceInSvg(String name) {
        String svg = pictures.svg(Family.INITIALS, Seed.of("h").named(name), 64);
        assertThat(svg).doesNotContainIgnoringCase("script").doesNotContain("alert", "onload", "&", "evil");
    }

    @Test
    void anEndlessNameIsCutAndNotFollowed() {
        assertThat(named("A" + "a".repeat(100_000))).isEqualTo(given("A"));
        assertThat(named("\u0301".repeat(100_000))).isNotNull();
    }

    @Test
    void lettersStandOutFromTheirGroundByTheFactorThatAccessibilityRulesAskFor() {
        for (int i = 0; i < 1000; i++) {
            Pixels picture = pictures.pixels(Family.INITIALS, Seed.of("c" + i).named("I"), 40);
            int letter = picture.at(20, 20);
            int top = picture.at(20, 0);
            int bottom = picture.at(20, 39);
            assertThat(Contrast.between(letter, top)).as("seed c" + i).isGreaterThanOrEqualTo(4.5);
            assertThat(Contrast.between(letter, bottom)).as("seed c" + i).isGreaterThanOrEqualTo(4.5);
        }
    }

    @Test
    void withoutAHashTheNameGivesTheColour() {
        Set<Integer> grounds = new HashSet<>();
        for (String name : new String[] {"Ada", "Abe", "Amy", "Ann"}) {
            grounds.add(pictures.pixels(Family.INITIALS, Seed.of("").named(name), 16)
                    .at(0, 8));
        }
        assertThat(grounds).hasSize(4);
    }

    private String named(String name) {
        return draw(Seed.of("h").named(name));
    }

    private String given(String initials) {
        return draw(new Seed("h", Optional.empty(), Optional.of(initials)));
    }

    private String draw(Seed seed) {
        return image(pictures.pixels(Family.INITIALS, seed, 64));
    }

    private static String image(Pixels pixels) {
        return Digests.of(pixels);
    }
}
