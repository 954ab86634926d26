package likeness.image;

import java.util.BitSet;

/** Looks at pictures one after the other, and then knows with which colours to show them all. */
final class GifColours {

    private final int[] counts = new int[GifCutPalette.CELLS];

    /** Each one that occurs, until they are too many: 0xRRGGBB. */
    private final BitSet few = new BitSet(1 << 24);

    private int distinct;

    private boolean opaque = true;

    void add(Pixels picture) {
        for (int argb : picture.argb()) {
            opaque &= argb >>> 24 == 255;
            if (argb >>> 31 == 1) {
                int rgb = argb & 0xFFFFFF;
                counts[GifCutPalette.cell(rgb >> 16, rgb >> 8 & 255, rgb & 255)]++;
                if (distinct <= GifPalette.MOST && !few.get(rgb)) {
                    few.set(rgb);
                    distinct++;
                }
            }
        }
    }

    /** Whether nothing is transparent, not even a little. */
    boolean areOpaque() {
        return opaque;
    }

    GifPalette palette() {
        return distinct <= GifPalette.MOST ? new GifExactPalette(few.stream().toArray()) : GifCutPalette.of(counts);
    }
}
