package likeness.image;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * The bits of a scan, without stuffed bytes, up to the next marker. Behind the last bit come zeros; {@link #exhausted} tells
 * whether any were taken.
 */
final class JpegBits {

    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);

    /** Zigzag order to rows; longer than a block, since a run of a damaged picture may lead past its end. */
    static final int[] ORDER = {
        0, 1, 8, 16, 9, 2, 3, 10, 17, 24, 32, 25, 18, 11, 4, 5, 12, 19, 26, 33, 40, 48, 41, 34, 27, 20, 13, 6, 7, 14,
        21, 28, 35, 42, 49, 56, 57, 50, 43, 36, 29, 22, 15, 23, 30, 37, 44, 51, 58, 59, 52, 45, 38, 31, 39, 46, 53, 60,
        61, 54, 47, 55, 62, 63, 63, 63, 63, 63, 63, 63, 63, 63, 63, 63, 63, 63, 63, 63, 63, 63
    };

    private final byte[] data;
    private final int end;
    private int at;

    /** The lower {@code count} bits are the next ones, the first of them highest. */
    private long buffer;

    private int count;

    /** Bytes of zeros that were put in behind the end. */
    private int invented;

    JpegBits(byte[] data, int from, int end) {
        this.data = data;
        this.at = from;
        this.end = end;
    }

    /** Whether more bits were taken than there are. */
    boolean exhausted() {
        return invented > 0 && invented * 8L > count;
    }

    /** No byte before this one holds a marker that was not passed. */
    int position() {
        return at;
    }

    /** Drops what is left of the interval and passes a restart marker; whether there was one. */
    boolean restart() {
        buffer = 0;
        count = 0;
        invented = 0;
        while (at + 1 < end) {
            int next = data[at + 1] & 255;
            if (data[at] == -1 && next != 0 && next != 0xFF) {
                boolean found = next >= 0xD0 && next <= 0xD7;
                at += found ? 2 : 0;
                return found;
            }
            at++;
        }
        return false;
    }

    /** At least 32 bits into the buffer. */
    private void fill() {
        if (at + 4 <= end) {
            int word = (int) INT.get(data, at);
            int inverse = ~word;
            // No byte is 0xFF: no byte of the inverse is 0.
            if ((inverse - 0x01010101 & word & 0x80808080) == 0) {
                buffer = buffer << 32 | word & 0xFFFFFFFFL;
                count += 32;
                at += 4;
                return;
            }
        }
        while (count <= 56) {
            buffer = buffer << 8 | next();
            count += 8;
        }
    }

    private int next() {
        if (at < end && data[at] != -1) {
            return data[at++] & 255;
        }
        if (at + 1 < end && data[at + 1] == 0) {
            at += 2;
            return 0xFF;
        }
        invented++;
        return 0;
    }

    /** @param size 0 to 16 */
    int bits(int size) {
        if (count < 32) {
            fill();
        }
        count -= size;
        return (int) (buffer >>> count) & (1 << size) - 1;
    }

    int symbol(JpegHuffman table) {
        if (count < 32) {
            fill();
        }
        int code = table.shortCodes[(int) (buffer >>> count - JpegHuffman.LOOK) & (1 << JpegHuffman.LOOK) - 1];
        if (code == 0) {
            code = table.longCode((int) (buffer >>> count - 16) & 0xFFFF);
        }
        count -= code & 255;
        return code >> 8;
    }

    /** The difference of a DC coefficient to the one before. */
    int difference(JpegHuffman table) {
        int size = symbol(table);
        if (size > 15) {
            throw PictureException.broken("it holds a coefficient out of range");
        }
        return size == 0 ? 0 : JpegHuffman.extend(bits(size), size);
    }

    /**
     * The AC coefficients of a block, dequantized.
     *
     * @param values zero where these coefficients go: for each coefficient, counted along the rows of a block, its value in
     *     each of several blocks
     * @param at which block this is
     * @param quantization in zigzag order
     */
    void coefficients(JpegHuffman table, float[][] values, int at, int[] quantization) {
        int[] quick = table.coefficients;
        for (int k = 1; k < 64; k++) {
            if (count < 32) {
                fill();
            }
            int code = quick[(int) (buffer >>> count - JpegHuffman.LOOK) & (1 << JpegHuffman.LOOK) - 1];
            if (code != 0) {
                count -= code & 15;
                k += code >> 4 & 15;
                values[ORDER[k]][at] = (code >> 8) * quantization[k & 63];
                continue;
            }
            int symbol = symbol(table);
            int size = symbol & 15;
            k += symbol >> 4;
            if (size != 0) {
                values[ORDER[k]][at] = JpegHuffman.extend(bits(size), size) * quantization[k & 63];
            } else if (symbol != 0xF0) {
                break;
            }
        }
    }
}
