package likeness.picture.vector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import likeness.image.Pixels;
import likeness.image.Srgb;
import likeness.picture.vector.Drawing.Canvas;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RasteriserTest {

    private static final int WHITE = 0xFFFFFF;

    @ParameterizedTest
    @ValueSource(ints = {3, 7, 10, 33, 100, 256, 1111})
    void theLightOfAShapeIsItsAreaAtAnySize(int size) {
        // Curves are drawn as straight pieces that are at most a hundredth of a pixel off.
        Offset<Double> off = within(4 + 400.0 / size);
        assertThat(area(Paths.circle(50, 50, 30), size)).isCloseTo(StrictMath.PI * 900, off);
        assertThat(area(Paths.polygon(10, 20, 90, 35, 30, 77), size)).isCloseTo(2130, off);
        assertThat(area(Paths.ring(50, 50, 40, 20), size)).isCloseTo(StrictMath.PI * 1200, off);
        assertThat(area(Paths.band(50, 50, 10, 40, 30, 120), size)).isCloseTo(StrictMath.PI * 500, off);
    }

    @Test
    void halfACoveredPixelIsHalfTheLight() {
        Pixels picture = Rasteriser.draw(
                new Canvas()
                        .ground(Paint.flat(0))
                        .fill(Paths.rectangle(0, 0, 5, 100), WHITE)
                        .drawing(),
                10);
        assertThat(picture.at(0, 4) & 255).isEqualTo(Srgb.fromLinear(0.5f));
        assertThat(picture.at(1, 4)).isEqualTo(0xFF000000);
    }

    @ParameterizedTest
    @ValueSource(ints = {23, 80, 117})
    void whatOverlapsInOnePathLeavesNoSeam(int size) {
        Path two = Paths.circle(40, 50, 25).and(Paths.circle(60, 50, 25));
        assertThat(area(two, size)).isCloseTo(2 * StrictMath.PI * 625 - overlap(25, 20), within(12.0));
        Path abutting = Paths.rectangle(10, 10, 33.3, 80).and(Paths.rectangle(43.3, 10, 40, 80));
        Pixels picture = white(abutting, size);
        for (int x = size / 5; x < size * 4 / 5; x++) {
            assertThat(picture.at(x, size / 2)).isEqualTo(0xFFFFFFFF);
        }
    }

    @Test
    void mirroredHalvesAreSolidWhereTheyOverlap() {
        assertThat(area(Paths.circle(55, 50, 20).andMirrored(50), 200))
                .isCloseTo(2 * StrictMath.PI * 400 - overlap(20, 10), within(6.0));
    }

    @Test
    void shapesMayReachFarBeyondTheDrawing() {
        assertThat(area(Paths.rectangle(-1e6, -1e6, 2e6, 2e6), 50)).isCloseTo(10_000, within(1.0));
        assertThat(area(Paths.rectangle(-500, 25, 1000, 50), 50)).isCloseTo(5_000, within(4.0));
        assertThat(area(Paths.rectangle(200, 200, 50, 50), 50)).isZero();
    }

    @Test
    void aClipShowsWhatLiesInBoth() {
        Drawing drawing = new Canvas()
                .ground(Paint.flat(0))
                .fillWithin(Paths.rectangle(20, 20, 40, 40), Paths.rectangle(40, 0, 100, 100), WHITE)
                .drawing();
        assertThat(light(Rasteriser.draw(drawing, 70))).isCloseTo(800, within(8.0));
    }

    @Test
    void aLineHasTheAreaOfItsLengthAndRoundEnds() {
        Path line = Path.builder().move(20, 30).line(80, 70).build();
        Drawing drawing =
                new Canvas().ground(Paint.flat(0)).stroke(line, 10, WHITE).drawing();
        double expected = Math.sqrt(3600 + 1600) * 10 + StrictMath.PI * 25;
        assertThat(light(Rasteriser.draw(drawing, 300))).isCloseTo(expected, within(5.0));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 5, 16, 24, 80, 100})
    void dotsKeepTheirLightAtEverySize(int size) {
        int[] board = new int[64];
        for (int i = 0; i < 64; i++) {
            board[i] = (i / 8 + i) % 2 == 0 ? WHITE : 0;
        }
        Pixels picture = Rasteriser.draw(new Canvas().dots(8, board).drawing(), size);
        assertThat(light(picture)).isCloseTo(5000, within(40.0));
    }

    private static double area(Path path, int size) {
        return light(white(path, size));
    }

    private static Pixels white(Path path, int size) {
        return Rasteriser.draw(
                new Canvas().ground(Paint.flat(0)).fill(path, WHITE).drawing(), size);
    }

    /** Of all pixels together, in square units of the drawing. */
    private static double light(Pixels picture) {
        double sum = 0;
        for (int pixel : picture.argb()) {
            sum += Srgb.toLinear(pixel & 255);
        }
        return sum * Drawing.SIDE * Drawing.SIDE / picture.argb().length;
    }

    /** Of two discs whose middles are {@code apart} from each other. */
    private static double overlap(double radius, double apart) {
        return 2 * radius * radius * StrictMath.acos(apart / (2 * radius))
                - apart / 2 * Math.sqrt(4 * radius * radius - apart * apart);
    }
}
