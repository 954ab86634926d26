package likeness.image;

import java.util.Arrays;

/** All colours that there are, where they are few enough: drawings stay as crisp as they were drawn. */
final class GifExactPalette implements GifPalette {

    private final int[] colours;

    /** @param colours that occur, 0xRRGGBB, ascending, at most {@link #MOST} */
    GifExactPalette(int[] colours) {
        this.colours = colours;
    }

    @Override
    public int colour(int index) {
        return index < colours.length ? colours[index] : 0;
    }

    @Override
    public byte[] indices(Pixels picture, byte none) {
        byte[] indices = new byte[picture.argb().length];
        int last = -1; // no colour
        byte number = none;
        for (int i = 0; i < indices.length; i++) {
            int argb = picture.argb()[i];
            if (argb >>> 31 == 0) {
                indices[i] = none;
                continue;
            }
            if ((argb & 0xFFFFFF) != last) {
                last = argb & 0xFFFFFF;
                number = (byte) Arrays.binarySearch(colours, last);
            }
            indices[i] = number;
        }
        return indices;
    }
}
