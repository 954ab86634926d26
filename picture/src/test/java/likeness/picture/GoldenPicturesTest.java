package likeness.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A generated picture is a promise: whoever upgrades keeps the faces that their users know. A design that changes on
 * purpose gets new digests here, and the change log says so.
 */
class GoldenPicturesTest {

    private static final Seed ADA = new Seed(
            "973dfe463ec85785f5f95af5ba3906eedb2d931c24e69824a89ea65dba4e813b",
            Optional.of("Ada Lovelace"),
            Optional.empty());
    private static final Seed LEO =
            new Seed("0bc83cb571cd1c50ba6f3e8a78ef1346", Optional.of("Лев Толстой"), Optional.empty());

    private final GeneratedPictures pictures = new GeneratedPictures();

    @ParameterizedTest
    @CsvSource({
        "IDENTICON, 587b10e18cffe2e1, a564a03245c8066d",
        "INITIALS, 59b3a36e6496e7ac, 8ba57ffbad28f66c",
        "RETRO, 24948a9586386dc2, 3c6422d797106872",
        "MONSTERID, 36d4bf63ebe54ad2, 166352d097642a78",
        "WAVATAR, ca4cc6d3728bc2fd, f17e12ef7251c223",
        "ROBOHASH, 967d6926467b6856, df183ffb814172ac",
        "MP, e761ffeba6c0a589, e761ffeba6c0a589",
        "BLANK, c65206769723a13a, c65206769723a13a",
        "COLOR, d6642ae41fcf92cc, 5d996c40be4f1864",
    })
    void picturesStayAsTheyAre(Family family, String ada, String leo) {
        assertThat(Digests.of(pictures.pixels(family, ADA, 80))).isEqualTo(ada);
        assertThat(Digests.of(pictures.pixels(family, LEO, 80))).isEqualTo(leo);
    }
}
