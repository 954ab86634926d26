package likeness.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GifDecoderTest {

    static byte[] numbers(int count) {
        byte[] numbers = new byte[count];
        for (int i = 0; i < count; i++) {
            numbers[i] = (byte) (i * 37);
        }
        return numbers;
    }

    @ParameterizedTest
    @CsvSource({"1,1,false", "1,1,true", "7,5,true", "40,33,false", "40,33,true"})
    void everyPixelIsReadInterlacedOrNot(int width, int height, boolean interlaced) {
        byte[] gif = new GifFile(width, height)
                .frame(0, 0, width, height, interlaced, -1, numbers(width * height))
                .end();
        int[] argb = TestPictures.read(gif).argb();
        for (int i = 0; i < argb.length; i++) {
            assertThat(argb[i]).isEqualTo(GifFile.colour(i * 37 & 255));
        }
    }

    @Test
    void compressedFilesOfThePlatformAreRead() throws IOException {
        BufferedImage image = new BufferedImage(90, 70, BufferedImage.TYPE_BYTE_INDEXED);
        for (int i = 0; i < 90 * 70; i++) {
            image.setRGB(i % 90, i / 90, i / 9 * 0x030507);
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, "gif", out);
        Pixels read = TestPictures.read(out.toByteArray());
        assertThat(read.argb()).isEqualTo(image.getRGB(0, 0, 90, 70, null, 0, 90));
    }

    @Test
    void theFirstFrameLiesOnATransparentScreenAndTheOthersAreCounted() {
        byte[] gif = new GifFile(6, 4)
                .frame(2, 1, 2, 2, false, 37, numbers(4))
                .frame(0, 0, 1, 1, false, -1, numbers(1))
                .frame(0, 0, 1, 1, false, -1, numbers(1))
                .end();
        Photo photo = TestPictures.READER.read(gif, PictureLimits.UPLOAD);
        assertThat(photo.frames()).isEqualTo(3);
        assertThat(photo.pixels().width()).isEqualTo(6);
        assertThat(photo.pixels().at(0, 0)).isZero();
        assertThat(photo.pixels().at(2, 1)).isEqualTo(GifFile.colour(0));
        assertThat(photo.pixels().at(3, 1)).as("transparent number").isZero();
        assertThat(photo.pixels().at(3, 2)).isEqualTo(GifFile.colour(111));
    }

    @Test
    void aFrameThatIsCutOffIsRefused() {
        byte[] gif = new GifFile(60, 60)
                .frame(0, 0, 60, 60, false, -1, numbers(3600))
                .end();
        assertThatThrownBy(() -> TestPictures.read(Arrays.copyOf(gif, gif.length / 2)))
                .isInstanceOf(PictureException.class);
    }
}
