package likeness.picture;

import java.util.Optional;
import likeness.image.AnimationLimits;
import likeness.image.Frames;
import likeness.image.GifEncoder;
import likeness.image.PhotoReader;
import likeness.image.PictureDecoder;
import likeness.image.PictureException;

/**
 * A profile picture that moves: the middle square of an animation, as a GIF, and every size made of it. What is stored is the
 * master, written anew, and nothing of the upload.
 *
 * <p>Frames are made one at a time, twice if they are many: what is in memory is little more than the file that is written.
 */
public final class ProfileAnimation {

    /** Longest side of a master; larger sizes come out smooth. */
    public static final int LARGEST = 512;

    /** Of all frames of a GIF that is written, together: what takes about a second, and some twenty megabytes at worst. */
    private static final int MOST_PIXELS = 1 << 24;

    /** So many are kept in memory rather than made twice. */
    private static final int FEW_PIXELS = 1 << 22;

    private final byte[] master;
    private final Frames frames;

    private ProfileAnimation(byte[] master) {
        this.master = master;
        this.frames = PictureDecoder.frames(master);
    }

    /**
     * Reads an upload; the more frames it has, the smaller is the master.
     *
     * @return nothing when it is no animation, or one of which only the first frame can be read
     * @throws PictureException if it is beyond the limits
     */
    public static Optional<ProfileAnimation> read(PhotoReader reader, byte[] upload, AnimationLimits limits) {
        return reader.readFrames(upload, limits)
                .map(ProfileAnimation::square)
                .map(ProfileAnimation::new)
                .filter(animation -> animation.frames.hundredths().size() > 1);
    }

    private static byte[] square(Frames frames) {
        int bearable =
                (int) StrictMath.sqrt((double) MOST_PIXELS / frames.hundredths().size());
        int side = Math.min(Math.min(frames.width(), frames.height()), Math.min(LARGEST, bearable));
        return write(new SquareFrames(frames, side, 1));
    }

    /** From a master as it was stored. */
    public static ProfileAnimation ofMaster(byte[] master) {
        return new ProfileAnimation(master);
    }

    /** The largest form, which is what to store; shared, not copied. */
    public byte[] master() {
        return master;
    }

    /**
     * The animation at a size, as a GIF. Where all frames of that size were too much, every second is left out, or more, and
     * those before them are shown longer.
     *
     * @param size 1 to {@link ProfilePicture#LARGEST} pixels a side
     */
    public byte[] at(int size) {
        if (size < 1 || size > ProfilePicture.LARGEST) {
            throw new IllegalArgumentException("size " + size + " is not within 1 to " + ProfilePicture.LARGEST);
        }
        if (size == frames.width()) {
            return master;
        }
        long pixels = (long) frames.hundredths().size() * size * size;
        int oneOf = (int) ((pixels + MOST_PIXELS - 1) / MOST_PIXELS);
        return write(new SquareFrames(frames, size, oneOf));
    }

    private static byte[] write(SquareFrames frames) {
        return GifEncoder.encode(frames.pixels() <= FEW_PIXELS ? frames.kept() : frames, "");
    }
}
