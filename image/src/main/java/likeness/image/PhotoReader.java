package likeness.image;

import java.time.InstantSource;
import java.util.Optional;

/**
 * Makes strangers' bytes into safe pictures: JPEG, PNG, GIF, WebP and BMP, read in Java alone, within limits. The result is
 * upright, in sRGB, and carries nothing of what stood beside the pixels.
 *
 * <p>Whatever the bytes are, what comes out is a {@link Photo} or a {@link PictureException}.
 */
public final class PhotoReader {

    private final InstantSource clock;

    /** @param clock by which the limit of time is kept */
    public PhotoReader(InstantSource clock) {
        this.clock = clock;
    }

    /**
     * Reads a picture at its full size.
     *
     * @throws PictureException with its reason, if the format is not read, the bytes are damaged or a limit is passed
     */
    public Photo read(byte[] bytes, PictureLimits limits) {
        return read(bytes, limits, Integer.MAX_VALUE);
    }

    /**
     * Reads a picture that is going to be shrunk.
     *
     * @param enough pixels on the shorter side that are needed; a larger picture may come smaller, by eighths of its size,
     *     never with a shorter side than this
     * @throws PictureException as above
     */
    public Photo read(byte[] bytes, PictureLimits limits, int enough) {
        return read(bytes, limits, new Need(Math.max(1, enough), false));
    }

    /**
     * The same of a picture whose largest square in the middle is all that will be seen: as much as that may be missing on
     * both sides.
     *
     * @throws PictureException as above
     */
    public Photo readMiddle(byte[] bytes, PictureLimits limits, int enough) {
        return read(bytes, limits, new Need(Math.max(1, enough), true));
    }

    /**
     * Prepares to read an animation, one frame at a time; its time runs from now on, and going through the frames fails when it
     * is over.
     *
     * @return nothing for a still, and for animations of formats of which only the first frame is read: all but GIF
     * @throws PictureException as above
     */
    public Optional<Frames> readFrames(byte[] bytes, AnimationLimits limits) {
        limits.picture().checkBytes(bytes.length);
        if (PictureFormat.sniff(bytes).filter(PictureFormat.GIF::equals).isEmpty()) {
            return Optional.empty();
        }
        Deadline deadline = new Deadline(clock, limits.picture().maxTime());
        return Optional.<Frames>of(GifFrames.of(bytes, limits, deadline))
                .filter(frames -> frames.hundredths().size() > 1);
    }

    private Photo read(byte[] bytes, PictureLimits limits, Need need) {
        limits.checkBytes(bytes.length);
        if (bytes.length == 0) {
            throw PictureException.broken("it has no bytes");
        }
        PictureFormat format = PictureFormat.sniff(bytes)
                .orElseThrow(() -> PictureException.unsupported(ForeignFormat.name(bytes) + " picture"));
        try {
            return read(format, bytes, limits, need);
        } catch (IndexOutOfBoundsException | NegativeArraySizeException | ArithmeticException e) {
            throw new PictureException("picture is damaged: " + e.getMessage(), e);
        }
    }

    private Photo read(PictureFormat format, byte[] bytes, PictureLimits limits, Need need) {
        Deadline deadline = new Deadline(clock, limits.maxTime());
        Decoded decoded = switch (format) {
            case JPEG -> new JpegDecoder(bytes, limits, deadline, need).decode();
            case PNG -> PngDecoder.decode(bytes, limits, deadline);
            case GIF -> GifDecoder.decode(bytes, limits, deadline);
            case BMP -> BmpDecoder.decode(bytes, limits, deadline);
            case WEBP -> WebpDecoder.decode(bytes, limits, deadline);
        };
        decoded.colours().toSrgb(decoded.pixels(), deadline);
        Pixels upright = decoded.orientation().apply(decoded.pixels());
        return new Photo(format, upright, decoded.frames());
    }
}
