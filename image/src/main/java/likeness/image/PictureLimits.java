package likeness.image;

import java.time.Duration;

/**
 * What a picture may cost, checked before its pixels are decoded, and the time while they are.
 *
 * @param maxBytes of the encoded picture
 * @param maxPixels width × height
 * @param maxSide longest side
 * @param maxFrames of an animation, though only the first is decoded
 * @param maxTime for decoding
 */
public record PictureLimits(long maxBytes, long maxPixels, int maxSide, int maxFrames, Duration maxTime) {

    /** For pictures of our own making. */
    public static final PictureLimits OWN = new PictureLimits(64L << 20, 64L << 20, 16_384);

    /**
     * For strangers' pictures: what telephones take (50 million pixels), and animations of a few hundred frames. The other
     * limits hold the work below five seconds of a processor; the time is for a machine that is busy with more than this.
     */
    public static final PictureLimits UPLOAD =
            new PictureLimits(32L << 20, 51_000_000, 16_384, 1000, Duration.ofSeconds(20));

    /** Limits of a still picture. */
    public PictureLimits(long maxBytes, long maxPixels, int maxSide) {
        this(maxBytes, maxPixels, maxSide, 1, Duration.ofSeconds(20));
    }

    public PictureLimits withBytes(long most) {
        return new PictureLimits(most, maxPixels, maxSide, maxFrames, maxTime);
    }

    void checkBytes(long bytes) {
        if (bytes > maxBytes) {
            throw PictureException.tooLarge("picture has " + bytes + " bytes, at most " + maxBytes + " are read");
        }
    }

    void checkSize(long width, long height) {
        if (width < 1 || height < 1) {
            throw PictureException.broken("it says it is " + width + "×" + height);
        }
        if (Math.max(width, height) > maxSide || width * height > maxPixels) {
            throw PictureException.tooLarge("picture of " + width + "×" + height + " is too large: at most " + maxSide
                    + " a side and " + maxPixels + " pixels are read");
        }
    }

    void checkFrames(int frames) {
        if (frames > maxFrames) {
            throw PictureException.tooLarge("animation has more than " + maxFrames + " frames");
        }
    }
}
