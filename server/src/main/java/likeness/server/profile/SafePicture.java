package likeness.server.profile;

import java.util.Optional;
import likeness.image.JpegEncoder;
import likeness.image.Pixels;
import likeness.image.PngEncoder;
import likeness.picture.ProfileAnimation;
import likeness.picture.ProfilePicture;

/**
 * An upload that was read, made square and written anew: nothing of the bytes that somebody sent is in it.
 *
 * @param picture upright, square, sRGB
 * @param bytes the same, encoded
 * @param ending {@code jpg}, or {@code png} where something is transparent
 * @param animation all frames, where it moves
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record SafePicture(ProfilePicture picture, byte[] bytes, String ending, Optional<ProfileAnimation> animation) {

    private static final float QUALITY = 0.92f;

    static SafePicture of(ProfilePicture picture, Optional<ProfileAnimation> animation) {
        Pixels pixels = picture.master();
        return pixels.isOpaque()
                ? new SafePicture(picture, JpegEncoder.encode(pixels, QUALITY), "jpg", animation)
                : new SafePicture(picture, PngEncoder.encode(pixels), "png", animation);
    }
}
