package likeness.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Damaged and malicious files. Of each format 200 are made by default, 2,000 in a full test, and as many as wanted by
 *
 * <pre>mvn test -pl image -Dtest=HostilePicturesTest -Dtest.excluded= -Dtest.heap=512m -Dlikeness.mutants=10000</pre>
 *
 * which is 50,000 of the five together, in a heap of 512 MB.
 */
class HostilePicturesTest {

    /** Of processor time, which other programs do not stretch. */
    private static final Duration MOST = Duration.ofSeconds(5);

    @ParameterizedTest
    @EnumSource
    void damagedFilesAreReadOrRefusedQuickly(PictureFormat format) {
        damage(format, 200, 1);
    }

    @Tag("full")
    @ParameterizedTest
    @EnumSource
    void manyDamagedFilesAreReadOrRefusedQuickly(PictureFormat format) {
        damage(format, Integer.getInteger("likeness.mutants", 2000), 2);
    }

    private static void damage(PictureFormat format, int count, long seed) {
        List<String> failures = new ArrayList<>();
        int i = 0;
        for (byte[] damaged : (Iterable<byte[]>) HostileFiles.damaged(format, count, seed)::iterator) {
            i++;
            long start = processorTime();
            try {
                TestPictures.READER.read(damaged, PictureLimits.UPLOAD, 2048);
                TestPictures.READER.readFrames(damaged, AnimationLimits.UPLOAD).ifPresent(HostilePicturesTest::write);
            } catch (PictureException refused) {
                assertThat(refused.getMessage()).isNotBlank();
            } catch (Exception | StackOverflowError | OutOfMemoryError e) {
                failures.add(i + ": " + e + " at "
                        + List.of(e.getStackTrace()).subList(0, Math.min(6, e.getStackTrace().length)));
            }
            long took = processorTime() - start;
            if (took > MOST.toNanos()) {
                failures.add(i + ": took " + took / 1_000_000 + " ms");
            }
        }
        assertThat(failures).isEmpty();
    }

    /** Its few pixels ask for bits behind the end again and again. */
    @Test
    void aLosslessWebpThatHasLostItsEndIsRefusedAtOnce() {
        byte[] file = HostileFiles.damaged(PictureFormat.WEBP, 412, 4).toList().getLast();
        long start = processorTime();
        assertThatThrownBy(() -> TestPictures.READER.read(file, PictureLimits.UPLOAD))
                .isInstanceOf(PictureException.class)
                .hasMessageContaining("ends too early");
        assertThat(Duration.ofNanos(processorTime() - start)).isLessThan(Duration.ofSeconds(1));
    }

    /** Going through all frames twice. */
    private static void write(Frames frames) {
        assertThat(GifEncoder.encode(frames, "")).isNotEmpty();
    }

    private static long processorTime() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    static List<HostileFiles.Bomb> bombs() {
        return HostileFiles.bombs();
    }

    /** In less than 100 ms of processor time and 64 MB. */
    @ParameterizedTest
    @MethodSource("bombs")
    void aBombIsRefusedQuickly(HostileFiles.Bomb bomb) {
        com.sun.management.ThreadMXBean threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        for (int i = 0; i < 3; i++) {
            long bytes = threads.getCurrentThreadAllocatedBytes();
            long start = processorTime();
            assertThatThrownBy(() -> TestPictures.READER.read(bomb.file(), PictureLimits.UPLOAD))
                    .isInstanceOfSatisfying(
                            PictureException.class, e -> assertThat(e.reason()).isEqualTo(bomb.reason()));
            if (i > 0) {
                assertThat(processorTime() - start).isLessThan(100_000_000);
                assertThat(threads.getCurrentThreadAllocatedBytes() - bytes).isLessThan(64 << 20);
            }
        }
    }

    @Test
    void aProfileThatInflatesToGigabytesCostsNothing() {
        byte[] profile = PngFile.deflate(new byte[64 << 20]);
        byte[] chunk = new byte[profile.length + 3];
        System.arraycopy(profile, 0, chunk, 3, profile.length);
        chunk[0] = 'x';
        byte[] png = new PngFile()
                .header(2, 2, 8, 0, false)
                .chunk("iCCP", chunk)
                .image(2, 2, 8, 0, false, (x, y, c) -> 9)
                .end();
        assertThat(TestPictures.read(png).at(1, 1)).isEqualTo(0xFF090909);
    }

    @Test
    void nothingTakesLongerThanItsTime() {
        byte[] jpeg = JpegVariants.write(TestPictures.photo(64, 64), 0.9f, 1, 1, false, 0);
        PictureLimits hurried = new PictureLimits(1 << 20, 1 << 20, 1000, 1, Duration.ZERO);
        AtomicLong ticks = new AtomicLong();
        PhotoReader reader = new PhotoReader(() -> Instant.ofEpochMilli(ticks.incrementAndGet()));
        assertThatThrownBy(() -> reader.read(jpeg, hurried))
                .isInstanceOf(PictureException.class)
                .hasMessageContaining("longer");
    }

    @ParameterizedTest
    @EnumSource
    void nothingThatStoodBesideThePixelsGetsOut(PictureFormat format) {
        byte[] upload = HostileFiles.marked(format).orElse(new byte[0]);
        if (upload.length == 0) {
            return;
        }
        assertThat(new String(upload, StandardCharsets.ISO_8859_1)).contains(HostileFiles.SECRET);
        Pixels pixels = TestPictures.read(upload);
        List<byte[]> outputs = new ArrayList<>(List.of(JpegEncoder.encode(pixels, 0.9f), PngEncoder.encode(pixels)));
        if (WebpEncoder.isAvailable()) {
            outputs.add(WebpEncoder.encode(pixels, 0.9f));
        }
        for (byte[] output : outputs) {
            String text = new String(output, StandardCharsets.ISO_8859_1);
            assertThat(text)
                    .doesNotContain(
                            HostileFiles.SECRET, "Exif", "eXIf", "EXIF", "XMP", "ICC_PROFILE", "iCCP", "ICCP", "tEXt");
        }
    }
}
