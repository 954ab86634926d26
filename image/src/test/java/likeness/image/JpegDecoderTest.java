package likeness.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JpegDecoderTest {

    @ParameterizedTest
    @CsvSource({
        "1,1", "2,1", "1,2", "2,2", "4,1", "4,2", "2,4", "3,1", "1,4",
    })
    void everySamplingLooksAsThePlatformReadsIt(int across, int down) {
        for (boolean progressive : new boolean[] {false, true}) {
            for (float quality : new float[] {0.3f, 0.75f, 0.98f}) {
                byte[] jpeg = JpegVariants.write(TestPictures.photo(173, 131), quality, across, down, progressive, 0);
                assertThat(TestPictures.psnr(TestPictures.read(jpeg), PictureDecoder.decode(jpeg)))
                        .as("progressive " + progressive + " quality " + quality)
                        .isGreaterThan(44);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"1,1", "2,2", "7,5", "8,8", "9,17", "16,16", "33,3", "1,64", "640,1"})
    void oddSizesLookAsThePlatformReadsThem(int width, int height) {
        for (boolean progressive : new boolean[] {false, true}) {
            byte[] jpeg = JpegVariants.write(TestPictures.photo(width, height), 0.9f, 2, 2, progressive, 0);
            assertThat(TestPictures.psnr(TestPictures.read(jpeg), PictureDecoder.decode(jpeg)))
                    .isGreaterThan(42);
        }
    }

    @ParameterizedTest
    @CsvSource({"false,1", "false,7", "true,3"})
    void restartsAreFollowed(boolean progressive, int interval) {
        byte[] jpeg = JpegVariants.write(TestPictures.photo(120, 88), 0.9f, 2, 1, progressive, interval);
        assertThat(new String(jpeg, StandardCharsets.ISO_8859_1)).contains("\u00FF\u00DD", "\u00FF\u00D3");
        assertThat(TestPictures.psnr(TestPictures.read(jpeg), PictureDecoder.decode(jpeg)))
                .isGreaterThan(44);
    }

    @ParameterizedTest
    @CsvSource({"2000,1000", "751,1000", "750,750", "501,750", "500,500", "400,500", "300,375", "250,250", "1,125"})
    void aLargePictureMayComeSmallerButNeverTooSmall(int enough, int shorter) {
        byte[] jpeg = JpegVariants.write(TestPictures.photo(1200, 1000), 0.92f, 2, 2, false, 0);
        Pixels read =
                TestPictures.READER.read(jpeg, PictureLimits.UPLOAD, enough).pixels();
        assertThat(read.height()).isEqualTo(shorter);
        Pixels whole = Resampler.resize(PictureDecoder.decode(jpeg), 120, 100);
        assertThat(PerceptualDistance.between(Resampler.resize(read, 120, 100), whole))
                .isLessThan(0.6);
    }

    @Test
    void aPictureReadSmallerLosesNothingThatItsMasterWouldShow() {
        byte[] jpeg = JpegVariants.write(TestPictures.photo(1200, 900), 0.92f, 2, 2, false, 0);
        Pixels whole = Resampler.resize(TestPictures.read(jpeg), 800, 600);
        Pixels smaller =
                TestPictures.READER.read(jpeg, PictureLimits.UPLOAD, 600).pixels();
        assertThat(smaller.width()).isEqualTo(900);
        assertThat(TestPictures.psnr(Resampler.resize(smaller, 800, 600), whole))
                .isGreaterThan(44);
    }

    @ParameterizedTest
    @CsvSource({"1,1", "2,1", "2,2", "2,4"})
    void theMiddleAloneIsTheMiddleOfTheWhole(int across, int down) {
        for (boolean progressive : new boolean[] {false, true}) {
            for (int enough : new int[] {2000, 300}) {
                assertMiddle(
                        JpegVariants.write(TestPictures.photo(701, 403), 0.9f, across, down, progressive, 0), enough);
                assertMiddle(
                        JpegVariants.write(TestPictures.photo(402, 703), 0.9f, across, down, progressive, 5), enough);
            }
        }
    }

    private static void assertMiddle(byte[] jpeg, int enough) {
        Pixels whole =
                TestPictures.READER.read(jpeg, PictureLimits.UPLOAD, enough).pixels();
        Region square = Region.centredSquare(whole);
        Pixels middle = TestPictures.READER
                .readMiddle(jpeg, PictureLimits.UPLOAD, enough)
                .pixels();
        assertThat(middle.width()).isEqualTo(middle.height()).isEqualTo(square.width());
        assertThat(middle.argb())
                .isEqualTo(whole.crop(square.x(), square.y(), square.width(), square.height())
                        .argb());
    }

    @Test
    void greyHasNoColour() {
        byte[] jpeg = JpegEncoder.encode(TestPictures.photo(50, 40), 0.9f, JpegEncoder.Chroma.NONE);
        assertThat(TestPictures.read(jpeg).isGrey()).isTrue();
        assertThat(TestPictures.psnr(TestPictures.read(jpeg), PictureDecoder.decode(jpeg)))
                .isGreaterThan(50);
    }

    private static final byte[] ADOBE = "Adobe\0d\0\0\0\0\0".getBytes(StandardCharsets.ISO_8859_1);

    private static byte[] adobe(int transform) {
        byte[] segment = ADOBE.clone();
        segment[11] = (byte) transform;
        return segment;
    }

    private static byte[] plainInks(int... inks) {
        int[] samples = new int[16 * 16 * 4];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = inks[i % 4];
        }
        return JpegVariants.inks(16, 16, samples);
    }

    private static void assertNear(Pixels pixels, int rgb) {
        int pixel = pixels.at(7, 9);
        for (int shift = 0; shift <= 16; shift += 8) {
            assertThat(pixel >> shift & 255).isCloseTo(rgb >> shift & 255, org.assertj.core.api.Assertions.within(4));
        }
    }

    @Test
    void inksAreMixed() {
        assertNear(TestPictures.read(plainInks(0, 255, 255, 0)), 0xFF0000);
        assertNear(TestPictures.read(plainInks(0, 0, 0, 128)), 0x7F7F7F);
    }

    @Test
    void adobesInksAreTheOtherWayRound() {
        byte[] jpeg = JpegVariants.with(plainInks(255, 0, 0, 255), 0xEE, adobe(0));
        assertNear(TestPictures.read(jpeg), 0xFF0000);
        byte[] half = JpegVariants.with(plainInks(255, 200, 100, 128), 0xEE, adobe(0));
        assertNear(TestPictures.read(half), 0x806432);
    }

    @Test
    void adobesBrightnessAndColourWithBlackAreMixed() {
        // Y 76, Cb 85, Cr 255 is pure red.
        byte[] jpeg = JpegVariants.with(plainInks(76, 85, 255, 255), 0xEE, adobe(2));
        assertNear(TestPictures.read(jpeg), 0xFE0000);
    }

    @Test
    void aLastStripThatIsMissingIsForgivenButNotHalfAPicture() {
        for (boolean progressive : new boolean[] {false, true}) {
            byte[] jpeg = JpegVariants.write(TestPictures.photo(320, 320), 0.9f, 2, 2, progressive, 0);
            assertThat(TestPictures.read(Arrays.copyOf(jpeg, jpeg.length * 98 / 100))
                            .height())
                    .isEqualTo(320);
            int kept = progressive ? jpeg.length / 30 : jpeg.length / 2;
            assertThatThrownBy(() -> TestPictures.read(Arrays.copyOf(jpeg, kept)))
                    .isInstanceOf(PictureException.class)
                    .hasMessageContaining("damaged");
        }
    }

    @Test
    void whatIsNotReadIsNamed() {
        byte[] arithmetic = JpegVariants.write(TestPictures.photo(16, 16), 0.9f, 1, 1, false, 0);
        int frame = new String(arithmetic, StandardCharsets.ISO_8859_1).indexOf("\u00FF\u00C0");
        arithmetic[frame + 1] = (byte) 0xC9;
        assertThatThrownBy(() -> TestPictures.read(arithmetic))
                .isInstanceOfSatisfying(
                        PictureException.class,
                        e -> assertThat(e.reason()).isEqualTo(PictureException.Reason.UNSUPPORTED))
                .hasMessageContaining("arithmetically coded JPEG");
    }
}
