package likeness.image;

import java.util.BitSet;
import java.util.Comparator;
import java.util.stream.IntStream;

/** Looks at pictures one after the other, and then knows with which colours to show them all. */
final class GifColours {

    /** A surface of one colour has one pixel in so many at least. */
    private static final int FLAT = 512;

    /** So many colours at most are such. */
    private static final int MOST_FLAT = 64;

    private final int[] counts = new int[GifCutPalette.CELLS];

    /** Of each cell a colour, and by how many more pixels than all others of the cell it has, at least (Boyer and Moore 1981). */
    private final int[] candidates = new int[GifCutPalette.CELLS];

    private final int[] votes = new int[GifCutPalette.CELLS];

    /** Each one that occurs, until they are too many: 0xRRGGBB. */
    private final BitSet few = new BitSet(1 << 24);

    private int distinct;

    private boolean opaque = true;

    void add(Pixels picture) {
        for (int argb : picture.argb()) {
            opaque &= argb >>> 24 == 255;
            if (argb >>> 31 == 1) {
                int rgb = argb & 0xFFFFFF;
                int cell = GifCutPalette.cell(rgb);
                counts[cell]++;
                vote(cell, rgb);
                if (distinct <= GifPalette.MOST && !few.get(rgb)) {
                    few.set(rgb);
                    distinct++;
                }
            }
        }
    }

    private void vote(int cell, int rgb) {
        if (candidates[cell] == rgb) {
            votes[cell]++;
        } else if (votes[cell] == 0) {
            candidates[cell] = rgb;
            votes[cell] = 1;
        } else {
            votes[cell]--;
        }
    }

    /** Colours that fill surfaces: of what lies in their cell, more than half is exactly they. */
    private int[] flat() {
        long least = Math.max(1, IntStream.of(counts).asLongStream().sum() / FLAT);
        return IntStream.range(0, counts.length)
                .filter(cell -> votes[cell] >= least && votes[cell] >= counts[cell] / 2)
                .boxed()
                .sorted(Comparator.comparingInt((Integer cell) -> -votes[cell]))
                .limit(MOST_FLAT)
                .mapToInt(cell -> candidates[cell])
                .toArray();
    }

    /** Whether nothing is transparent, not even a little. */
    boolean areOpaque() {
        return opaque;
    }

    GifPalette palette() {
        return distinct <= GifPalette.MOST
                ? new GifExactPalette(few.stream().toArray())
                : GifCutPalette.of(counts, flat());
    }
}
