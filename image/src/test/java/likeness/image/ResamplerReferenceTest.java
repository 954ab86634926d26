package likeness.image;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The quick resampler against the sum that defines it, written down plainly. */
class ResamplerReferenceTest {

    private static double lanczos(double x) {
        double a = Math.PI * x;
        return Math.abs(x) < 1e-9 ? 1 : Math.abs(x) >= 3 ? 0 : 3 * Math.sin(a) * Math.sin(a / 3) / (a * a);
    }

    private static double[] weights(int from, int to, int x, int[] first) {
        double step = (double) from / to;
        double widen = Math.max(1, step);
        double centre = (x + 0.5) * step - 0.5;
        first[0] = (int) Math.ceil(centre - 3 * widen);
        double[] weights = new double[(int) Math.floor(centre + 3 * widen) - first[0] + 1];
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            weights[i] = lanczos((first[0] + i - centre) / widen);
            sum += weights[i];
        }
        for (int i = 0; i < weights.length; i++) {
            weights[i] /= sum;
        }
        return weights;
    }

    private static int[] pixel(Pixels source, int x, int y, int width, int height) {
        int[] firstX = new int[1];
        int[] firstY = new int[1];
        double[] across = weights(source.width(), width, x, firstX);
        double[] down = weights(source.height(), height, y, firstY);
        double[] sums = new double[4];
        for (int j = 0; j < down.length; j++) {
            for (int i = 0; i < across.length; i++) {
                int pixel = source.at(
                        Math.clamp(firstX[0] + i, 0, source.width() - 1),
                        Math.clamp(firstY[0] + j, 0, source.height() - 1));
                double alpha = (pixel >>> 24) / 255.0 * across[i] * down[j];
                sums[3] += alpha;
                for (int c = 0; c < 3; c++) {
                    sums[c] += Srgb.decode((pixel >> 16 - 8 * c & 255) / 255.0) * alpha;
                }
            }
        }
        double alpha = Math.clamp(sums[3], 0, 1);
        int[] result = new int[4];
        for (int c = 0; c < 3; c++) {
            result[c] = (int) Math.round(255 * Srgb.encode(Math.clamp(alpha == 0 ? 0 : sums[c] / alpha, 0, 1)));
        }
        result[3] = (int) Math.round(255 * alpha);
        return result;
    }

    @ParameterizedTest
    @CsvSource({
        "97,61,40,30,false",
        "97,61,40,30,true",
        "40,30,97,61,false",
        "40,30,97,61,true",
        "1,1,5,5,false",
        "500,400,7,300,true",
        "130,700,129,80,false",
    })
    void everyPixelIsTheSumThatDefinesIt(int fromWidth, int fromHeight, int width, int height, boolean transparent) {
        Pixels source = transparent
                ? TestPictures.transparent(fromWidth, fromHeight)
                : TestPictures.photo(fromWidth, fromHeight);
        Pixels resized = Resampler.resize(source, width, height);
        for (int i = 0; i < 400; i++) {
            int x = i * 7919 % width;
            int y = i * 104_729 % height;
            int[] expected = pixel(source, x, y, width, height);
            int actual = resized.at(x, y);
            assertThat(actual >>> 24).isBetween(expected[3] - 1, expected[3] + 1);
            for (int c = 0; c < 3 && expected[3] > 20; c++) {
                assertThat(actual >> 16 - 8 * c & 255).isBetween(expected[c] - 1, expected[c] + 1);
            }
        }
    }
}
