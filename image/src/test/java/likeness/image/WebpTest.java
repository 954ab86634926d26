package likeness.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WebpTest {

    @BeforeEach
    void thePlatformWritesWebp() {
        assumeTrue(WebpEncoder.isAvailable(), "the native library is not made for this platform");
    }

    @ParameterizedTest
    @CsvSource({"1,1", "17,9", "160,121"})
    void losslessKeepsEveryPixel(int width, int height) {
        Pixels opaque = TestPictures.photo(width, height);
        assertThat(TestPictures.read(WebpEncoder.encodeLossless(opaque)).argb()).isEqualTo(opaque.argb());
        Pixels soft = TestPictures.transparent(width, height);
        Pixels read = TestPictures.read(WebpEncoder.encodeLossless(soft));
        for (int i = 0; i < soft.argb().length; i++) {
            assertThat(read.argb()[i] >>> 24).isEqualTo(soft.argb()[i] >>> 24);
        }
        assertThat(PerceptualDistance.between(read, soft)).isLessThan(0.01);
    }

    @Test
    void lossyLooksTheSameWithItsAlpha() {
        Pixels soft = TestPictures.transparent(200, 150);
        Pixels read = TestPictures.read(WebpEncoder.encode(soft, 0.9f));
        assertThat(PerceptualDistance.between(read, soft)).isLessThan(1);
        Pixels opaque = TestPictures.photo(200, 150);
        byte[] file = WebpEncoder.encode(opaque, 0.9f);
        assertThat(TestPictures.psnr(TestPictures.read(file), opaque)).isGreaterThan(34);
        assertThat(file.length).isLessThan(JpegEncoder.encode(opaque, 0.9f).length);
    }

    @Test
    void theFirstFrameOfAnAnimationLiesOnItsCanvas() {
        Pixels frame = Pixels.filled(10, 8, 0xFF3060A0);
        byte[] still = WebpEncoder.encodeLossless(frame);
        byte[] file = new WebpFile()
                .extended(0x12, 40, 30)
                .chunk("ANIM", new byte[6])
                .frame(4, 2, frame, still)
                .frame(0, 0, frame, still)
                .end();
        Photo photo = TestPictures.READER.read(file, PictureLimits.UPLOAD);
        assertThat(photo.frames()).isEqualTo(2);
        assertThat(photo.pixels().width()).isEqualTo(40);
        assertThat(photo.pixels().at(3, 2)).isZero();
        assertThat(photo.pixels().at(4, 2)).isEqualTo(0xFF3060A0);
        assertThat(photo.pixels().at(13, 9)).isEqualTo(0xFF3060A0);
        assertThat(photo.pixels().at(14, 9)).isZero();
    }

    @Test
    void orientationIsApplied() {
        byte[] still = WebpEncoder.encode(TestPictures.photo(200, 120), 0.8f);
        byte[] file = new WebpFile()
                .extended(8, 200, 120)
                .chunk("VP8 ", Arrays.copyOfRange(still, 20, still.length))
                .chunk("EXIF", PhotoReaderTest.exif(8, false))
                .end();
        Pixels read = TestPictures.read(file);
        assertThat(read.width()).isEqualTo(120);
        assertThat(PerceptualDistance.between(read, Orientation.QUARTER_LEFT.apply(TestPictures.photo(200, 120))))
                .isLessThan(1.5);
    }

    @Test
    void halfAFileIsRefused() {
        byte[] file = WebpEncoder.encode(TestPictures.photo(150, 130), 0.9f);
        assertThatThrownBy(() -> TestPictures.read(Arrays.copyOf(file, file.length / 2)))
                .isInstanceOf(PictureException.class);
    }
}
