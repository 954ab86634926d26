package likeness.image;

/**
 * What a picture may cost, checked before its pixels are decoded.
 *
 * @param maxBytes of the encoded picture
 * @param maxPixels width × height
 * @param maxSide longest side
 */
public record PictureLimits(long maxBytes, long maxPixels, int maxSide) {

    /** For pictures of our own making. */
    public static final PictureLimits OWN = new PictureLimits(64L << 20, 64L << 20, 16_384);

    void checkBytes(long bytes) {
        if (bytes > maxBytes) {
            throw new PictureException("picture has " + bytes + " bytes, at most " + maxBytes + " are read");
        }
    }

    void checkSize(int width, int height) {
        if (width < 1 || height < 1) {
            throw new PictureException("picture says it is " + width + "×" + height);
        }
        if (Math.max(width, height) > maxSide || (long) width * height > maxPixels) {
            throw new PictureException("picture of " + width + "×" + height + " is too large: at most " + maxSide
                    + " a side and " + maxPixels + " pixels are read");
        }
    }
}
