package likeness.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.InstantSource;
import java.util.stream.IntStream;
import likeness.image.JpegEncoder;
import likeness.image.PerceptualDistance;
import likeness.image.Photo;
import likeness.image.PhotoReader;
import likeness.image.PictureFormat;
import likeness.image.PictureLimits;
import likeness.image.Pixels;
import likeness.image.PngEncoder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProfilePictureTest {

    private static final PhotoReader READER = new PhotoReader(InstantSource.system());

    private interface Painter {
        int at(int x, int y);
    }

    private static Pixels paint(int width, int height, Painter painter) {
        return new Pixels(
                width,
                height,
                IntStream.range(0, width * height)
                        .map(i -> 0xFF000000 | painter.at(i % width, i / width))
                        .toArray());
    }

    private static Photo photo(Pixels pixels) {
        return new Photo(PictureFormat.PNG, pixels, 1);
    }

    @Test
    void theLargestSquareOfTheMiddleIsKept() {
        Pixels wide = paint(300, 100, (x, y) -> x >= 100 && x < 200 ? 0x20A040 : 0xFF0000);
        Pixels master = ProfilePicture.centred(photo(wide)).master();
        assertThat(master.width()).isEqualTo(100);
        assertThat(master.argb()).containsOnly(0xFF20A040);
    }

    @Test
    void aMasterIsNeverLargerThanTheLargestSize() {
        byte[] upload = JpegEncoder.encode(paint(2600, 2200, (x, y) -> x / 11 & 255), 0.9f);
        Pixels master =
                ProfilePicture.read(READER, upload, PictureLimits.UPLOAD).master();
        assertThat(master.width()).isEqualTo(ProfilePicture.LARGEST);
        assertThat(master.height()).isEqualTo(ProfilePicture.LARGEST);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 24, 80, 299, 300, 512, 2048})
    void everySizeComesFromTheOneMaster(int size) {
        ProfilePicture picture =
                ProfilePicture.ofMaster(paint(300, 300, (x, y) -> (x * 255 / 300) << 16 | (y * 255 / 300)));
        Pixels sized = picture.at(size);
        assertThat(sized.width()).isEqualTo(size);
        assertThat(sized.height()).isEqualTo(size);
        if (size > 10) {
            assertThat(PerceptualDistance.between(sized, picture.master())).isLessThan(1);
        }
    }

    @Test
    void sizesOutsideTheRangeAreRefused() {
        ProfilePicture picture = ProfilePicture.ofMaster(Pixels.filled(8, 8, 0xFF102030));
        assertThatThrownBy(() -> picture.at(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> picture.at(2049)).hasMessageContaining("1 to 2048");
    }

    @Test
    void finePatternsBecomeTheirMeanLightNotMoire() {
        Pixels stripes = paint(2048, 2048, (x, y) -> x % 3 == 0 ? 0xFFFFFF : 0);
        int[] small = ProfilePicture.ofMaster(stripes).at(80).argb();
        // A third of the light is 156 of 255.
        for (int i = 0; i < small.length; i++) {
            int column = i % 80;
            if (column > 2 && column < 77) {
                assertThat(small[i] & 255).isBetween(153, 159);
            }
        }
    }

    /** A disc for the face's oval in green with two white eyes, on grey; tilted around the eyes' centre. */
    private static Pixels head(double roll) {
        double sin = Math.sin(Math.toRadians(roll));
        double cos = Math.cos(Math.toRadians(roll));
        return paint(800, 700, (x, y) -> {
            double right = (x - 300) * cos + (y - 250) * sin;
            double down = (y - 250) * cos - (x - 300) * sin;
            boolean eye = Math.hypot(Math.abs(right) - 30, down) < 10;
            boolean face = Math.hypot(right, down - 20) < 100;
            return eye ? 0xFFFFFF : face ? 0x208040 : 0x808080;
        });
    }

    private static double[] centreOf(Pixels pixels, int rgb) {
        double sumX = 0;
        double sumY = 0;
        int count = 0;
        int top = pixels.height();
        int bottom = 0;
        for (int i = 0; i < pixels.argb().length; i++) {
            if ((pixels.argb()[i] & 0xFFFFFF) == rgb) {
                sumX += i % pixels.width();
                sumY += i / pixels.width();
                count++;
                top = Math.min(top, i / pixels.width());
                bottom = Math.max(bottom, i / pixels.width());
            }
        }
        return new double[] {sumX / count, sumY / count, bottom - top};
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 20, -20})
    void aFaceFillsHalfAndItsEyesAreALittleAboveTheMiddle(double roll) {
        FacePosition face = new FacePosition(300, 250, 200, roll);
        Pixels portrait = ProfilePicture.around(face, photo(head(roll))).master();
        assertThat(portrait.width()).isEqualTo(400);
        double[] eyes = centreOf(portrait, 0xFFFFFF);
        assertThat(eyes[0]).isBetween(197.0, 203.0);
        assertThat(eyes[1]).isBetween(165.0, 171.0);
        assertThat(centreOf(portrait, 0x208040)[2]).isBetween(195.0, 203.0);
    }

    @Test
    void aTiltedHeadIsTurnedBackByMoreThanHalf() {
        FacePosition face = new FacePosition(300, 250, 200, 20);
        Pixels portrait = ProfilePicture.around(face, photo(head(20))).master();
        double left = centreOf(portrait.crop(0, 0, 200, 400), 0xFFFFFF)[1];
        double right = centreOf(portrait.crop(200, 0, 200, 400), 0xFFFFFF)[1];
        double tilt = Math.toDegrees(Math.atan2(right - left, 60));
        assertThat(tilt).isBetween(6.0, 10.0);
    }

    @Test
    void aFaceAtTheEdgeStaysInsideThePicture() {
        FacePosition face = new FacePosition(10, 10, 200, 0);
        Pixels portrait = ProfilePicture.around(face, photo(head(0))).master();
        assertThat(portrait.width()).isEqualTo(400);
        FacePosition huge = new FacePosition(400, 300, 5000, 15);
        assertThat(ProfilePicture.around(huge, photo(head(0))).master().width()).isEqualTo(700);
    }

    @Test
    void transparencyIsKept() {
        Pixels hole = Pixels.filled(64, 64, 0x00FFFFFF);
        byte[] png = PngEncoder.encode(hole);
        assertThat(ProfilePicture.read(READER, png, PictureLimits.UPLOAD).at(16).argb())
                .containsOnly(0);
    }
}
