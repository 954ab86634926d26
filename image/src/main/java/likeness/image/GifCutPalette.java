package likeness.image;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The colours that show some pictures best, found by halving the box of colours that spreads widest (median cut). Shades between
 * them are patterns, but for surfaces of one colour, which stay plain.
 */
final class GifCutPalette implements GifPalette {

    /** Steps of each channel that are told apart when colours are counted and looked up. */
    private static final int BITS = 6;

    private static final int LEVELS = 1 << BITS;

    static final int CELLS = LEVELS * LEVELS * LEVELS;

    private static final int NONE = -1;

    /** Thresholds of a pattern of 8 × 8 (Bayer), 0 to 63. */
    private static final int[] PATTERN = pattern();

    /** How far the pattern pushes a colour, in steps of a channel of 256: about the distance of neighbours. */
    private static final int PUSH = 12;

    /** The less green, the earlier. */
    private final int[] colours;

    private final int[] byGreen;
    private final short[] nearest = new short[CELLS];

    /** Of each cell the colour of a surface, or none. */
    private final int[] flat = new int[CELLS];

    private GifCutPalette(int[] colours, int[] surfaces) {
        this.colours = colours;
        Arrays.fill(flat, NONE);
        for (int rgb : surfaces) {
            flat[cell(rgb)] = rgb;
        }
        this.byGreen = byGreen(colours);
        Arrays.fill(nearest, (short) -1);
    }

    /**
     * @param counts how many pixels there are in each {@link #cell}; changed
     * @param flat colours of surfaces, 0xRRGGBB, each in a cell of its own
     */
    static GifCutPalette of(int[] counts, int[] flat) {
        for (int rgb : flat) {
            counts[cell(rgb)] = 0;
        }
        int[] colours = IntStream.concat(IntStream.of(flat), IntStream.of(cut(counts, MOST - flat.length)))
                .boxed()
                .sorted(Comparator.comparingInt((Integer rgb) -> rgb >> 8 & 255).thenComparing(rgb -> rgb))
                .mapToInt(Integer::intValue)
                .toArray();
        return new GifCutPalette(colours, flat);
    }

    @Override
    public int colour(int index) {
        return index < colours.length ? colours[index] : 0;
    }

    @Override
    public byte[] indices(Pixels picture, byte none) {
        int width = picture.width();
        byte[] indices = new byte[picture.argb().length];
        for (int y = 0; y < picture.height(); y++) {
            int row = (y & 7) << 3;
            for (int x = 0; x < width; x++) {
                int argb = picture.argb()[y * width + x];
                indices[y * width + x] = argb >>> 31 == 1 ? index(argb, PATTERN[row | x & 7]) : none;
            }
        }
        return indices;
    }

    private byte index(int argb, int threshold) {
        int rgb = argb & 0xFFFFFF;
        if (flat[cell(rgb)] == rgb) {
            return plain(rgb);
        }
        int push = PUSH * (2 * threshold - 63) / 126;
        int cell = cell(pushed(argb >> 16, push), pushed(argb >> 8, push), pushed(argb, push));
        if (nearest[cell] < 0) {
            nearest[cell] = nearestTo(cell);
        }
        return (byte) nearest[cell];
    }

    /** The number of a colour that is there. */
    private byte plain(int rgb) {
        int i = byGreen[rgb >> 8 & 255];
        while (colours[i] != rgb) {
            i++;
        }
        return (byte) i;
    }

    private static int pushed(int channel, int push) {
        return Math.clamp((channel & 255) + push, 0, 255);
    }

    /** From the colour of the same green on, as far to both sides as green alone leaves a chance. */
    private short nearestTo(int cell) {
        int start = byGreen[level(cell, 1)];
        int best = Math.min(start, colours.length - 1);
        int least = distance(best, cell);
        for (int i = best + 1; i < colours.length && greenDistance(i, cell) < least; i++) {
            int distance = distance(i, cell);
            if (distance < least) {
                least = distance;
                best = i;
            }
        }
        for (int i = start - 1; i >= 0 && greenDistance(i, cell) < least; i--) {
            int distance = distance(i, cell);
            if (distance < least) {
                least = distance;
                best = i;
            }
        }
        return (short) best;
    }

    private int distance(int i, int cell) {
        int blue = (colours[i] & 255) - level(cell, 0);
        int red = (colours[i] >> 16 & 255) - level(cell, 2);
        return greenDistance(i, cell) + WEIGHTS[0] * blue * blue + WEIGHTS[2] * red * red;
    }

    private int greenDistance(int i, int cell) {
        int green = (colours[i] >> 8 & 255) - level(cell, 1);
        return WEIGHTS[1] * green * green;
    }

    /** For each green the first colour that has no less. */
    private static int[] byGreen(int[] sorted) {
        int[] first = new int[256];
        int i = 0;
        for (int green = 0; green < 256; green++) {
            while (i < sorted.length && (sorted[i] >> 8 & 255) < green) {
                i++;
            }
            first[green] = i;
        }
        return first;
    }

    /** How much a step of blue, green and red is seen. */
    static final int[] WEIGHTS = {2, 4, 3};

    static int cell(int rgb) {
        return cell(rgb >> 16 & 255, rgb >> 8 & 255, rgb & 255);
    }

    private static int cell(int r, int g, int b) {
        int drop = 8 - BITS;
        return (r >> drop) << 2 * BITS | (g >> drop) << BITS | b >> drop;
    }

    /** The middle of a cell; channel 0 is blue. */
    static int level(int cell, int channel) {
        int step = cell >> BITS * channel & LEVELS - 1;
        return step << 8 - BITS | step >> 2 * BITS - 8;
    }

    private static int[] cut(int[] counts, int most) {
        List<GifColourBox> boxes = new ArrayList<>();
        int[] used = IntStream.range(0, counts.length)
                .filter(cell -> counts[cell] > 0)
                .toArray();
        if (used.length == 0) {
            return new int[] {0};
        }
        boxes.add(GifColourBox.of(used, counts));
        while (boxes.size() < most) {
            GifColourBox widest = boxes.stream()
                    .max(Comparator.comparingDouble(GifColourBox::spread))
                    .orElseThrow();
            if (widest.spread() == 0) {
                break;
            }
            boxes.remove(widest);
            boxes.addAll(widest.halves(counts));
        }
        return boxes.stream().mapToInt(box -> box.mean(counts)).toArray();
    }

    private static int[] pattern() {
        int[] pattern = new int[64];
        for (int i = 0; i < 64; i++) {
            int x = i & 7;
            int y = i >> 3;
            for (int bit = 0; bit < 3; bit++) {
                int xor = (x ^ y) >> bit & 1;
                pattern[i] |= (xor << 1 | y >> bit & 1) << 4 - 2 * bit;
            }
        }
        return pattern;
    }
}
