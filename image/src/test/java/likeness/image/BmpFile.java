package likeness.image;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Writes bitmaps of every kind. */
final class BmpFile {

    private BmpFile() {}

    /** @param masks red, green, blue and alpha, or none */
    static byte[] write(int width, int height, int bits, int compression, int[] palette, int[] masks, byte[] data) {
        int header = masks.length == 4 ? 108 : 40;
        int offset = 14 + header + (masks.length == 3 ? 12 : 0) + palette.length * 4;
        ByteBuffer file = ByteBuffer.allocate(offset + data.length).order(ByteOrder.LITTLE_ENDIAN);
        file.put((byte) 'B')
                .put((byte) 'M')
                .putInt(offset + data.length)
                .putInt(0)
                .putInt(offset);
        file.putInt(header).putInt(width).putInt(height).putShort((short) 1).putShort((short) bits);
        file.putInt(compression)
                .putInt(data.length)
                .putInt(0)
                .putInt(0)
                .putInt(palette.length)
                .putInt(0);
        for (int mask : masks) {
            file.putInt(mask);
        }
        file.position(offset - palette.length * 4);
        for (int colour : palette) {
            file.putInt(colour & 0xFFFFFF);
        }
        return file.put(data).array();
    }

    /** Rows bottom first, each filled up to four bytes. */
    static byte[] rows(int width, int height, int bits, PngFile.Samples pixel) {
        int stride = (width * bits + 31) / 32 * 4;
        byte[] rows = new byte[stride * height];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                put(rows, (height - 1 - y) * stride, x, bits, pixel.at(x, y, 0));
            }
        }
        return rows;
    }

    private static void put(byte[] rows, int row, int x, int bits, int value) {
        if (bits < 8) {
            int bit = x * bits;
            rows[row + bit / 8] |= (byte) (value << 8 - bits - bit % 8);
            return;
        }
        for (int i = 0; i < bits / 8; i++) {
            rows[row + x * bits / 8 + i] = (byte) (value >> 8 * i);
        }
    }
}
