package likeness.image;

import java.util.Arrays;
import javax.imageio.stream.ImageInputStreamImpl;

/**
 * Bytes, and a few zeros behind them. A library that looks ahead for bits finds these where others throw an exception at
 * each look, which takes it seconds; who reads on after them reads a file that has lost its end.
 */
final class PaddedStream extends ImageInputStreamImpl {

    private static final int PADDING = 64;

    private final byte[] bytes;
    private final byte[] one = new byte[1];

    PaddedStream(byte[] bytes) {
        this.bytes = bytes;
    }

    @Override
    public int read() {
        read(one, 0, 1);
        return one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int from, int count) {
        int read = (int) Math.min(count, bytes.length + PADDING - streamPos);
        if (read <= 0 && count > 0) {
            throw PictureException.broken("it ends too early");
        }
        bitOffset = 0;
        int start = (int) Math.min(bytes.length, streamPos);
        int there = Math.min(bytes.length - start, read);
        System.arraycopy(bytes, start, into, from, there);
        Arrays.fill(into, from + there, from + read, (byte) 0);
        streamPos += read;
        return read;
    }

    @Override
    public long length() {
        return bytes.length;
    }
}
