package likeness.image;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Damaged and malicious files, for every room that takes pictures from strangers. The same seed makes the same files. */
public final class HostileFiles {

    /** What stands beside the pixels of {@link #marked} files, and must never be seen again. */
    public static final String SECRET = "SECRET";

    private static final byte[] MARKER = ("GPS-52.5200N-" + SECRET).getBytes(StandardCharsets.US_ASCII);
    private static final int GIF_HEADER = 13 + 3 * 256;

    /** @param reason for which it is refused */
    public record Bomb(String name, PictureException.Reason reason, byte[] file) {
        @Override
        public String toString() {
            return name;
        }
    }

    private HostileFiles() {}

    /** Valid files with damage done to them; none where the format cannot be written on this machine. */
    public static Stream<byte[]> damaged(PictureFormat format, int count, long seed) {
        List<byte[]> samples = new ArrayList<>(HostileSamples.of(format));
        marked(format).ifPresent(samples::add);
        Mutator mutator = new Mutator(seed);
        return IntStream.range(0, samples.isEmpty() ? 0 : count)
                .mapToObj(i -> mutator.mutate(samples.get(i % samples.size()), format));
    }

    /** A valid file that carries {@link #SECRET} wherever the format has room for more than pixels. */
    public static Optional<byte[]> marked(PictureFormat format) {
        List<byte[]> samples = HostileSamples.of(format);
        if (samples.isEmpty()) {
            return Optional.empty();
        }
        byte[] still = samples.getFirst();
        return Optional.of(
                switch (format) {
                    case JPEG -> JpegVariants.with(JpegVariants.with(still, 0xFE, MARKER), 0xE1, MARKER);
                    case PNG ->
                        new PngFile()
                                .header(4, 4, 8, 0, false)
                                .chunk("tEXt", MARKER)
                                .chunk("eXIf", MARKER)
                                .image(4, 4, 8, 0, false, (x, y, c) -> x * 40)
                                .end();
                    case WEBP ->
                        new WebpFile()
                                .extended(0x0C, 83, 61)
                                .chunk("VP8 ", Arrays.copyOfRange(still, 20, still.length))
                                .chunk("EXIF", MARKER)
                                .chunk("XMP ", MARKER)
                                .end();
                    case GIF -> commented(still);
                    case BMP -> joined(still, MARKER);
                });
    }

    private static byte[] commented(byte[] gif) {
        byte[] introducer = {0x21, (byte) 0xFE, (byte) MARKER.length};
        byte[] rest = Arrays.copyOfRange(gif, GIF_HEADER, gif.length);
        return joined(Arrays.copyOf(gif, GIF_HEADER), introducer, MARKER, new byte[1], rest);
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }

    /** Small files that claim to be large, and files that repeat what costs work. */
    public static List<Bomb> bombs() {
        List<Bomb> bombs = new ArrayList<>(lying());
        bombs.add(tooLarge("PNG of 50,000 x 50,000", hugePng()));
        bombs.add(tooLarge("GIF of 10,000 frames", manyFrames()));
        bombs.add(tooLarge("APNG of 10,000 frames", manyFramesOfPng()));
        bombs.add(tooLarge("JPEG of 5,000 scans", manyScans()));
        for (PictureFormat format : PictureFormat.values()) {
            HostileSamples.of(format).stream()
                    .findFirst()
                    .map(file -> broken("truncated " + format, Arrays.copyOf(file, file.length / 5)))
                    .ifPresent(bombs::add);
        }
        return List.copyOf(bombs);
    }

    private static Bomb tooLarge(String name, byte[] file) {
        return new Bomb(name, PictureException.Reason.TOO_LARGE, file);
    }

    private static Bomb broken(String name, byte[] file) {
        return new Bomb(name, PictureException.Reason.BROKEN, file);
    }

    private static List<Bomb> lying() {
        byte[] few = PngFile.deflate(new byte[1000]);
        byte[] png =
                new PngFile().header(7000, 7000, 8, 6, false).chunk("IDAT", few).end();
        byte[] gif = new GifFile(7000, 7000)
                .frame(0, 0, 1, 1, false, -1, new byte[1])
                .end();
        byte[] bmp = BmpFile.write(7000, 7000, 24, 0, new int[0], new int[0], new byte[100]);
        byte[] runs = BmpFile.write(7000, 7000, 8, 1, new int[256], new int[0], new byte[] {0, 1});
        byte[] webp = new WebpFile().extended(0, 16_384, 16_384).end();
        byte[] lossless = new WebpFile()
                .chunk("VP8L", new byte[] {0x2F, (byte) 0xFF, (byte) 0xFF, (byte) 0xFF, 0x0F, 0, 0, 0})
                .end();
        return List.of(
                broken("PNG that is shorter than it says", png),
                broken("JPEG that is shorter than it says", jpegOf(7000)),
                tooLarge("JPEG of 65,535 x 65,535", jpegOf(65_535)),
                broken("GIF that is shorter than it says", gif),
                broken("BMP that is shorter than it says", bmp),
                broken("BMP of runs that is shorter than it says", runs),
                tooLarge("WebP that says it is huge", webp),
                tooLarge("lossless WebP that says it is huge", lossless));
    }

    private static byte[] jpegOf(int side) {
        byte[] jpeg = JpegVariants.write(TestPictures.photo(16, 16), 0.9f, 1, 1, false, 0);
        int frame = new String(jpeg, StandardCharsets.ISO_8859_1).indexOf("\u00FF\u00C0");
        ByteBuffer.wrap(jpeg).putShort(frame + 5, (short) side).putShort(frame + 7, (short) side);
        return jpeg;
    }

    private static byte[] hugePng() {
        return new PngFile()
                .header(50_000, 50_000, 8, 6, false)
                .chunk("IDAT", PngFile.deflate(new byte[1 << 20]))
                .end();
    }

    private static byte[] manyFrames() {
        GifFile gif = new GifFile(4, 4);
        for (int i = 0; i < 10_000; i++) {
            gif.frame(0, 0, 4, 4, false, -1, new byte[16]);
        }
        return gif.end();
    }

    private static byte[] manyFramesOfPng() {
        return new PngFile()
                .header(4, 4, 8, 0, false)
                .chunk("acTL", new byte[] {0, 0, 39, 16, 0, 0, 0, 0})
                .image(4, 4, 8, 0, false, (x, y, c) -> 0)
                .end();
    }

    private static byte[] manyScans() {
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
        return bomb.toByteArray();
    }
}
