package likeness.image;

/**
 * What a decoder found.
 *
 * @param pixels as stored: not yet upright, in the colours of the profile
 * @param orientation in which they want to be seen
 * @param colours of the pixels
 * @param frames in the file
 */
record Decoded(Pixels pixels, Orientation orientation, ColourSpace colours, int frames) {

    static Decoded still(Pixels pixels) {
        return new Decoded(pixels, Orientation.UPRIGHT, ColourSpace.SRGB, 1);
    }
}
