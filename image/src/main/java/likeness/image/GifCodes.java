package likeness.image;

/** GIF's variant of LZW: codes of growing length, in blocks of at most 255 bytes. */
final class GifCodes {

    private static final int MAX_CODES = 4096;

    private final ByteCursor cursor;
    private final int literalBits;
    private final int clear;
    private final short[] prefixes = new short[MAX_CODES];
    private final byte[] suffixes = new byte[MAX_CODES];
    private final byte[] firsts = new byte[MAX_CODES];
    private final short[] lengths = new short[MAX_CODES];

    private int codes;
    private int codeBits;
    private int previous;

    /** The string of the last code, from {@code pendingAt} on still to be given out. */
    private final byte[] pending = new byte[MAX_CODES];

    private int pendingAt;
    private int pendingEnd;

    private int buffer;
    private int bits;
    private int blockLeft;
    private boolean ended;

    GifCodes(ByteCursor cursor) {
        this.cursor = cursor;
        this.literalBits = cursor.u8();
        if (literalBits < 1 || literalBits > 8) {
            throw PictureException.broken("its codes have an impossible length");
        }
        this.clear = 1 << literalBits;
        for (int i = 0; i < clear; i++) {
            suffixes[i] = (byte) i;
            firsts[i] = (byte) i;
            lengths[i] = 1;
        }
        reset();
    }

    private void reset() {
        codes = clear + 2;
        codeBits = literalBits + 1;
        previous = -1;
    }

    /** Fills a row; false if the data ends before. */
    boolean read(byte[] row) {
        int at = 0;
        while (at < row.length) {
            if (pendingAt == pendingEnd && !nextString()) {
                return false;
            }
            int count = Math.min(row.length - at, pendingEnd - pendingAt);
            System.arraycopy(pending, pendingAt, row, at, count);
            pendingAt += count;
            at += count;
        }
        return true;
    }

    private boolean nextString() {
        int code = nextCode();
        while (code == clear) {
            reset();
            code = nextCode();
        }
        if (code < 0 || code == clear + 1) {
            ended = true;
            return false;
        }
        if (code > codes || code == codes && previous < 0) {
            throw PictureException.broken("it holds a code that stands for nothing");
        }
        if (previous >= 0 && codes < MAX_CODES) {
            learn(code);
        }
        previous = code;
        spell(code);
        return true;
    }

    /** The new string is the one before and the first of this one, which may be the new one itself. */
    private void learn(int code) {
        prefixes[codes] = (short) previous;
        firsts[codes] = firsts[previous];
        lengths[codes] = (short) (lengths[previous] + 1);
        suffixes[codes] = code == codes ? firsts[previous] : firsts[code];
        codes++;
        if (codes == 1 << codeBits && codeBits < 12) {
            codeBits++;
        }
    }

    private void spell(int code) {
        int length = lengths[code];
        int at = code;
        for (int i = length - 1; i >= 0; i--) {
            pending[i] = suffixes[at];
            at = prefixes[at];
        }
        pendingAt = 0;
        pendingEnd = length;
    }

    /** -1 at the end. */
    private int nextCode() {
        while (bits < codeBits) {
            if (blockLeft == 0) {
                blockLeft = ended || cursor.left() == 0 ? 0 : cursor.u8();
            }
            if (blockLeft == 0 || cursor.left() == 0) {
                ended = true;
                return -1;
            }
            buffer |= cursor.u8() << bits;
            bits += 8;
            blockLeft--;
        }
        int code = buffer & (1 << codeBits) - 1;
        buffer >>>= codeBits;
        bits -= codeBits;
        return code;
    }
}
