package likeness.image;

import java.time.Duration;

/**
 * What an animation may cost all of whose frames are decoded.
 *
 * @param picture limits of each frame, of how many there are, and of the time for all
 * @param maxPixels of all frames together, each as large as the screen at least
 */
public record AnimationLimits(PictureLimits picture, long maxPixels) {

    /** For animations of our own making. */
    static final AnimationLimits OWN =
            new AnimationLimits(new PictureLimits(64L << 20, 4 << 20, 2048, 1000, Duration.ofSeconds(20)), 256L << 20);

    /**
     * For strangers' animations: the frames of {@link PictureLimits#UPLOAD}, of at most 2048 × 2048, so that what has to be in
     * memory for one frame is little.
     */
    public static final AnimationLimits UPLOAD = new AnimationLimits(
            new PictureLimits(32L << 20, 4 << 20, 4096, PictureLimits.UPLOAD.maxFrames(), Duration.ofSeconds(20)),
            100_000_000);

    public AnimationLimits withBytes(long most) {
        return new AnimationLimits(picture.withBytes(most), maxPixels);
    }

    void check(int frames, long pixels) {
        picture.checkFrames(frames);
        if (pixels > maxPixels) {
            throw PictureException.tooLarge("animation has more than " + maxPixels + " pixels in all its frames");
        }
    }
}
