package likeness.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import likeness.image.AnimationLimits;
import likeness.image.Frames;
import likeness.image.GifEncoder;
import likeness.image.PhotoReader;
import likeness.image.PictureDecoder;
import likeness.image.PictureException;
import likeness.image.Pixels;
import likeness.image.PngEncoder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProfileAnimationTest {

    private static final PhotoReader READER = new PhotoReader(InstantSource.system());
    private static final int RED = 0xFFC02020;
    private static final int GREEN = 0xFF20A040;
    private static final int BLUE = 0xFF2040C0;

    private static byte[] gif(int width, int height, int... colours) {
        List<Pixels> frames = IntStream.of(colours)
                .mapToObj(colour -> Pixels.filled(width, height, colour))
                .toList();
        List<Integer> delays =
                IntStream.range(0, colours.length).map(i -> 5 + i).boxed().toList();
        return GifEncoder.encode(Frames.of(frames, delays, 0), "");
    }

    private static ProfileAnimation read(byte[] gif) {
        return ProfileAnimation.read(READER, gif, AnimationLimits.UPLOAD).orElseThrow();
    }

    private static List<Pixels> shown(byte[] gif) {
        List<Pixels> shown = new ArrayList<>();
        PictureDecoder.frames(gif).show(pixels -> shown.add(pixels.crop(0, 0, pixels.width(), pixels.height())));
        return shown;
    }

    @Test
    void theMiddleSquareOfEveryFrameIsKeptAsItWas() {
        List<Pixels> frames = IntStream.of(RED, GREEN)
                .mapToObj(colour -> {
                    int[] argb = new int[90 * 30];
                    for (int i = 0; i < argb.length; i++) {
                        argb[i] = i % 90 >= 30 && i % 90 < 60 ? colour + i / 90 : BLUE;
                    }
                    return new Pixels(90, 30, argb);
                })
                .toList();
        byte[] master = read(GifEncoder.encode(Frames.of(frames, List.of(4, 70), 3), ""))
                .master();
        assertThat(PictureDecoder.frames(master).hundredths()).containsExactly(4, 70);
        assertThat(PictureDecoder.frames(master).plays()).isEqualTo(3);
        assertThat(shown(master))
                .usingRecursiveFieldByFieldElementComparator()
                .containsExactly(
                        frames.get(0).crop(30, 0, 30, 30), frames.get(1).crop(30, 0, 30, 30));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 24, 80, 200, 512, 1024})
    void everySizeHasAllFrames(int size) {
        byte[] sized = read(gif(200, 260, RED, GREEN, BLUE)).at(size);
        assertThat(PictureDecoder.frames(sized).hundredths()).containsExactly(5, 6, 7);
        List<Pixels> shown = shown(sized);
        assertThat(shown).hasSize(3).allMatch(frame -> frame.width() == size && frame.height() == size);
        assertThat(shown.get(1).argb()).containsOnly(GREEN);
        assertThat(shown.get(2).argb()).containsOnly(BLUE);
    }

    @Test
    void edgesBetweenColoursAreMixedAsLight() {
        int[] stripes = IntStream.range(0, 64 * 64)
                .map(i -> i % 2 == 0 ? 0xFFFFFFFF : 0xFF000000)
                .toArray();
        byte[] gif = GifEncoder.encode(List.of(new Pixels(64, 64, stripes), Pixels.filled(64, 64, 0xFF000000)), 5, "");
        int grey = shown(read(gif).at(32)).getFirst().at(16, 16) & 255;
        assertThat(grey).isBetween(184, 192);
    }

    @Test
    void ofManyFramesTheMasterIsSmallerAndLargeSizesLeaveSomeOut() {
        int[] colours =
                IntStream.range(0, 400).map(i -> i % 2 == 0 ? RED : BLUE).toArray();
        ProfileAnimation animation = read(gif(250, 250, colours));
        Frames master = PictureDecoder.frames(animation.master());
        assertThat(master.hundredths()).hasSize(400);
        assertThat(master.width()).isBetween(200, 205);
        Frames large = PictureDecoder.frames(animation.at(1024));
        assertThat(large.width()).isEqualTo(1024);
        assertThat(large.hundredths()).hasSize(16);
        assertThat(large.hundredths().stream().mapToInt(i -> i).sum())
                .isEqualTo(master.hundredths().stream().mapToInt(i -> i).sum());
    }

    @Test
    void stillsAndOtherFormatsDoNotMove() {
        byte[] still = gif(4, 4, RED);
        byte[] png = PngEncoder.encode(Pixels.filled(4, 4, RED));
        assertThat(ProfileAnimation.read(READER, still, AnimationLimits.UPLOAD)).isEmpty();
        assertThat(ProfileAnimation.read(READER, png, AnimationLimits.UPLOAD)).isEmpty();
    }

    @Test
    void whatHasTooManyFramesIsRefused() {
        byte[] gif = GifEncoder.encode(Collections.nCopies(1001, Pixels.filled(1, 1, RED)), 5, "");
        assertThatThrownBy(() -> read(gif)).isInstanceOf(PictureException.class).hasMessageContaining("1000 frames");
    }

    @Test
    void sizesOutsideTheRangeAreRefused() {
        ProfileAnimation animation = read(gif(8, 8, RED, BLUE));
        assertThatThrownBy(() -> animation.at(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> animation.at(2049)).hasMessageContaining("1 to 2048");
    }
}
