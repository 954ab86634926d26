package likeness.packbuild.texture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import likeness.image.Pixels;
import likeness.image.Srgb;
import likeness.packbuild.texture.hair.FineHairPainter;
import likeness.packbuild.texture.hair.HairPainter;
import org.junit.jupiter.api.Test;

class HairTest {

    private static final int SIZE = 256;

    /** Olive above, dark red below, strands along y; bare on the right quarter, with garbage colour under its alpha. */
    private static Pixels twoTone() {
        int[] argb = new int[SIZE * SIZE];
        for (int i = 0; i < argb.length; i++) {
            int x = i % SIZE;
            int strand = (x * 7919 >> 2 & 15) - 8;
            int colour = i / SIZE < SIZE / 2
                    ? 120 + strand << 16 | 115 + strand << 8 | 70
                    : 60 + strand << 16 | 25 + strand << 8 | 20;
            argb[i] = x < SIZE * 3 / 4 ? 0xFF000000 | colour : 0x00FF00FF;
        }
        return new Pixels(SIZE, SIZE, argb);
    }

    private static double mean(Pixels hair, int top, int bottom) {
        double sum = 0;
        for (int y = top; y < bottom; y++) {
            for (int x = 20; x < 160; x++) {
                sum += Srgb.toLinear(hair.at(x, y) & 255);
            }
        }
        return sum / ((bottom - top) * 140);
    }

    @Test
    void crownAndLengthsOfAnotherColourBecomeOneGrey() {
        Pixels hair = new HairPainter().paint("long01", twoTone());
        assertThat(hair.isGrey()).isTrue();
        double crown = mean(hair, 0, 60);
        double lengths = mean(hair, 196, 256);
        assertThat(crown / lengths).isBetween(0.75, 1.4);
        assertThat((crown + lengths) / 2).isCloseTo(0.62, within(0.08));
    }

    @Test
    void whatWasOpaqueStaysOpaqueAndWhatWasBareStaysBare() {
        Pixels hair = new HairPainter().paint("default", twoTone());
        for (int y = 0; y < SIZE; y += 5) {
            assertThat(hair.at(100, y) >>> 24).isEqualTo(255);
            assertThat(hair.at(230, y) >>> 24).isZero();
        }
    }

    @Test
    void theGreyGoesOnUnderTransparentTexels() {
        Pixels hair = new HairPainter().paint("default", twoTone());
        for (int y = 4; y < SIZE; y += 9) {
            int inside = hair.at(SIZE * 3 / 4 - 3, y) & 255;
            int beside = hair.at(SIZE * 3 / 4 + 2, y) & 255;
            assertThat(Math.abs(inside - beside)).isLessThan(70);
        }
    }

    @Test
    void browsKeepTheirOutlineInOneGrey() {
        int[] argb = new int[SIZE * SIZE];
        for (int i = 0; i < argb.length; i++) {
            argb[i] = i / SIZE > 100 && i / SIZE < 116 ? 0xD0302010 : 0;
        }
        Pixels brow = new FineHairPainter().brow("eyebrow001", new Pixels(SIZE, SIZE, argb));
        assertThat(brow.at(128, 108) >>> 24).isBetween(150, 230);
        assertThat(brow.at(128, 60) >>> 24).isZero();
        assertThat(brow.at(128, 60) & 0xFFFFFF).isEqualTo(brow.at(128, 108) & 0xFFFFFF);
    }
}
