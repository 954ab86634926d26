package likeness.picture;

import static org.assertj.core.api.Assertions.assertThat;

import likeness.image.Pixels;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** Programs show profile pictures in a circle; what makes one person's picture must lie within it. */
class RoundCropTest {

    private static final int SIZE = 100;
    private static final int PEOPLE = 150;

    private final GeneratedPictures pictures = new GeneratedPictures();

    @ParameterizedTest
    @EnumSource(names = {"IDENTICON", "INITIALS", "WAVATAR"})
    void nothingButTheGroundIsCutOff(Family family) {
        for (int i = 0; i < PEOPLE; i++) {
            assertThat(cutOff(draw(family, i), family, SIZE))
                    .as(family + " of person " + i)
                    .isZero();
        }
    }

    /** Shoulders run off the lower edge on purpose. */
    @ParameterizedTest
    @EnumSource(names = {"MONSTERID", "ROBOHASH", "MP"})
    void theUpperHalfOfACreatureIsWhole(Family family) {
        for (int i = 0; i < PEOPLE; i++) {
            assertThat(cutOff(draw(family, i), family, SIZE / 2))
                    .as(family + " of person " + i)
                    .isZero();
        }
    }

    @ParameterizedTest
    @EnumSource(
            mode = Mode.EXCLUDE,
            names = {"BLANK", "COLOR"})
    void somethingIsInTheMiddle(Family family) {
        for (int i = 0; i < PEOPLE; i++) {
            Pixels picture = draw(family, i);
            int differing = 0;
            for (int at = 0; at < SIZE * SIZE; at++) {
                boolean within = distance(at % SIZE, at / SIZE) < SIZE * 0.4;
                differing += within && picture.argb()[at] != ground(picture, family, at / SIZE) ? 1 : 0;
            }
            assertThat(differing).as(family + " of person " + i).isGreaterThan(SIZE * SIZE / 20);
        }
    }

    /** Pixels of the first rows that a circle cuts off and that are not ground. */
    private static int cutOff(Pixels picture, Family family, int rows) {
        int count = 0;
        for (int at = 0; at < SIZE * rows; at++) {
            boolean without = distance(at % SIZE, at / SIZE) > SIZE / 2.0 + 0.5;
            count += without && picture.argb()[at] != ground(picture, family, at / SIZE) ? 1 : 0;
        }
        return count;
    }

    private Pixels draw(Family family, int person) {
        return pictures.pixels(family, Seed.of("person " + person).named("Wendy Whewell"), SIZE);
    }

    private static int ground(Pixels picture, Family family, int y) {
        return picture.at(0, family == Family.INITIALS ? y : 0);
    }

    private static double distance(int x, int y) {
        double dx = x + 0.5 - SIZE / 2.0;
        double dy = y + 0.5 - SIZE / 2.0;
        return Math.sqrt(dx * dx + dy * dy);
    }
}
