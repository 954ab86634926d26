package likeness.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ResamplerTest {

    @Test
    void aPlainPictureStaysPlainAtEverySize() {
        Pixels plain = Pixels.filled(50, 30, 0xFF336699);
        for (int size : new int[] {1, 7, 49, 120}) {
            assertThat(Resampler.resize(plain, size, size).argb()).containsOnly(0xFF336699);
        }
    }

    @Test
    void bandsMeetAtEveryRatio() {
        Pixels plain = Pixels.filled(48, 3000, 0xFF336699);
        for (int height = 2990; height > 1400; height -= 61) {
            assertThat(Resampler.resize(plain, 32, height).argb()).containsOnly(0xFF336699);
        }
    }

    @Test
    void blackAndWhiteStripesShrinkToHalfTheLight() {
        Pixels stripes = Pixels.filled(256, 64, 0xFF000000);
        for (int i = 0; i < stripes.argb().length; i += 2) {
            stripes.argb()[i] = 0xFFFFFFFF;
        }
        int middle = Resampler.resize(stripes, 32, 8).at(16, 4) & 255;
        assertThat(Srgb.toLinear(middle)).isCloseTo(0.5f, within(0.02f));
    }

    @Test
    void theColourOfTransparentPixelsDoesNotBleed() {
        Pixels picture = Pixels.filled(64, 64, 0x0000FF00);
        for (int y = 0; y < 64; y++) {
            for (int x = 0; x < 32; x++) {
                picture.argb()[y * 64 + x] = 0xFFFF0000;
            }
        }
        for (int pixel : Resampler.resize(picture, 9, 9).argb()) {
            assertThat(pixel >>> 24 == 0 || (pixel >> 8 & 255) < 3).isTrue();
        }
    }

    @Test
    void aHalfHasTheLightOfTheWholeAndItsTransparency() {
        Pixels stripes = Pixels.filled(6, 4, 0xFF000000);
        for (int i = 0; i < stripes.argb().length; i += 2) {
            stripes.argb()[i] = 0xFFFFFFFF;
        }
        assertThat(Srgb.toLinear(Halving.of(stripes).at(2, 1) & 255)).isCloseTo(0.5f, within(0.005f));
        int[] corner = {0xFFFF0000, 0x0000FF00, 0x0000FF00, 0x0000FF00};
        assertThat(Halving.of(new Pixels(2, 2, corner)).argb()).containsExactly(0x40FF0000);
        assertThat(Halving.of(Pixels.filled(2, 2, 0)).argb()).containsExactly(0);
    }

    @Test
    void aHalfShrunkAgainLooksAsIfShrunkAtOnce() {
        for (Pixels picture : new Pixels[] {TestPictures.photo(640, 640), TestPictures.transparent(640, 640)}) {
            Pixels once = Resampler.resize(picture, 80, 80);
            Pixels twice = Resampler.resize(Halving.of(Halving.of(picture)), 80, 80);
            assertThat(TestPictures.psnr(twice, once)).isGreaterThan(45);
        }
    }
}
