package likeness.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GifFramesTest {

    private static final int A = GifFile.colour(1);
    private static final int B = GifFile.colour(2);
    private static final int C = GifFile.colour(3);

    private static Frames frames(byte[] gif) {
        return TestPictures.READER.readFrames(gif, AnimationLimits.UPLOAD).orElseThrow();
    }

    private static List<Pixels> shown(Frames frames) {
        List<Pixels> shown = new ArrayList<>();
        frames.show(pixels -> shown.add(pixels.crop(0, 0, pixels.width(), pixels.height())));
        return shown;
    }

    private static byte[] plain(int count, int number) {
        byte[] numbers = new byte[count];
        Arrays.fill(numbers, (byte) number);
        return numbers;
    }

    /** A row of three pixels: all of the first colour, then the middle of the second, then the right of the third. */
    private static List<int[]> rows(int disposalOfSecond) {
        byte[] gif = new GifFile(3, 1)
                .shown(5, GifFile.KEEP)
                .frame(0, 0, 3, 1, false, -1, plain(3, 1))
                .shown(5, disposalOfSecond)
                .frame(1, 0, 1, 1, false, -1, plain(1, 2))
                .frame(2, 0, 1, 1, false, -1, plain(1, 3))
                .end();
        return shown(frames(gif)).stream().map(Pixels::argb).toList();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, GifFile.KEEP, 4, 7})
    void whatIsKeptStaysBelowTheNext(int disposal) {
        assertThat(rows(disposal)).containsExactly(new int[] {A, A, A}, new int[] {A, B, A}, new int[] {A, B, C});
    }

    @Test
    void whatIsClearedLeavesNothing() {
        assertThat(rows(GifFile.CLEAR)).containsExactly(new int[] {A, A, A}, new int[] {A, B, A}, new int[] {A, 0, C});
    }

    @Test
    void whatIsRestoredGivesBackWhatWasBelow() {
        assertThat(rows(GifFile.RESTORE))
                .containsExactly(new int[] {A, A, A}, new int[] {A, B, A}, new int[] {A, A, C});
    }

    @Test
    void aFirstFrameThatIsRestoredGivesBackTheEmptyScreen() {
        byte[] gif = new GifFile(2, 1)
                .shown(5, GifFile.RESTORE)
                .frame(0, 0, 2, 1, false, -1, plain(2, 1))
                .frame(1, 0, 1, 1, false, -1, plain(1, 2))
                .end();
        assertThat(shown(frames(gif)).getLast().argb()).containsExactly(0, B);
    }

    @Test
    void transparentPixelsLetThroughWhatIsBelow() {
        byte[] gif = new GifFile(3, 1)
                .frame(0, 0, 3, 1, false, -1, plain(3, 1))
                .frame(0, 0, 3, 1, false, 9, new byte[] {2, 9, 3})
                .end();
        assertThat(shown(frames(gif)).getLast().argb()).containsExactly(B, A, C);
    }

    @Test
    void aFrameMayHaveColoursOfItsOwnAndWhatItSaysHoldsForNoOther() {
        int[] own = IntStream.range(0, 256).map(i -> 0x112200 | i).toArray();
        byte[] gif = new GifFile(2, 1)
                .frame(0, 0, 2, 1, false, 1, new byte[] {1, 2})
                .coloured(own)
                .frame(0, 0, 2, 1, false, -1, new byte[] {1, 2})
                .coloured()
                .frame(0, 0, 2, 1, false, -1, new byte[] {1, 3})
                .end();
        assertThat(shown(frames(gif)).stream().map(Pixels::argb))
                .containsExactly(new int[] {0, B}, new int[] {0xFF112201, 0xFF112202}, new int[] {A, C});
    }

    @Test
    void everyFrameMayBeInterlaced() {
        byte[] numbers = GifDecoderTest.numbers(40 * 33);
        byte[] gif = new GifFile(40, 33)
                .frame(0, 0, 40, 33, true, -1, plain(40 * 33, 0))
                .frame(0, 0, 40, 33, true, -1, numbers)
                .end();
        int[] expected = IntStream.range(0, numbers.length)
                .map(i -> GifFile.colour(numbers[i] & 255))
                .toArray();
        assertThat(shown(frames(gif)).getLast().argb()).isEqualTo(expected);
    }

    @Test
    void whatLiesBesideTheScreenIsNotShown() {
        byte[] gif = new GifFile(3, 2)
                .frame(0, 0, 3, 2, false, -1, plain(6, 1))
                .shown(5, GifFile.RESTORE)
                .frame(2, 1, 4, 4, false, -1, plain(16, 2))
                .shown(5, GifFile.CLEAR)
                .frame(60_000, 60_000, 2, 2, false, -1, plain(4, 3))
                .frame(0, 0, 0, 0, false, -1, new byte[0])
                .end();
        assertThat(shown(frames(gif)).stream().map(Pixels::argb))
                .containsExactly(
                        new int[] {A, A, A, A, A, A},
                        new int[] {A, A, A, A, A, B},
                        new int[] {A, A, A, A, A, A},
                        new int[] {A, A, A, A, A, A});
    }

    @ParameterizedTest
    @CsvSource({"0, 10", "1, 10", "2, 2", "7, 7", "65535, 65535"})
    void delaysAreThoseThatBrowsersKeepTo(int said, int shown) {
        byte[] gif = new GifFile(1, 1)
                .shown(said, GifFile.KEEP)
                .frame(0, 0, 1, 1, false, -1, plain(1, 1))
                .shown(33, GifFile.KEEP)
                .frame(0, 0, 1, 1, false, -1, plain(1, 2))
                .end();
        assertThat(frames(gif).hundredths()).containsExactly(shown, 33);
    }

    @Test
    void itIsKnownHowOftenAllIsShown() {
        assertThat(frames(two(new GifFile(1, 1))).plays()).isEqualTo(1);
        assertThat(frames(two(new GifFile(1, 1).again(0))).plays()).isZero();
        assertThat(frames(two(new GifFile(1, 1).again(3))).plays()).isEqualTo(4);
    }

    private static byte[] two(GifFile gif) {
        return gif.frame(0, 0, 1, 1, false, -1, plain(1, 1))
                .frame(0, 0, 1, 1, false, -1, plain(1, 2))
                .end();
    }

    @Test
    void aStillAndOtherFormatsHaveNoFramesToGoThrough() {
        byte[] still =
                new GifFile(1, 1).frame(0, 0, 1, 1, false, -1, plain(1, 1)).end();
        byte[] png = PngEncoder.encode(Pixels.filled(2, 2, 0xFF112233));
        for (byte[] file : List.of(still, png, new byte[0])) {
            assertThat(TestPictures.READER.readFrames(file, AnimationLimits.UPLOAD))
                    .isEmpty();
        }
    }

    /** Few colours, delays of every kind, something transparent or nothing. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void drawingsComeBackFromOurEncoderPixelByPixel(int opaque) {
        int[] palette = IntStream.range(0, 200)
                .map(i -> i * 0x010307 & 0xFFFFFF | (i > 0 || opaque == 1 ? 0xFF000000 : 0))
                .map(argb -> argb >>> 24 == 0 ? 0 : argb)
                .toArray();
        List<Pixels> drawn = IntStream.range(0, 9)
                .mapToObj(frame -> new Pixels(
                        50,
                        41,
                        IntStream.range(0, 50 * 41)
                                .map(i -> palette[(i / 3 + (i % 50 > 20 ? frame * 7 : 0)) % 200])
                                .toArray()))
                .toList();
        List<Integer> delays = List.of(2, 3, 10, 11, 100, 5, 5, 65_535, 8);
        byte[] file = GifEncoder.encode(Frames.of(drawn, delays, 3), "");
        Frames read = frames(file);
        assertThat(read.plays()).isEqualTo(3);
        assertThat(read.hundredths()).isEqualTo(delays);
        assertThat(shown(read).stream().map(Pixels::argb).toList())
                .usingRecursiveFieldByFieldElementComparator()
                .isEqualTo(drawn.stream().map(Pixels::argb).toList());
        assertThat(GifEncoder.encode(read, ""))
                .as("and once more, the same bytes")
                .isEqualTo(file);
    }

    @Test
    void whatFollowsADamagedFrameIsAsIfItWereNotThere() {
        byte[] gif = new GifFile(60, 60)
                .frame(0, 0, 60, 60, false, -1, plain(3600, 1))
                .frame(0, 0, 60, 60, false, -1, plain(3600, 2))
                .frame(0, 0, 60, 60, false, -1, plain(3600, 3))
                .end();
        List<Pixels> shown = shown(frames(Arrays.copyOf(gif, gif.length - 2000)));
        assertThat(shown).hasSize(2);
        assertThat(shown.getLast().argb()).containsOnly(B);
    }

    @Test
    void anAnimationMayEndWithoutAMark() {
        byte[] gif = two(new GifFile(1, 1));
        assertThat(shown(frames(Arrays.copyOf(gif, gif.length - 1)))).hasSize(2);
    }

    static Stream<byte[]> tooMuch() {
        GifFile many = new GifFile(1, 1);
        IntStream.range(0, 65_535).forEach(i -> many.frame(0, 0, 1, 1, false, -1, plain(1, i & 1)));
        GifFile wide = new GifFile(2000, 2000).frame(0, 0, 2000, 2000, false, -1, plain(4_000_000, 1));
        IntStream.range(0, 26).forEach(i -> wide.frame(0, 0, 1, 1, false, -1, plain(1, 2)));
        GifFile beside = new GifFile(1, 1).frame(0, 0, 1, 1, false, -1, plain(1, 1));
        IntStream.range(0, 2).forEach(i -> beside.frame(1, 1, 65_535, 65_535, false, -1, plain(1, 2)));
        return Stream.of(many.end(), wide.end(), beside.end(), "GIF89a".getBytes(StandardCharsets.US_ASCII));
    }

    @ParameterizedTest
    @org.junit.jupiter.params.provider.MethodSource("tooMuch")
    void anAnimationBeyondTheLimitsIsRefusedBeforeAPixelIsDecoded(byte[] gif) {
        assertThatThrownBy(() -> frames(gif)).isInstanceOf(PictureException.class);
    }

    @Test
    void allFramesTogetherHaveTheTimeOfOnePicture() {
        byte[] gif = two(new GifFile(1, 1));
        AtomicLong seconds = new AtomicLong();
        PhotoReader reader = new PhotoReader(() -> Instant.ofEpochSecond(seconds.getAndAdd(3)));
        AnimationLimits limits =
                new AnimationLimits(new PictureLimits(1 << 20, 1 << 20, 1000, 100, Duration.ofSeconds(5)), 1 << 20);
        Frames frames = reader.readFrames(gif, limits).orElseThrow();
        assertThatThrownBy(() -> frames.show(pixels -> {}))
                .isInstanceOfSatisfying(
                        PictureException.class,
                        e -> assertThat(e.reason()).isEqualTo(PictureException.Reason.TOO_LARGE));
    }
}
