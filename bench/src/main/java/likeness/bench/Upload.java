package likeness.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import likeness.bench.peer.Sharp;
import likeness.image.JpegEncoder;
import likeness.image.PhotoReader;
import likeness.image.PictureLimits;
import likeness.image.Pixels;
import likeness.picture.ProfilePicture;

/**
 * A photograph of twelve million pixels becomes a profile picture: decoded, cropped, a master of 2048 and the sizes 80, 256 and
 * 512 encoded as JPEG. {@code Upload PICTURE} does it three times and prints the peak of the heap in megabytes.
 */
final class Upload {

    private static final int RUNS = 20;
    private static final int WIDTH = 4000;
    private static final int HEIGHT = 3000;
    private static final float QUALITY = 0.9f;
    private static final PhotoReader READER = new PhotoReader(InstantSource.system());

    private Upload() {}

    public static void main(String[] args) throws IOException {
        byte[] upload = Files.readAllBytes(Path.of(args[0]));
        for (int i = 0; i < 3; i++) {
            pictures(upload);
        }
        long bytes = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .map(MemoryPoolMXBean::getPeakUsage)
                .mapToLong(usage -> usage.getUsed())
                .sum();
        System.out.printf(Locale.ROOT, "%.1f%n", bytes / 1e6);
    }

    /** Ours and theirs in turns, so that what else the machine does falls on both; each pair gives a ratio. */
    static Figure againstSharp() throws IOException {
        Path file = photograph();
        byte[] upload = Files.readAllBytes(file);
        double[] ratios = new double[RUNS];
        double[] theirs = new double[RUNS];
        try (Sharp sharp = Sharp.of(file)) {
            for (int i = -RUNS; i < RUNS; i++) {
                double our = ours(upload);
                double their = sharp.upload();
                if (i >= 0) {
                    ratios[i] = our / their;
                    theirs[i] = their;
                }
            }
        }
        Files.delete(file);
        Arrays.sort(theirs);
        return Figure.of(Promise.UPLOAD, ratios, String.format(Locale.ROOT, "sharp %.0f ms", theirs[RUNS / 2]));
    }

    /** In a JVM of its own, with the heap bound to what is promised. */
    static Figure peakHeap() throws IOException {
        Path file = photograph();
        double[] megabytes = new double[3];
        for (int run = 0; run < megabytes.length; run++) {
            String java = Path.of(System.getProperty("java.home"), "bin/java").toString();
            List<String> command = List.of(
                    java,
                    "-Xmx190m",
                    "-XX:+UseSerialGC",
                    "-cp",
                    System.getProperty("java.class.path"),
                    Upload.class.getName(),
                    file.toString());
            megabytes[run] = Double.parseDouble(WholeProcess.answer(command).strip());
        }
        Files.delete(file);
        return Figure.of(Promise.UPLOAD_HEAP, megabytes, "bound by -Xmx190m, which is 199 MB");
    }

    /** Drawn by formula, with the grain of a sensor; about as many bytes as a telephone makes of such a picture. */
    static Path photograph() throws IOException {
        int[] argb = new int[WIDTH * HEIGHT];
        int grain = 1;
        for (int i = 0; i < argb.length; i++) {
            double u = (double) (i % WIDTH) / WIDTH;
            double v = (double) (i / WIDTH) / HEIGHT;
            grain = grain * 1_664_525 + 1_013_904_223;
            int noise = (grain >>> 24 & 15) + (grain >>> 16 & 15) - 15;
            int red = (int) (120 + 90 * Math.sin(5 * u + 3 * v)) + noise;
            int green = (int) (125 + 70 * Math.sin(40 * v * u)) + noise;
            int blue = (int) (110 + 80 * Math.cos(9 * u - v)) + noise;
            argb[i] = 0xFF000000 | red << 16 | green << 8 | blue;
        }
        Path file = Files.createTempFile("likeness-bench", ".jpg");
        return Files.write(file, JpegEncoder.encode(new Pixels(WIDTH, HEIGHT, argb), QUALITY));
    }

    /** In milliseconds. */
    private static double ours(byte[] upload) {
        long start = System.nanoTime();
        pictures(upload);
        return (System.nanoTime() - start) / 1e6;
    }

    private static List<byte[]> pictures(byte[] upload) {
        ProfilePicture picture = ProfilePicture.read(READER, upload, PictureLimits.UPLOAD);
        return IntStream.of(ProfilePicture.LARGEST, 80, 256, 512)
                .parallel()
                .mapToObj(size -> JpegEncoder.encode(picture.at(size), QUALITY))
                .toList();
    }
}
