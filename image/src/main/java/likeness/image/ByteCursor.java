package likeness.image;

/** Reads numbers from strangers' bytes; what lies behind the end is a broken picture, not an index out of bounds. */
final class ByteCursor {

    private final byte[] bytes;
    private final int end;
    private int at;

    ByteCursor(byte[] bytes) {
        this(bytes, 0, bytes.length);
    }

    ByteCursor(byte[] bytes, int from, int end) {
        this.bytes = bytes;
        this.at = from;
        this.end = end;
    }

    int at() {
        return at;
    }

    int end() {
        return end;
    }

    int left() {
        return end - at;
    }

    byte[] bytes() {
        return bytes;
    }

    ByteCursor seek(long position) {
        if (position < 0 || position > end) {
            throw PictureException.broken("it ends too early");
        }
        at = (int) position;
        return this;
    }

    ByteCursor skip(long count) {
        if (count < 0) {
            throw PictureException.broken("it has a part of negative length");
        }
        return seek(at + count);
    }

    /** The next bytes as a cursor of their own; this one moves behind them. */
    ByteCursor part(long length) {
        int from = at;
        skip(length);
        return new ByteCursor(bytes, from, at);
    }

    boolean has(int offset, int... values) {
        if (at + (long) offset + values.length > end) {
            return false;
        }
        for (int i = 0; i < values.length; i++) {
            if ((bytes[at + offset + i] & 255) != values[i]) {
                return false;
            }
        }
        return true;
    }

    /** Whether ASCII text stands here. */
    boolean has(String ascii) {
        return has(0, ascii.chars().toArray());
    }

    int u8() {
        if (at >= end) {
            throw PictureException.broken("it ends too early");
        }
        return bytes[at++] & 255;
    }

    int u16() {
        return u8() << 8 | u8();
    }

    int s32() {
        return u16() << 16 | u16();
    }

    long u32() {
        return s32() & 0xFFFFFFFFL;
    }

    int u16le() {
        return u8() | u8() << 8;
    }

    int u24le() {
        return u16le() | u8() << 16;
    }

    int s32le() {
        return u16le() | u16le() << 16;
    }

    long u32le() {
        return s32le() & 0xFFFFFFFFL;
    }
}
