package likeness.picture;

import likeness.image.Halving;
import likeness.image.Photo;
import likeness.image.PhotoReader;
import likeness.image.PictureException;
import likeness.image.PictureLimits;
import likeness.image.Pixels;
import likeness.image.Region;
import likeness.image.Resampler;
import org.jspecify.annotations.Nullable;

/**
 * A picture that stands for a person: an upright square, the master, and every size made of it. An upload is decoded once; what
 * is stored is the master, and nothing of the upload.
 *
 * <p>Sizes above the master's own are allowed and come out smooth, not sharper than it is. Threads may share an instance.
 */
public final class ProfilePicture {

    /** Longest side of a master, and the largest size that is made. */
    public static final int LARGEST = 2048;

    /** A size is made of the smallest stage that is at least so many times as large: what finer stages could add is unseen. */
    private static final int FINENESS = 2;

    private static final int STAGES = 5;

    /** The master and its halves, made when first needed. */
    private final @Nullable Pixels[] stages = new Pixels[STAGES];

    private ProfilePicture(Pixels master) {
        stages[0] = master;
    }

    /**
     * Reads an upload and cuts the largest square out of its middle.
     *
     * @throws PictureException if it is no picture, of no format that is read, or beyond the limits
     */
    public static ProfilePicture read(PhotoReader reader, byte[] upload, PictureLimits limits) {
        return centred(reader.readMiddle(upload, limits, LARGEST));
    }

    /** The largest square in the middle of a picture. */
    public static ProfilePicture centred(Photo photo) {
        Pixels pixels = photo.pixels();
        Region square = Region.centredSquare(pixels);
        int side = Math.min(square.width(), LARGEST);
        return new ProfilePicture(Resampler.resize(pixels, square, side, side));
    }

    /** The square around a face by the rule of portraits: the face half as high, eyes a little above the middle, less tilted. */
    public static ProfilePicture around(FacePosition face, Photo photo) {
        return new ProfilePicture(PortraitRule.crop(photo.pixels(), face, LARGEST));
    }

    /**
     * From a master as it was stored.
     *
     * @throws IllegalArgumentException if it is no square or larger than {@link #LARGEST}
     */
    public static ProfilePicture ofMaster(Pixels master) {
        if (master.width() != master.height() || master.width() > LARGEST) {
            throw new IllegalArgumentException("master is " + master.width() + "×" + master.height());
        }
        return new ProfilePicture(master);
    }

    /** The largest form, which is what to store. */
    public Pixels master() {
        return stage(0);
    }

    /**
     * The picture at a size.
     *
     * @param size 1 to {@link #LARGEST} pixels a side
     */
    public Pixels at(int size) {
        if (size < 1 || size > LARGEST) {
            throw new IllegalArgumentException("size " + size + " is not within 1 to " + LARGEST);
        }
        int stage = 0;
        while (stage + 1 < STAGES && master().width() >> stage + 1 >= size * FINENESS) {
            stage++;
        }
        return Resampler.resize(stage(stage), size, size);
    }

    private synchronized Pixels stage(int number) {
        Pixels known = stages[number];
        if (known != null) {
            return known;
        }
        Pixels larger = stage(number - 1);
        int half = larger.width() / 2;
        Pixels made = larger.width() % 2 == 0 ? Halving.of(larger) : Resampler.resize(larger, half, half);
        stages[number] = made;
        return made;
    }
}
