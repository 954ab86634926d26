package likeness.image;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * One frame of a WebP file.
 *
 * @param left on the canvas
 * @param top on the canvas
 * @param still the frame as a file of its own, with nothing else in it
 */
record WebpFrame(int left, int top, int width, int height, byte[] still) {

    private static final int ALPHA_FLAG = 0x10;
    private static final int LOSSLESS_SIGNATURE = 0x2F;

    /** @param alpha what was stored for a lossy picture, if anything */
    static WebpFrame of(int left, int top, boolean lossless, ByteCursor picture, @Nullable ByteCursor alpha) {
        byte[] data = bytes(picture);
        int[] size = lossless ? losslessSize(picture) : lossySize(picture);
        byte[] file;
        if (lossless || alpha == null) {
            file = new Riff().chunk(lossless ? "VP8L" : "VP8 ", data).file();
        } else {
            byte[] extended = ByteBuffer.allocate(10)
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .putInt(ALPHA_FLAG)
                    .put(little24(size[0] - 1))
                    .put(little24(size[1] - 1))
                    .array();
            file = new Riff()
                    .chunk("VP8X", extended)
                    .chunk("ALPH", bytes(alpha))
                    .chunk("VP8 ", data)
                    .file();
        }
        return new WebpFrame(left, top, size[0], size[1], file);
    }

    private static byte[] bytes(ByteCursor part) {
        return Arrays.copyOfRange(part.bytes(), part.at(), part.end());
    }

    private static byte[] little24(int value) {
        return new byte[] {(byte) value, (byte) (value >> 8), (byte) (value >> 16)};
    }

    private static int[] lossySize(ByteCursor picture) {
        boolean key = (picture.u8() & 1) == 0;
        picture.skip(2);
        if (!key || !picture.has(0, 0x9D, 0x01, 0x2A)) {
            throw PictureException.broken("its frame begins with nothing known");
        }
        picture.skip(3);
        return new int[] {picture.u16le() & 0x3FFF, picture.u16le() & 0x3FFF};
    }

    private static int[] losslessSize(ByteCursor picture) {
        if (picture.u8() != LOSSLESS_SIGNATURE) {
            throw PictureException.broken("its frame begins with nothing known");
        }
        int bits = picture.s32le();
        return new int[] {(bits & 0x3FFF) + 1, (bits >>> 14 & 0x3FFF) + 1};
    }

    WebpFrame at(int x, int y) {
        return new WebpFrame(x, y, width, height, still);
    }

    /** The decoded frame on its canvas. */
    Pixels on(Pixels picture, int canvasWidth, int canvasHeight) {
        if (width == canvasWidth && height == canvasHeight) {
            return picture;
        }
        int[] argb = new int[canvasWidth * canvasHeight];
        for (int y = 0; y < height; y++) {
            System.arraycopy(picture.argb(), y * width, argb, (top + y) * canvasWidth + left, width);
        }
        return new Pixels(canvasWidth, canvasHeight, argb);
    }

    /** Writes a file of chunks. */
    private static final class Riff {
        private final ByteArrayOutputStream chunks = new ByteArrayOutputStream();

        Riff chunk(String name, byte[] data) {
            chunks.writeBytes(name.getBytes(StandardCharsets.US_ASCII));
            chunks.writeBytes(little32(data.length));
            chunks.writeBytes(data);
            chunks.writeBytes(new byte[data.length & 1]);
            return this;
        }

        byte[] file() {
            ByteArrayOutputStream file = new ByteArrayOutputStream();
            file.writeBytes("RIFF".getBytes(StandardCharsets.US_ASCII));
            file.writeBytes(little32(4 + chunks.size()));
            file.writeBytes("WEBP".getBytes(StandardCharsets.US_ASCII));
            file.writeBytes(chunks.toByteArray());
            return file.toByteArray();
        }

        private static byte[] little32(int value) {
            return ByteBuffer.allocate(4)
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .putInt(value)
                    .array();
        }
    }
}
