package likeness.image;

import java.util.Arrays;

/**
 * A table of Huffman codes (annex C of <a href="https://www.w3.org/Graphics/JPEG/itu-t81.pdf">ITU T.81</a>), laid out so that
 * most coefficients cost one look-up.
 */
final class JpegHuffman {

    /** Bits that are looked up at once. */
    static final int LOOK = 10;

    private static final int LONGEST = 16;

    /** By the next {@link #LOOK} bits: length in the lower byte, symbol above; 0 where the code is longer. */
    final int[] shortCodes = new int[1 << LOOK];

    /**
     * By the next {@link #LOOK} bits, where they hold a code and its whole coefficient: bits in all (4 bits), run of zeros
     * before it (4 bits), its value (the rest, signed); 0 where they do not.
     */
    final int[] coefficients = new int[1 << LOOK];

    /** By length: one more than the greatest code, shifted to 16 bits; and what leads from a code to its symbol. */
    private final int[] ends = new int[LONGEST + 2];

    private final int[] offsets = new int[LONGEST + 1];
    private final byte[] symbols;

    /**
     * @param counts of codes by length, 1 to 16
     * @param symbols in the order of their codes
     */
    JpegHuffman(int[] counts, byte[] symbols) {
        this.symbols = symbols;
        int code = 0;
        int next = 0;
        for (int length = 1; length <= LONGEST; length++) {
            offsets[length] = next - code;
            for (int i = 0; i < counts[length]; i++) {
                enter(code++, length, symbols[next++] & 255);
            }
            if (code > 1 << length) {
                throw PictureException.broken("a table has more codes than fit");
            }
            ends[length] = code << LONGEST - length;
            code <<= 1;
        }
        ends[LONGEST + 1] = Integer.MAX_VALUE;
    }

    private void enter(int code, int length, int symbol) {
        if (length > LOOK || code >= 1 << length) {
            return;
        }
        int spare = LOOK - length;
        Arrays.fill(shortCodes, code << spare, code + 1 << spare, symbol << 8 | length);
        int size = symbol & 15;
        if (size == 0 || size > spare) {
            return;
        }
        for (int rest = 0; rest < 1 << spare; rest++) {
            int value = extend(rest >> spare - size, size);
            coefficients[code << spare | rest] = value << 8 | symbol & 0xF0 | length + size;
        }
    }

    /** The signed value of so many bits (figure F.12). */
    static int extend(int bits, int size) {
        return bits < 1 << size - 1 ? bits - (1 << size) + 1 : bits;
    }

    /** For codes longer than {@link #LOOK}: length in the lower byte, symbol above. */
    int longCode(int next16) {
        int length = LOOK + 1;
        while (next16 >= ends[length]) {
            length++;
        }
        if (length > LONGEST) {
            throw PictureException.broken("it holds a code that stands in no table");
        }
        int index = offsets[length] + (next16 >> LONGEST - length);
        return (symbols[index] & 255) << 8 | length;
    }
}
