package likeness.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Node;

/** Read back by the JDK's reader, which is not ours. */
class GifEncoderTest {

    @Test
    void framesComeBackWithNearlyTheirColours() throws IOException {
        List<Pixels> frames = List.of(gradient(0), gradient(40), gradient(80));
        List<Pixels> read = read(GifEncoder.encode(frames, 8, ""));
        assertThat(read).hasSize(3);
        for (int i = 0; i < 3; i++) {
            assertThat(meanError(frames.get(i), read.get(i))).isLessThan(8);
        }
    }

    @Test
    void whatStandsStillDoesNotShimmerAndCostsNothing() throws IOException {
        Pixels ground = gradient(0);
        int[] argb = ground.argb().clone();
        argb[50 * 100 + 50] = 0xFFFFFFFF;
        Pixels spot = new Pixels(100, 100, argb);
        byte[] still = GifEncoder.encode(List.of(ground), 8, "");
        byte[] moving = GifEncoder.encode(List.of(ground, spot, ground, spot), 8, "");
        assertThat(moving.length - still.length).isLessThan(1000);
        List<Pixels> read = read(moving);
        assertThat(read.get(2).argb()).isEqualTo(read.get(0).argb());
        for (int i = 0; i < 10_000; i++) {
            if (i != 5050) {
                assertThat(read.get(1).argb()[i]).isEqualTo(read.get(0).argb()[i]);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 17, 40, 64, 89})
    void aPatternOfFewColoursComesBackExactly(int size) throws IOException {
        Random random = new Random(size);
        int[] colours = {0xFF000000, 0xFFFFFFFF};
        int run = 1 + random.nextInt(40);
        int[] argb = new int[size * size];
        for (int i = 0; i < argb.length; i++) {
            argb[i] = i % run == 0 ? colours[random.nextInt(2)] : argb[i - 1];
        }
        Pixels frame = new Pixels(size, size, argb);
        assertThat(read(GifEncoder.encode(List.of(frame), 8, "")).getFirst().argb())
                .isEqualTo(argb);
    }

    @Test
    void surfacesOfOneColourStayPlainBesideThousandsOfShades() throws IOException {
        int surface = 0xFFFFD966;
        int[] argb = gradient(30).argb().clone();
        Arrays.fill(argb, 0, argb.length / 3, surface);
        Pixels read = read(GifEncoder.encode(List.of(new Pixels(100, 100, argb)), 8, ""))
                .getFirst();
        assertThat(Arrays.copyOf(read.argb(), argb.length / 3)).containsOnly(surface);
        assertThat(meanError(new Pixels(100, 100, argb), read)).isLessThan(6);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void noiseFillsTheTableOfCodesAndComesBack(int seed) throws IOException {
        Pixels noise = new Pixels(
                256,
                256,
                new Random(seed).ints(256 * 256).map(i -> i | 0xFF000000).toArray());
        byte[] file = GifEncoder.encode(List.of(noise), 8, "");
        Pixels ours = new PhotoReader(InstantSource.system())
                .read(file, PictureLimits.OWN)
                .pixels();
        assertThat(ours.argb()).isEqualTo(read(file).getFirst().argb());
        assertThat(meanError(noise, ours)).isLessThan(32);
    }

    @Test
    void whatIsHalfClearOrLessIsLeftOut() throws IOException {
        Pixels frame = new Pixels(2, 1, new int[] {0x10FF0000, 0xF000FF00});
        List<Pixels> read = read(GifEncoder.encode(List.of(frame, frame), 8, ""));
        assertThat(read.get(1).at(0, 0) >>> 24).isZero();
        assertThat(read.get(1).at(1, 0) >>> 24).isEqualTo(255);
    }

    @Test
    void theCreditTravels() {
        assertThat(new String(
                        GifEncoder.encode(List.of(gradient(0)), 8, "Coat by A, CC BY 4.0"),
                        java.nio.charset.StandardCharsets.ISO_8859_1))
                .contains("Coat by A, CC BY 4.0");
    }

    @Test
    void framesOfDifferentSizesAreRefused() {
        List<Pixels> frames = List.of(gradient(0), Pixels.filled(2, 2, 0));
        assertThatThrownBy(() -> GifEncoder.encode(frames, 8, "")).isInstanceOf(IllegalArgumentException.class);
    }

    private static Pixels gradient(int shift) {
        int[] argb = new int[100 * 100];
        for (int i = 0; i < argb.length; i++) {
            int x = i % 100;
            int y = i / 100;
            argb[i] = 0xFF000000 | (x * 2 + shift) % 256 << 16 | y * 2 << 8 | (x + y);
        }
        return new Pixels(100, 100, argb);
    }

    private static double meanError(Pixels a, Pixels b) {
        double sum = 0;
        for (int i = 0; i < a.argb().length; i++) {
            for (int shift = 0; shift <= 16; shift += 8) {
                sum += Math.abs((a.argb()[i] >> shift & 255) - (b.argb()[i] >> shift & 255));
            }
        }
        return sum / a.argb().length / 3;
    }

    /** What a viewer shows after each frame. */
    private static List<Pixels> read(byte[] file) throws IOException {
        ImageReader reader = ImageIO.getImageReadersByFormatName("gif").next();
        reader.setInput(ImageIO.createImageInputStream(new ByteArrayInputStream(file)));
        int width = (file[6] & 255) | (file[7] & 255) << 8;
        int height = (file[8] & 255) | (file[9] & 255) << 8;
        BufferedImage screen = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        List<Pixels> shown = new ArrayList<>();
        for (int i = 0; i < reader.getNumImages(true); i++) {
            Node place = reader.getImageMetadata(i)
                    .getAsTree("javax_imageio_gif_image_1.0")
                    .getFirstChild();
            screen.getGraphics()
                    .drawImage(
                            reader.read(i),
                            number(place, "imageLeftPosition"),
                            number(place, "imageTopPosition"),
                            null);
            shown.add(new Pixels(width, height, screen.getRGB(0, 0, width, height, null, 0, width)));
        }
        return shown;
    }

    private static int number(Node place, String name) {
        return Integer.parseInt(place.getAttributes().getNamedItem(name).getNodeValue());
    }
}
