package likeness.image;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;

/**
 * A picture of so few colours that PNG can number them
 * (<a href="https://www.w3.org/TR/png-3/#11PLTE">section 11.2.2</a>), in the order in which they are first met.
 *
 * @param depth bits of a number: 1, 2, 4 or 8
 * @param colours 0xAARRGGBB
 * @param rows numbers, unfiltered, each row after its zero
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record PngNumbered(int depth, int[] colours, byte[] rows) {

    static final int COLOUR_TYPE = 3;

    private static final int MOST = 256;
    private static final int SLOTS = 1024;
    private static final int SCATTER = 0x9E3779B1;
    private static final int SHIFT = 22;

    /** Numbers colours until there are too many. */
    private static final class Numbers {
        private final int[] colours = new int[MOST];
        private final short[] slots = new short[SLOTS];
        private int count;

        /** The number of a colour; {@value #MOST} when there is none left. */
        int of(int argb) {
            int slot = argb * SCATTER >>> SHIFT;
            while (slots[slot] != 0) {
                int number = slots[slot] - 1;
                if (colours[number] == argb) {
                    return number;
                }
                slot = slot + 1 & SLOTS - 1;
            }
            if (count < MOST) {
                colours[count] = argb;
                slots[slot] = (short) ++count;
                return count - 1;
            }
            return MOST;
        }
    }

    /** Nothing where there are more than {@value #MOST} colours, which photographs show after a row or two. */
    static Optional<PngNumbered> of(Pixels pixels) {
        Numbers numbers = new Numbers();
        int[] argb = pixels.argb();
        byte[] all = new byte[argb.length];
        int last = argb[0];
        int number = numbers.of(last);
        for (int i = 0; i < argb.length; i++) {
            if (argb[i] != last) {
                last = argb[i];
                number = numbers.of(last);
                if (number == MOST) {
                    return Optional.empty();
                }
            }
            all[i] = (byte) number;
        }
        int depth = depth(numbers.count);
        byte[] rows = packed(all, pixels.width(), pixels.height(), depth);
        return Optional.of(new PngNumbered(depth, Arrays.copyOf(numbers.colours, numbers.count), rows));
    }

    private static int depth(int colours) {
        return colours > 16 ? 8 : colours > 4 ? 4 : colours > 2 ? 2 : 1;
    }

    private static byte[] packed(byte[] numbers, int width, int height, int depth) {
        int stride = 1 + (width * depth + 7) / 8;
        byte[] rows = new byte[stride * height];
        for (int y = 0; y < height; y++) {
            if (depth == 8) {
                System.arraycopy(numbers, y * width, rows, y * stride + 1, width);
                continue;
            }
            for (int x = 0; x < width; x++) {
                int bit = x * depth;
                rows[y * stride + 1 + bit / 8] |= (byte) (numbers[y * width + x] << 8 - depth - bit % 8);
            }
        }
        return rows;
    }

    /** Content of the chunk {@code PLTE}. */
    byte[] entries() {
        ByteBuffer entries = ByteBuffer.allocate(3 * colours.length);
        for (int colour : colours) {
            entries.put((byte) (colour >> 16)).put((byte) (colour >> 8)).put((byte) colour);
        }
        return entries.array();
    }

    /** Content of the chunk {@code tRNS}: how opaque each is, up to the last that is not quite; empty where all are. */
    byte[] opacities() {
        int count = colours.length;
        while (count > 0 && colours[count - 1] >>> 24 == 255) {
            count--;
        }
        byte[] opacities = new byte[count];
        for (int i = 0; i < count; i++) {
            opacities[i] = (byte) (colours[i] >>> 24);
        }
        return opacities;
    }
}
