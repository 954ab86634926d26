package likeness.image;

import java.util.Arrays;

/** GIF's variant of LZW, the way that {@link GifCodes} reads back: symbols of eight bits. */
final class GifCodeWriter {

    private static final int CLEAR = 256;
    private static final int END = 257;
    private static final int MAX_CODES = 4096;
    private static final int SLOTS = 1 << 14;

    private byte[] out = new byte[1024];
    private int written;

    /** Open hashing from a string, known by its prefix's code and last symbol, to its code. */
    private final int[] keys = new int[SLOTS];

    private final short[] codes = new short[SLOTS];
    private int next;
    private int codeBits;
    private int buffer;
    private int bits;

    private GifCodeWriter() {}

    static byte[] encode(byte[] symbols) {
        return new GifCodeWriter().write(symbols);
    }

    private byte[] write(byte[] symbols) {
        codeBits = 9;
        put(CLEAR);
        reset();
        int prefix = symbols[0] & 255;
        for (int i = 1; i < symbols.length; i++) {
            int key = prefix << 8 | symbols[i] & 255;
            int slot = slotOf(key);
            if (keys[slot] == key) {
                prefix = codes[slot];
            } else {
                put(prefix);
                learn(slot, key);
                prefix = symbols[i] & 255;
            }
        }
        put(prefix);
        put(END);
        if (bits > 0) {
            write();
        }
        return Arrays.copyOf(out, written);
    }

    private void reset() {
        Arrays.fill(keys, -1);
        next = END + 1;
        codeBits = 9;
    }

    private void learn(int slot, int key) {
        if (next == MAX_CODES) {
            put(CLEAR);
            reset();
            return;
        }
        keys[slot] = key;
        codes[slot] = (short) next;
        if (next == 1 << codeBits) {
            codeBits++; // the reader is one string behind
        }
        next++;
    }

    private int slotOf(int key) {
        int slot = (key * 0x9E3779B1) >>> 18;
        while (keys[slot] >= 0 && keys[slot] != key) {
            slot = slot + 1 & SLOTS - 1;
        }
        return slot;
    }

    private void put(int code) {
        buffer |= code << bits;
        bits += codeBits;
        while (bits >= 8) {
            write();
            buffer >>>= 8;
            bits -= 8;
        }
    }

    private void write() {
        if (written == out.length) {
            out = Arrays.copyOf(out, 2 * written);
        }
        out[written++] = (byte) buffer;
    }
}
