package likeness.image;

/** The colours of a GIF, and which of them stands for each pixel. */
interface GifPalette {

    /** Colours at most; number 255 stays free. */
    int MOST = 255;

    /** 0xRRGGBB; black beyond the last. */
    int colour(int index);

    /** For each pixel the number of a colour, or the one that stands for none. */
    byte[] indices(Pixels picture, byte none);
}
