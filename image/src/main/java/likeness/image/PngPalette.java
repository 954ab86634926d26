package likeness.image;

import java.util.Arrays;

/** The PLTE and tRNS chunks: colours by number, or the one colour that is transparent. */
final class PngPalette {

    /** A number without a colour is opaque black, as in other programs. */
    private final int[] argb = new int[256];

    private int colours;

    /** The transparent grey or red, green and blue at full depth; -1 for none. */
    private final int[] clear = {-1, -1, -1};

    PngPalette() {
        Arrays.fill(argb, 0xFF000000);
    }

    void readColours(ByteCursor chunk) {
        colours = Math.min(256, chunk.left() / 3);
        for (int i = 0; i < colours; i++) {
            argb[i] = argb[i] & 0xFF000000 | chunk.u8() << 16 | chunk.u8() << 8 | chunk.u8();
        }
    }

    void readTransparency(ByteCursor chunk, int colourType) {
        if (colourType == PngHeader.PALETTE) {
            int count = Math.min(256, chunk.left());
            for (int i = 0; i < count; i++) {
                argb[i] = chunk.u8() << 24 | argb[i] & 0xFFFFFF;
            }
        } else if (colourType == PngHeader.GREY) {
            clear[0] = chunk.u16();
        } else if (colourType == PngHeader.RGB) {
            for (int c = 0; c < 3; c++) {
                clear[c] = chunk.u16();
            }
        }
    }

    void check(PngHeader header) {
        if (header.colourType() == PngHeader.PALETTE && colours == 0) {
            throw PictureException.broken("it has no palette");
        }
    }

    int colour(int number) {
        return argb[number];
    }

    boolean isClear(int grey) {
        return grey == clear[0];
    }

    boolean isClear(int red, int green, int blue) {
        return red == clear[0] && green == clear[1] && blue == clear[2];
    }
}
