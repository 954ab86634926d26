package likeness.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PngDecoderTest {

    @ParameterizedTest
    @CsvSource({
        "0,1", "0,2", "0,4", "0,8", "0,16", "2,8", "2,16", "3,1", "3,2", "3,4", "3,8", "4,8", "4,16", "6,8", "6,16",
    })
    void everyKindIsReadWithAndWithoutInterlace(int colourType, int depth) {
        byte[] palette = new byte[256 * 3];
        for (int i = 0; i < 256; i++) {
            palette[3 * i] = (byte) (i * 7);
            palette[3 * i + 1] = (byte) (255 - i);
            palette[3 * i + 2] = (byte) (i * 3);
        }
        int greatest = (1 << depth) - 1;
        PngFile.Samples samples = (x, y, c) -> (x * 5003 + y * 7919 + c * 104_729) & greatest;
        for (boolean interlaced : new boolean[] {false, true}) {
            for (int size : new int[] {1, 2, 5, 23}) {
                PngFile file = new PngFile().header(size, size + 3, depth, colourType, interlaced);
                if (colourType == 3) {
                    file.chunk("PLTE", Arrays.copyOf(palette, 3 << depth));
                }
                Pixels read = TestPictures.read(file.image(size, size + 3, depth, colourType, interlaced, samples)
                        .end());
                for (int i = 0; i < read.argb().length; i++) {
                    int expected = expected(colourType, greatest, palette, samples, i % size, i / size);
                    assertThat(read.argb()[i]).as("pixel %d of %d", i, size).isEqualTo(expected);
                }
            }
        }
    }

    private static int expected(int type, int greatest, byte[] palette, PngFile.Samples samples, int x, int y) {
        int[] v = new int[4];
        for (int c = 0; c < 4; c++) {
            v[c] = (int) Math.round(samples.at(x, y, c) * 255.0 / greatest);
        }
        int index = samples.at(x, y, 0);
        return switch (type) {
            case 0 -> 0xFF000000 | v[0] * 0x010101;
            case 2 -> 0xFF000000 | v[0] << 16 | v[1] << 8 | v[2];
            case 3 ->
                0xFF000000
                        | (palette[3 * index] & 255) << 16
                        | (palette[3 * index + 1] & 255) << 8
                        | palette[3 * index + 2] & 255;
            case 4 -> v[1] << 24 | v[0] * 0x010101;
            default -> v[3] << 24 | v[0] << 16 | v[1] << 8 | v[2];
        };
    }

    @Test
    void theTransparentColourIsTransparent() {
        byte[] grey = new PngFile()
                .header(2, 1, 16, 0, false)
                .chunk("tRNS", new byte[] {1, 2})
                .image(2, 1, 16, 0, false, (x, y, c) -> x == 0 ? 0x0102 : 0x0103)
                .end();
        assertThat(TestPictures.read(grey).at(0, 0) >>> 24).isZero();
        assertThat(TestPictures.read(grey).at(1, 0) >>> 24).isEqualTo(255);
        byte[] indexed = new PngFile()
                .header(3, 1, 2, 3, false)
                .chunk("PLTE", new byte[] {1, 2, 3, 4, 5, 6, 7, 8, 9})
                .chunk("tRNS", new byte[] {0, (byte) 128})
                .image(3, 1, 2, 3, false, (x, y, c) -> x)
                .end();
        assertThat(TestPictures.read(indexed).argb()).containsExactly(0x00010203, 0x80040506, 0xFF070809);
    }

    @Test
    void aBareGammaIsHonoured() {
        byte[] linear = new PngFile()
                .header(1, 1, 8, 0, false)
                .chunk("gAMA", new byte[] {0, 1, (byte) 0x86, (byte) 0xA0})
                .image(1, 1, 8, 0, false, (x, y, c) -> 55)
                .end();
        // 55 of 255 as light is 128 in sRGB.
        assertThat(TestPictures.read(linear).at(0, 0) & 255).isBetween(127, 129);
    }

    @Test
    void orientationIsReadFromItsOwnChunk() {
        byte[] tiff = Arrays.copyOfRange(PhotoReaderTest.exif(6, true), 6, 40);
        byte[] turned = new PngFile()
                .header(5, 3, 8, 0, false)
                .image(5, 3, 8, 0, false, (x, y, c) -> x + y)
                .chunk("eXIf", tiff)
                .end();
        assertThat(TestPictures.read(turned).width()).isEqualTo(3);
    }

    @Test
    void aWrongChecksumIsRefused() {
        byte[] png = PngEncoder.encode(TestPictures.photo(20, 20));
        png[png.length / 2] ^= 4;
        assertThatThrownBy(() -> TestPictures.read(png))
                .isInstanceOf(PictureException.class)
                .hasMessageContaining("damaged");
    }
}
