package likeness.image;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.zip.CRC32;

/** Damages files as disks, networks and attackers do; the same seed damages alike. */
final class Mutator {

    private static final int[] EXTREMES = {0, 1, 0x7F, 0x80, 0xFE, 0xFF};

    private final SplittableRandom random;

    Mutator(long seed) {
        this.random = new SplittableRandom(seed);
    }

    byte[] mutate(byte[] file, PictureFormat format) {
        byte[] damaged = file.clone();
        int times = 1 + random.nextInt(6);
        for (int i = 0; i < times; i++) {
            damaged = once(damaged);
        }
        if (format == PictureFormat.PNG && random.nextInt(4) > 0) {
            repairChecksums(damaged);
        }
        return damaged;
    }

    private byte[] once(byte[] file) {
        if (file.length < 4) {
            return file;
        }
        // Half of the damage goes to the first bytes, where lengths and sizes stand.
        int at = random.nextInt(random.nextBoolean() ? Math.min(file.length, 200) : file.length);
        switch (random.nextInt(7)) {
            case 0 -> file[at] ^= (byte) (1 << random.nextInt(8));
            case 1 -> file[at] = (byte) random.nextInt(256);
            case 2 -> file[at] = (byte) EXTREMES[random.nextInt(EXTREMES.length)];
            case 3 ->
                Arrays.fill(file, at, Math.min(file.length, at + 4), (byte) EXTREMES[random.nextInt(EXTREMES.length)]);
            case 4 -> {
                return Arrays.copyOf(file, 1 + random.nextInt(file.length));
            }
            case 5 -> copyPart(file, at);
            default -> {
                return without(file, at, 1 + random.nextInt(16));
            }
        }
        return file;
    }

    private void copyPart(byte[] file, int to) {
        int from = random.nextInt(file.length);
        int length = Math.min(1 + random.nextInt(64), file.length - Math.max(from, to));
        System.arraycopy(file, from, file, to, length);
    }

    private static byte[] without(byte[] file, int at, int count) {
        byte[] shorter = Arrays.copyOf(file, file.length - Math.min(count, file.length - at));
        System.arraycopy(file, Math.min(file.length, at + count), shorter, at, shorter.length - at);
        return shorter;
    }

    /** So that damage gets past the first check. */
    private static void repairChecksums(byte[] png) {
        int at = 8;
        while (at + 12 <= png.length) {
            long length = new ByteCursor(png).seek(at).u32();
            if (at + 12 + length > png.length) {
                return;
            }
            CRC32 crc = new CRC32();
            crc.update(png, at + 4, (int) length + 4);
            int end = at + 8 + (int) length;
            for (int i = 0; i < 4; i++) {
                png[end + i] = (byte) (crc.getValue() >> 24 - 8 * i);
            }
            at = end + 4;
        }
    }
}
