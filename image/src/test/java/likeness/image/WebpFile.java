package likeness.image;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** WebP files of chunks, around pictures that the encoder made. */
final class WebpFile {

    private final ByteArrayOutputStream chunks = new ByteArrayOutputStream();

    /** The header of a file that has more than a picture. */
    WebpFile extended(int flags, int width, int height) {
        return chunk("VP8X", new byte[] {
            (byte) flags,
            0,
            0,
            0,
            (byte) (width - 1),
            (byte) (width - 1 >> 8),
            0,
            (byte) (height - 1),
            (byte) (height - 1 >> 8),
            0
        });
    }

    WebpFile chunk(String name, byte[] data) {
        chunks.writeBytes(name.getBytes(StandardCharsets.US_ASCII));
        chunks.writeBytes(little32(data.length));
        chunks.writeBytes(data);
        chunks.writeBytes(new byte[data.length & 1]);
        return this;
    }

    /** @param left and {@code top} even */
    WebpFile frame(int left, int top, Pixels pixels, byte[] still) {
        ByteArrayOutputStream frame = new ByteArrayOutputStream();
        int[] numbers = {left / 2, top / 2, pixels.width() - 1, pixels.height() - 1, 100};
        for (int number : numbers) {
            frame.write(number);
            frame.write(number >> 8);
            frame.write(0);
        }
        frame.write(0);
        frame.writeBytes(picture(still));
        return chunk("ANMF", frame.toByteArray());
    }

    /** The chunks of a file without its header and, if it has one, its extended header. */
    static byte[] picture(byte[] still) {
        int from = still[15] == 'X' ? 30 : 12;
        return Arrays.copyOfRange(still, from, still.length);
    }

    byte[] end() {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes("RIFF".getBytes(StandardCharsets.US_ASCII));
        file.writeBytes(little32(4 + chunks.size()));
        file.writeBytes("WEBP".getBytes(StandardCharsets.US_ASCII));
        file.writeBytes(chunks.toByteArray());
        return file.toByteArray();
    }

    private static byte[] little32(int value) {
        return new byte[] {(byte) value, (byte) (value >> 8), (byte) (value >> 16), (byte) (value >> 24)};
    }
}
