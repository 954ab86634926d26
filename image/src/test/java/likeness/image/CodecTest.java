package likeness.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

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
}
