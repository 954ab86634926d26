package likeness.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Damaged and malicious files. Of each format 200 are made by default, 2,000 in a full test, and as many as wanted by
 *
 * <pre>mvn test -pl image -Dtest=HostilePicturesTest -Dtest.excluded= -DargLine="-Xmx512m -Dlikeness.mutants=10000"</pre>
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
        List<byte[]> samples = HostileSamples.of(format);
        Mutator mutator = new Mutator(seed);
        List<String> failures = new ArrayList<>();
        for (int i = 0; i < (samples.isEmpty() ? 0 : count); i++) {
            byte[] damaged = mutator.mutate(samples.get(i % samples.size()), format);
            long start = processorTime();
            try {
                TestPictures.READER.read(damaged, PictureLimits.UPLOAD, 2048);
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

    private static long processorTime() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    /** Refused in less than 100 ms of processor time and 64 MB. */
    private static void assertRefused(PictureException.Reason reason, byte[] bomb) {
        com.sun.management.ThreadMXBean threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        for (int i = 0; i < 3; i++) {
            long bytes = threads.getCurrentThreadAllocatedBytes();
            long start = processorTime();
            assertThatThrownBy(() -> TestPictures.READER.read(bomb, PictureLimits.UPLOAD))
                    .isInstanceOfSatisfying(
                            PictureException.class, e -> assertThat(e.reason()).isEqualTo(reason));
            if (i > 0) {
                assertThat(processorTime() - start).isLessThan(100_000_000);
                assertThat(threads.getCurrentThreadAllocatedBytes() - bytes).isLessThan(64 << 20);
            }
        }
    }

    @Test
    void aHugePngIsRefusedByItsHeader() {
        byte[] bomb = new PngFile()
                .header(50_000, 50_000, 8, 6, false)
                .chunk("IDAT", PngFile.deflate(new byte[1 << 20]))
                .end();
        assertRefused(PictureException.Reason.TOO_LARGE, bomb);
    }

    @Test
    void headersThatPromiseMoreThanThereIsAreRefused() {
        assertRefused(
                PictureException.Reason.BROKEN,
                new PngFile()
                        .header(7000, 7000, 8, 6, false)
                        .chunk("IDAT", PngFile.deflate(new byte[1000]))
                        .end());
        byte[] jpeg = JpegVariants.write(TestPictures.photo(16, 16), 0.9f, 1, 1, false, 0);
        int frame = new String(jpeg, StandardCharsets.ISO_8859_1).indexOf("\u00FF\u00C0");
        ByteBuffer.wrap(jpeg).putShort(frame + 5, (short) 7000).putShort(frame + 7, (short) 7000);
        assertRefused(PictureException.Reason.BROKEN, jpeg);
        ByteBuffer.wrap(jpeg).putShort(frame + 5, (short) 65_535).putShort(frame + 7, (short) 65_535);
        assertRefused(PictureException.Reason.TOO_LARGE, jpeg);
        byte[] gif = new GifFile(7000, 7000)
                .frame(0, 0, 1, 1, false, -1, new byte[1])
                .end();
        assertRefused(PictureException.Reason.BROKEN, gif);
        byte[] bmp = BmpFile.write(7000, 7000, 24, 0, new int[0], new int[0], new byte[100]);
        assertRefused(PictureException.Reason.BROKEN, bmp);
        byte[] runs = BmpFile.write(7000, 7000, 8, 1, new int[256], new int[0], new byte[] {0, 1});
        assertRefused(PictureException.Reason.BROKEN, runs);
        byte[] webp = new WebpFile().extended(0, 16_384, 16_384).end();
        assertRefused(PictureException.Reason.TOO_LARGE, webp);
        byte[] lossless = new WebpFile()
                .chunk("VP8L", new byte[] {0x2F, (byte) 0xFF, (byte) 0xFF, (byte) 0xFF, 0x0F, 0, 0, 0})
                .end();
        assertRefused(PictureException.Reason.TOO_LARGE, lossless);
    }

    @Test
    void anAnimationOfTenThousandFramesIsRefused() {
        GifFile gif = new GifFile(4, 4);
        for (int i = 0; i < 10_000; i++) {
            gif.frame(0, 0, 4, 4, false, -1, new byte[16]);
        }
        assertRefused(PictureException.Reason.TOO_LARGE, gif.end());
        byte[] apng = new PngFile()
                .header(4, 4, 8, 0, false)
                .chunk("acTL", new byte[] {0, 0, 39, 16, 0, 0, 0, 0})
                .image(4, 4, 8, 0, false, (x, y, c) -> 0)
                .end();
        assertRefused(PictureException.Reason.TOO_LARGE, apng);
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
    void aJpegOfTooManyScansIsRefused() {
        byte[] jpeg = JpegVariants.write(TestPictures.photo(64, 64), 0.9f, 1, 1, true, 0);
        String text = new String(jpeg, StandardCharsets.ISO_8859_1);
        int first = text.indexOf("\u00FF\u00DA");
        int second = text.indexOf("\u00FF\u00C4", first);
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        bomb.write(jpeg, 0, first);
        for (int i = 0; i < 5000; i++) {
            bomb.write(jpeg, first, second - first);
        }
        bomb.write(jpeg, second, jpeg.length - second);
        assertRefused(PictureException.Reason.TOO_LARGE, bomb.toByteArray());
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
        byte[] marker = "GPS-52.5200N-SECRET".getBytes(StandardCharsets.US_ASCII);
        byte[] still = HostileSamples.of(format).isEmpty()
                ? new byte[0]
                : HostileSamples.of(format).getFirst();
        byte[] upload = switch (format) {
            case JPEG -> JpegVariants.with(JpegVariants.with(still, 0xFE, marker), 0xE1, marker);
            case PNG ->
                new PngFile()
                        .header(4, 4, 8, 0, false)
                        .chunk("tEXt", marker)
                        .chunk("eXIf", marker)
                        .image(4, 4, 8, 0, false, (x, y, c) -> x * 40)
                        .end();
            case WEBP ->
                new WebpFile()
                        .extended(0x0C, 83, 61)
                        .chunk("VP8 ", still.length == 0 ? still : Arrays.copyOfRange(still, 20, still.length))
                        .chunk("EXIF", marker)
                        .chunk("XMP ", marker)
                        .end();
            case GIF, BMP -> still;
        };
        if (still.length == 0) {
            return;
        }
        Pixels pixels = TestPictures.read(upload);
        List<byte[]> outputs = new ArrayList<>(List.of(JpegEncoder.encode(pixels, 0.9f), PngEncoder.encode(pixels)));
        if (WebpEncoder.isAvailable()) {
            outputs.add(WebpEncoder.encode(pixels, 0.9f));
        }
        for (byte[] output : outputs) {
            String text = new String(output, StandardCharsets.ISO_8859_1);
            assertThat(text)
                    .doesNotContain("SECRET", "Exif", "eXIf", "EXIF", "XMP", "ICC_PROFILE", "iCCP", "ICCP", "tEXt");
        }
    }
}
