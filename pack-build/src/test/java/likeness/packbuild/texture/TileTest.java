package likeness.packbuild.texture;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import likeness.image.JpegEncoder;
import likeness.image.PictureDecoder;
import likeness.image.Pixels;
import likeness.packbuild.texture.cloth.StripePainter;
import likeness.packbuild.texture.cloth.TileRecipes;
import likeness.packbuild.texture.cloth.WeavePainter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TileTest {

    static Stream<String> weaves() {
        return TileRecipes.read().weaves().keySet().stream();
    }

    static Stream<String> stripes() {
        return TileRecipes.read().stripes().keySet().stream();
    }

    private static TileRecipes.Weave weave(String name) {
        return requireNonNull(TileRecipes.read().weaves().get(name));
    }

    private static TileRecipes.Stripes stripe(String name) {
        return requireNonNull(TileRecipes.read().stripes().get(name));
    }

    @ParameterizedTest
    @MethodSource("weaves")
    void weavesRepeatWithoutASeamAlsoAfterEncoding(String name) {
        Pixels tile = WeavePainter.normals(weave(name));
        assertSeamless(PictureDecoder.decode(JpegEncoder.encode(tile, 0.88f, JpegEncoder.Chroma.FULL)));
    }

    @ParameterizedTest
    @MethodSource("stripes")
    void stripesRepeatAlongTheirThreads(String name) {
        Pixels tile = StripePainter.paint(stripe(name));
        boolean across = stripe(name).across();
        assertThat(step(tile, across, tile.width() - 1, 0)).isLessThan(2.5 * step(tile, across, 100, 101) + 2);
    }

    @ParameterizedTest
    @MethodSource("weaves")
    void weavesAreSteepEnoughToShowAndLeanNowhere(String name) {
        Pixels tile = WeavePainter.normals(weave(name));
        double lean = 0;
        double slope = 0;
        for (int pixel : tile.argb()) {
            int x = (pixel >> 16 & 255) - 128;
            lean += x;
            slope += Math.abs(x);
        }
        assertThat(slope / tile.argb().length).isBetween(3.0, 60.0);
        assertThat(Math.abs(lean / tile.argb().length)).isLessThan(1);
    }

    /** The step over the edge is no larger than the largest steps within. */
    private static void assertSeamless(Pixels tile) {
        for (boolean columns : new boolean[] {true, false}) {
            double largest = 0;
            for (int i = 0; i + 1 < tile.width(); i++) {
                largest = Math.max(largest, step(tile, columns, i, i + 1));
            }
            assertThat(step(tile, columns, tile.width() - 1, 0)).isLessThan(largest * 1.05);
        }
    }

    private static double step(Pixels tile, boolean columns, int a, int b) {
        double sum = 0;
        for (int i = 0; i < tile.height(); i++) {
            int p = columns ? tile.at(a, i) : tile.at(i, a);
            int q = columns ? tile.at(b, i) : tile.at(i, b);
            sum += Math.abs((p >> 16 & 255) - (q >> 16 & 255)) + Math.abs((p >> 8 & 255) - (q >> 8 & 255));
        }
        return sum / tile.height();
    }
}
