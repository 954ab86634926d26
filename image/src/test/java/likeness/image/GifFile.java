package likeness.image;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Writes GIF files without compressing: every code is a literal of nine bits. */
final class GifFile {

    static final int KEEP = 1;
    static final int CLEAR = 2;
    static final int RESTORE = 3;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    /** Of the frames that come next. */
    private int hundredths = 10;

    private int disposal;
    private int[] local = new int[0];

    /** Colour i of the palette is i of each red, green and 255 - i of blue. */
    GifFile(int width, int height) {
        out.writeBytes("GIF89a".getBytes(StandardCharsets.US_ASCII));
        u16(width);
        u16(height);
        out.writeBytes(new byte[] {(byte) 0xF7, 0, 0});
        for (int i = 0; i < 256; i++) {
            out.write(i);
            out.write(i);
            out.write(255 - i);
        }
    }

    GifFile shown(int newHundredths, int newDisposal) {
        hundredths = newHundredths;
        disposal = newDisposal;
        return this;
    }

    /** @param colours 256 of them, 0xRRGGBB; none for those of the file */
    GifFile coloured(int... colours) {
        local = colours;
        return this;
    }

    /** @param times after the first; 0 for ever */
    GifFile again(int times) {
        out.writeBytes(new byte[] {0x21, (byte) 0xFF, 11});
        out.writeBytes("NETSCAPE2.0".getBytes(StandardCharsets.US_ASCII));
        out.writeBytes(new byte[] {3, 1});
        u16(times);
        out.write(0);
        return this;
    }

    static int colour(int i) {
        return 0xFF000000 | i << 16 | i << 8 | 255 - i;
    }

    /** @param transparent -1 for none */
    GifFile frame(int left, int top, int width, int height, boolean interlaced, int transparent, byte[] numbers) {
        out.writeBytes(new byte[] {0x21, (byte) 0xF9, 4, (byte) (disposal << 2 | (transparent < 0 ? 0 : 1))});
        u16(hundredths);
        out.write(transparent);
        out.write(0);
        out.write(0x2C);
        u16(left);
        u16(top);
        u16(width);
        u16(height);
        out.write((interlaced ? 0x40 : 0) | (local.length > 0 ? 0x87 : 0));
        for (int rgb : local) {
            out.write(rgb >> 16);
            out.write(rgb >> 8);
            out.write(rgb);
        }
        out.write(8);
        blocks(codes(interlaced ? interlace(numbers, width, height) : numbers));
        return this;
    }

    private static byte[] interlace(byte[] rows, int width, int height) {
        ByteArrayOutputStream order = new ByteArrayOutputStream();
        int[][] passes = {{0, 8}, {4, 8}, {2, 4}, {1, 2}};
        for (int[] pass : passes) {
            for (int y = pass[0]; y < height; y += pass[1]) {
                order.write(rows, y * width, width);
            }
        }
        return order.toByteArray();
    }

    private static byte[] codes(byte[] numbers) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        long buffer = 0;
        int bits = 0;
        for (int i = 0; i <= numbers.length; i++) {
            if (i % 200 == 0) {
                buffer |= 256L << bits;
                bits += 9;
            }
            long code = i == numbers.length ? 257 : numbers[i] & 255;
            buffer |= code << bits;
            bits += 9;
            while (bits >= 8) {
                packed.write((int) buffer);
                buffer >>= 8;
                bits -= 8;
            }
        }
        packed.write((int) buffer);
        return packed.toByteArray();
    }

    private void blocks(byte[] data) {
        for (int at = 0; at < data.length; at += 255) {
            int length = Math.min(255, data.length - at);
            out.write(length);
            out.write(data, at, length);
        }
        out.write(0);
    }

    private void u16(int value) {
        out.write(value);
        out.write(value >> 8);
    }

    byte[] end() {
        out.write(0x3B);
        return out.toByteArray();
    }
}
