package likeness.packbuild.texture;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import likeness.image.Pixels;
import likeness.image.Srgb;
import likeness.packbuild.texture.eye.EyePainter;
import likeness.packbuild.texture.eye.EyeRecipes;
import org.junit.jupiter.api.Test;

class EyeTest {

    private final EyeRecipes recipes = EyeRecipes.read();

    private Pixels eye(String colour) {
        return new EyePainter(recipes.layout())
                .paint(requireNonNull(recipes.colours().get(colour)));
    }

    /** Mean linear colour of a ring around the right pupil. */
    private double[] ring(Pixels eye, double from, double to) {
        double[] sum = new double[4];
        double[] middle = recipes.layout().right();
        for (int y = 0; y < eye.height(); y++) {
            for (int x = 0; x < eye.width(); x++) {
                double r = Math.hypot(x + 0.5 - middle[0], y + 0.5 - middle[1]);
                if (r >= from && r < to) {
                    for (int c = 0; c < 3; c++) {
                        sum[c] += Srgb.toLinear(eye.at(x, y) >> 16 - 8 * c & 255);
                    }
                    sum[3]++;
                }
            }
        }
        return new double[] {sum[0] / sum[3], sum[1] / sum[3], sum[2] / sum[3]};
    }

    private static double luminance(double[] rgb) {
        return 0.2126 * rgb[0] + 0.7152 * rgb[1] + 0.0722 * rgb[2];
    }

    @Test
    void noScleraIsPaperWhiteAndAllAreWarm() {
        for (String colour : recipes.colours().keySet()) {
            double[] sclera = ring(eye(colour), 66, 76);
            assertThat(luminance(sclera)).as(colour).isBetween(0.35, 0.75);
            assertThat(sclera[0]).as(colour).isGreaterThan(sclera[2]);
        }
    }

    @Test
    void cornersAreRedderThanTheWhiteBesideTheIris() {
        double[] near = ring(eye("brown"), 66, 76);
        double[] far = ring(eye("brown"), 118, 128);
        assertThat(far[0] / far[1]).isGreaterThan(near[0] / near[1] * 1.1);
    }

    @Test
    void pupilIsDarkAndTheLimbDarkerThanTheIris() {
        for (String colour : recipes.colours().keySet()) {
            assertThat(luminance(ring(eye(colour), 0, 12))).as(colour).isLessThan(0.02);
            assertThat(luminance(ring(eye(colour), 54, 58)))
                    .as(colour)
                    .isLessThan(luminance(ring(eye(colour), 30, 45)) * 0.8);
        }
    }

    @Test
    void irisesHaveTheHueOfTheirName() {
        Map<String, int[]> order = Map.of(
                "brown", new int[] {0, 1, 2},
                "dark_brown", new int[] {0, 1, 2},
                "blue", new int[] {2, 1, 0},
                "lightblue", new int[] {2, 1, 0});
        order.forEach((colour, channels) -> {
            double[] iris = ring(eye(colour), 32, 46);
            assertThat(iris[channels[0]]).as(colour).isGreaterThan(iris[channels[1]]);
            assertThat(iris[channels[1]]).as(colour).isGreaterThan(iris[channels[2]]);
        });
        double[] green = ring(eye("green"), 36, 46);
        assertThat(green[1]).isGreaterThan(green[0]).isGreaterThan(green[2]);
        double[] grey = ring(eye("grey"), 32, 46);
        assertThat(grey[2] / grey[0]).isBetween(0.7, 1.4);
    }

    @Test
    void noIrisIsNeon() {
        for (String colour : recipes.colours().keySet()) {
            double[] iris = ring(eye(colour), 30, 50);
            double most = Math.max(iris[0], Math.max(iris[1], iris[2]));
            double least = Math.min(iris[0], Math.min(iris[1], iris[2]));
            assertThat(most - least).as(colour).isLessThan(0.25);
        }
    }
}
