package likeness.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CodecTest {

    private static Pixels speckled(int width, int height, boolean transparent) {
        int[] argb = new int[width * height];
        for (int i = 0; i < argb.length; i++) {
            int noise = i * 0x9E3779B1 >>> 5;
            argb[i] = transparent ? noise * 31 : 0xFF000000 | noise;
        }
        return new Pixels(width, height, argb);
    }

    private static Pixels ramp() {
        int[] argb = new int[64 * 32];
        for (int i = 0; i < argb.length; i++) {
            argb[i] = 0xFF000000 | i % 64 * 4 << 16 | i / 64 * 8 << 8 | 0x40;
        }
        return new Pixels(64, 32, argb);
    }

    @Test
    void pngKeepsEveryOpaquePixel() {
        Pixels picture = speckled(37, 21, false);
        assertThat(PictureDecoder.decode(PngEncoder.encode(picture)).argb()).isEqualTo(picture.argb());
    }

    @Test
    void pngKeepsEveryTransparentPixel() {
        Pixels picture = speckled(19, 40, true);
        assertThat(PictureDecoder.decode(PngEncoder.encode(picture)).argb()).isEqualTo(picture.argb());
    }

    @Test
    void pngCarriesTheCreditAndStaysReadable() {
        byte[] png = PngEncoder.encode(ramp(), "Coat by punkduck – CC BY 3.0");
        assertThat(new String(png, StandardCharsets.UTF_8)).contains("Copyright", "Coat by punkduck – CC BY 3.0");
        assertThat(PictureDecoder.decode(png).argb()).isEqualTo(ramp().argb());
    }

    @Test
    void jpegCarriesTheCreditAndLooksTheSame() {
        byte[] jpeg = JpegEncoder.encode(ramp(), 0.9f, "Coat by punkduck");
        assertThat(new String(jpeg, StandardCharsets.ISO_8859_1)).contains("Coat by punkduck");
        assertThat(PerceptualDistance.between(ramp(), PictureDecoder.decode(jpeg)))
                .isLessThan(1);
    }

    @Test
    void aLargeJpegOfSeveralBandsIsOnePictureToEveryReader() {
        Pixels photo = TestPictures.photo(901, 1291);
        byte[] jpeg = JpegEncoder.encode(photo, 0.9f, "Coat by punkduck");
        assertThat(new String(jpeg, StandardCharsets.ISO_8859_1)).contains("Coat by punkduck", "\u00FF\u00D1");
        Pixels read = PictureDecoder.decode(jpeg);
        assertThat(TestPictures.psnr(read, photo)).isGreaterThan(38);
        assertThat(TestPictures.psnr(TestPictures.read(jpeg), read)).isGreaterThan(44);
        Pixels band = PictureDecoder.decode(JpegEncoder.encode(photo.crop(0, 512, 901, 512), 0.9f));
        // But for the outermost rows, whose colours are interpolated with the next band's.
        assertThat(band.crop(0, 1, 901, 510).argb())
                .isEqualTo(read.crop(0, 513, 901, 510).argb());
    }

    @Test
    void smallestPngKeepsEveryPixelWithFewerChannelsWhereGrey() {
        int[] grey = new int[64 * 64];
        for (int i = 0; i < grey.length; i++) {
            grey[i] = (i * 37 & 255) << 24 | (i >> 4 & 255) * 0x010101;
        }
        Pixels withAlpha = new Pixels(64, 64, grey);
        byte[] smallest = PngEncoder.encodeSmallest(withAlpha);
        assertThat(PictureDecoder.decode(smallest).argb()).isEqualTo(grey);
        assertThat(smallest[25]).as("colour type grey and alpha").isEqualTo((byte) 4);
        byte[] opaque = PngEncoder.encodeSmallest(withAlpha.withoutAlpha());
        assertThat(PictureDecoder.decode(opaque).argb())
                .isEqualTo(withAlpha.withoutAlpha().argb());
        assertThat(opaque[25]).as("colour type grey").isEqualTo((byte) 0);
    }

    @Test
    void fullChromaKeepsFineColourThatHalfChromaLoses() {
        int[] checks = new int[32 * 32];
        for (int i = 0; i < checks.length; i++) {
            checks[i] = (i + i / 32) % 2 == 0 ? 0xFFD02020 : 0xFF2020D0;
        }
        Pixels picture = new Pixels(32, 32, checks);
        int full = PictureDecoder.decode(JpegEncoder.encode(picture, 0.95f, JpegEncoder.Chroma.FULL))
                .at(10, 10);
        int half = PictureDecoder.decode(JpegEncoder.encode(picture, 0.95f, JpegEncoder.Chroma.HALF))
                .at(10, 10);
        assertThat(full >> 16 & 255).isGreaterThan(180);
        assertThat(half >> 16 & 255).isLessThan(160);
    }

    @Test
    void greyJpegKeepsItsSamples() {
        int[] ramp = new int[64 * 16];
        for (int i = 0; i < ramp.length; i++) {
            ramp[i] = 0xFF000000 | i % 64 * 4 * 0x010101;
        }
        Pixels decoded =
                PictureDecoder.decode(JpegEncoder.encode(new Pixels(64, 16, ramp), 0.95f, JpegEncoder.Chroma.NONE));
        assertThat(decoded.isGrey()).isTrue();
        assertThat(decoded.at(32, 8) & 255).isBetween(124, 132);
    }

    @Test
    void bytesThatAreNoPictureAreRefused() {
        assertThatThrownBy(() -> PictureDecoder.decode("<svg/>".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(PictureException.class)
                .hasMessageContaining("neither PNG nor JPEG");
    }

    @Test
    void aTruncatedPngIsRefused() {
        byte[] png = PngEncoder.encode(ramp());
        assertThatThrownBy(() -> PictureDecoder.decode(Arrays.copyOf(png, 40))).isInstanceOf(PictureException.class);
    }

    @Test
    void aPictureBeyondTheLimitsIsRefusedBeforeItsPixelsAreRead() {
        byte[] png = PngEncoder.encode(ramp());
        assertThatThrownBy(() -> PictureDecoder.decode(png, new PictureLimits(1 << 20, 100, 64)))
                .isInstanceOf(PictureException.class)
                .hasMessageContaining("64×32");
        assertThatThrownBy(() -> PictureDecoder.decode(png, new PictureLimits(10, 1 << 20, 64)))
                .isInstanceOf(PictureException.class)
                .hasMessageContaining("bytes");
    }

    /** Few colours are numbered in as many bits as they need; what is transparent stays so. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 16, 17, 255, 256, 257})
    void flatDrawingsComeBackPixelByPixel(int colours) {
        for (int alpha : new int[] {0xFF, 0x80}) {
            int[] argb = new int[37 * 29];
            for (int i = 0; i < argb.length; i++) {
                int colour = i * 7919 % colours;
                argb[i] = (colour == 0 ? alpha : 0xFF) << 24 | colour * 0x010305;
            }
            Pixels drawing = new Pixels(37, 29, argb);
            byte[] file = PngEncoder.encode(drawing, "Somebody");
            assertThat(PictureDecoder.decode(file).argb()).isEqualTo(argb);
            assertThat(TestPictures.read(file).argb()).isEqualTo(argb);
            int type = file[25];
            assertThat(type).as("colour type").isEqualTo(colours <= 256 ? 3 : alpha == 0xFF ? 2 : 6);
        }
    }
}
