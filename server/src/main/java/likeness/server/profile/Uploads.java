package likeness.server.profile;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import likeness.image.AnimationLimits;
import likeness.image.PhotoReader;
import likeness.image.PictureException;
import likeness.image.PictureLimits;
import likeness.picture.ProfileAnimation;
import likeness.picture.ProfilePicture;
import likeness.server.Failure;
import likeness.server.Violation;
import likeness.server.account.User;
import likeness.server.job.Admission;

/** Takes pictures from strangers: reads them within limits, makes them square and safe, keeps them. */
public final class Uploads {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final ProfilePictures pictures;
    private final Sizes sizes;
    private final Admission admission;
    private final PhotoReader reader;

    /** A decoded photo is large: one at a time is as much as any number of uploads ever takes. */
    private final OneAtATime reading;

    private final PictureLimits limits;
    private final AnimationLimits animationLimits;

    /** @param bytes that a picture may have */
    public Uploads(ProfilePictures pictures, Sizes sizes, Admission admission, InstantSource clock, int bytes) {
        this(pictures, sizes, admission, clock, bytes, PATIENCE);
    }

    /** @param patience how long an upload waits for those before it */
    Uploads(
            ProfilePictures pictures,
            Sizes sizes,
            Admission admission,
            InstantSource clock,
            int bytes,
            Duration patience) {
        reader = new PhotoReader(clock);
        limits = PictureLimits.UPLOAD.withBytes(bytes);
        animationLimits = AnimationLimits.UPLOAD.withBytes(bytes);
        this.pictures = pictures;
        this.sizes = sizes;
        this.admission = admission;
        reading = new OneAtATime(patience);
    }

    /**
     * Shows this picture from now on; when it returns, the picture is on disk and its usual sizes are made.
     *
     * @param bytes as they were sent
     * @throws Failure.Unsupported when they are of a format that is not read
     * @throws Failure.TooLarge when the picture is beyond a limit
     * @throws Failure.Invalid when it is damaged
     * @throws Failure.Busy when too many wait for a processor, or those before take too long
     */
    public Picture take(User user, byte[] bytes) {
        return reading.run(() -> {
            SafePicture safe = admission.serve(() -> read(bytes));
            Picture picture = pictures.upload(user, safe);
            sizes.prepare(picture, safe.picture());
            return picture;
        });
    }

    private SafePicture read(byte[] bytes) {
        try {
            ProfilePicture picture = ProfilePicture.read(reader, bytes, limits);
            return SafePicture.of(picture, sizes.showsAnimations() ? animation(bytes) : Optional.empty());
        } catch (PictureException e) {
            throw refusal(e);
        } catch (OutOfMemoryError e) {
            // one at a time is decoded, so another time would not help
            throw new Failure.TooLarge("The picture has more pixels than this server has memory for");
        }
    }

    /** Of one that costs more than an animation may, the first frame is shown, as of any other without the setting. */
    private Optional<ProfileAnimation> animation(byte[] bytes) {
        try {
            return ProfileAnimation.read(reader, bytes, animationLimits);
        } catch (PictureException | OutOfMemoryError e) {
            return Optional.empty();
        }
    }

    private static Failure refusal(PictureException problem) {
        String message = String.valueOf(problem.getMessage());
        return switch (problem.reason()) {
            case UNSUPPORTED -> new Failure.Unsupported(message);
            case TOO_LARGE -> new Failure.TooLarge(message);
            case BROKEN -> new Failure.Invalid(Violation.of("value_error", message, "body"));
        };
    }
}
