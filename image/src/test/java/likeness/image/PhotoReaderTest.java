package likeness.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhotoReaderTest {

    @Test
    void aPngIsReadPixelByPixel() {
        Pixels picture = TestPictures.transparent(61, 47);
        Photo photo = TestPictures.READER.read(PngEncoder.encode(picture), PictureLimits.UPLOAD);
        assertThat(photo.pixels().argb()).isEqualTo(picture.argb());
        assertThat(photo.format()).isEqualTo(PictureFormat.PNG);
        assertThat(photo.frames()).isEqualTo(1);
    }

    /** EXIF with one entry. */
    static byte[] exif(int orientation, boolean littleEndian) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes("Exif\0\0".getBytes(StandardCharsets.ISO_8859_1));
        out.writeBytes(
                littleEndian
                        ? new byte[] {'I', 'I', 42, 0, 8, 0, 0, 0, 1, 0, 0x12, 1, 3, 0, 1, 0, 0, 0, (byte) orientation}
                        : new byte[] {
                            'M', 'M', 0, 42, 0, 0, 0, 8, 0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, (byte) orientation
                        });
        out.writeBytes(new byte[8]);
        return out.toByteArray();
    }

    /** Red top left, green top right, blue bottom left: as stored so that it is seen upright. */
    @ParameterizedTest
    @CsvSource({
        "1,RG,BW", "2,GR,WB", "3,WB,GR", "4,BW,RG", "5,RB,GW", "6,GW,RB", "7,WG,BR", "8,BR,WG",
    })
    void everyOrientationComesOutUpright(int orientation, String top, String bottom) {
        int[] argb = new int[64 * 48];
        boolean turned = orientation > 4;
        int width = turned ? 48 : 64;
        int height = turned ? 64 : 48;
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                char colour = (y < height / 2 ? top : bottom).charAt(x < width / 2 ? 0 : 1);
                argb[y * width + x] = switch (colour) {
                    case 'R' -> 0xFFFF0000;
                    case 'G' -> 0xFF00FF00;
                    case 'B' -> 0xFF0000FF;
                    default -> 0xFFFFFFFF;
                };
            }
        }
        byte[] jpeg = JpegEncoder.encode(new Pixels(width, height, argb), 0.95f, JpegEncoder.Chroma.FULL);
        Pixels upright = TestPictures.read(JpegVariants.with(jpeg, 0xE1, exif(orientation, orientation % 2 == 0)));
        assertThat(upright.width()).isEqualTo(64);
        assertThat(upright.height()).isEqualTo(48);
        assertThat(PerceptualDistance.between(upright.crop(8, 8, 16, 8), Pixels.filled(16, 8, 0xFFFF0000)))
                .isLessThan(2);
        assertThat(PerceptualDistance.between(upright.crop(40, 8, 16, 8), Pixels.filled(16, 8, 0xFF00FF00)))
                .isLessThan(2);
        assertThat(PerceptualDistance.between(upright.crop(8, 32, 16, 8), Pixels.filled(16, 8, 0xFF0000FF)))
                .isLessThan(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'\0\0\0\u0018ftypheic'|HEIC",
                "'\0\0\0\u0018ftypavif'|AVIF",
                "'II*\0'|TIFF",
                "%PDF-1.7|PDF",
                "<?xml?><svg/>|SVG",
                "hello|unknown",
            })
    void whatIsNotReadIsNamedWithWhatIs(String start, String name) {
        assertThatThrownBy(() -> TestPictures.read(start.getBytes(StandardCharsets.ISO_8859_1)))
                .isInstanceOfSatisfying(
                        PictureException.class,
                        e -> assertThat(e.reason()).isEqualTo(PictureException.Reason.UNSUPPORTED))
                .hasMessageContaining(name + " picture is not supported")
                .hasMessageContaining("JPEG, PNG, GIF, WEBP, BMP");
    }
}
