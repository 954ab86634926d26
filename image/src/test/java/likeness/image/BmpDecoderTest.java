package likeness.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BmpDecoderTest {

    private static final int[] NONE = {};

    static int[] palette(int count) {
        int[] palette = new int[count];
        for (int i = 0; i < count; i++) {
            palette[i] = 0xFF000000 | i * 0x0B1D2F & 0xFFFFFF;
        }
        return palette;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4, 8})
    void palettesAreRead(int bits) {
        int[] palette = palette(1 << bits);
        PngFile.Samples numbers = (x, y, c) -> x * 3 + y & (1 << bits) - 1;
        byte[] bmp = BmpFile.write(13, 7, bits, 0, palette, NONE, BmpFile.rows(13, 7, bits, numbers));
        Pixels read = TestPictures.read(bmp);
        for (int i = 0; i < 13 * 7; i++) {
            assertThat(read.argb()[i]).isEqualTo(palette[numbers.at(i % 13, i / 13, 0)]);
        }
    }

    @Test
    void trueColoursAreReadBottomFirstAndTopFirst() {
        PngFile.Samples rgb = (x, y, c) -> x * 0x100301 + y * 0x50 & 0xFFFFFF;
        byte[] bottomFirst = BmpFile.write(5, 4, 24, 0, NONE, NONE, BmpFile.rows(5, 4, 24, rgb));
        byte[] topFirst =
                BmpFile.write(5, -4, 32, 0, NONE, NONE, BmpFile.rows(5, 4, 32, (x, y, c) -> rgb.at(x, 3 - y, 0)));
        for (int i = 0; i < 20; i++) {
            int expected = 0xFF000000 | rgb.at(i % 5, i / 5, 0);
            assertThat(TestPictures.read(bottomFirst).argb()[i]).isEqualTo(expected);
            assertThat(TestPictures.read(topFirst).argb()[i]).isEqualTo(expected);
        }
    }

    @Test
    void bitFieldsAndAlphaAreRead() {
        byte[] rgb565 = BmpFile.rows(2, 1, 16, (x, y, c) -> x == 0 ? 0xF800 : 0x07E0);
        assertThat(TestPictures.read(BmpFile.write(2, 1, 16, 3, NONE, new int[] {0xF800, 0x7E0, 0x1F}, rgb565))
                        .argb())
                .containsExactly(0xFFFF0000, 0xFF00FF00);
        int[] masks = {0xFF, 0xFF00, 0xFF0000, 0xFF000000};
        byte[] rgba = BmpFile.rows(2, 1, 32, (x, y, c) -> x == 0 ? 0x80332211 : 0xFF665544);
        assertThat(TestPictures.read(BmpFile.write(2, 1, 32, 3, NONE, masks, rgba))
                        .argb())
                .containsExactly(0x80112233, 0xFF445566);
        byte[] rgb555 = BmpFile.rows(1, 1, 16, (x, y, c) -> 0x7C1F);
        assertThat(TestPictures.read(BmpFile.write(1, 1, 16, 0, NONE, NONE, rgb555))
                        .argb())
                .containsExactly(0xFFFF00FF);
    }

    @Test
    void runsAreRead() {
        int[] palette = palette(256);
        // Bottom row: three of 7, then 1 2 3 as they are; top row: one skipped, two of 9.
        byte[] runs = {3, 7, 0, 3, 1, 2, 3, 0, 0, 0, 0, 2, 1, 0, 2, 9, 0, 1};
        int[] argb = TestPictures.read(BmpFile.write(6, 2, 8, 1, palette, NONE, runs))
                .argb();
        assertThat(argb)
                .containsExactly(
                        0,
                        palette[9],
                        palette[9],
                        0,
                        0,
                        0,
                        palette[7],
                        palette[7],
                        palette[7],
                        palette[1],
                        palette[2],
                        palette[3]);
        byte[] halves = {5, 0x12, 0, 0, 0, 3, 0x34, 0x50, 0, 1};
        assertThat(TestPictures.read(BmpFile.write(5, 2, 4, 2, palette(16), NONE, halves))
                        .argb())
                .containsExactly(
                        palette[3],
                        palette[4],
                        palette[5],
                        0,
                        0,
                        palette[1],
                        palette[2],
                        palette[1],
                        palette[2],
                        palette[1]);
    }

    @Test
    void aPictureWithinThePictureIsNotRead() {
        byte[] bmp = BmpFile.write(5, 5, 0, 4, NONE, NONE, new byte[200]);
        assertThatThrownBy(() -> TestPictures.read(bmp))
                .isInstanceOfSatisfying(
                        PictureException.class,
                        e -> assertThat(e.reason()).isEqualTo(PictureException.Reason.UNSUPPORTED));
    }
}
