package likeness.server.profile;

import likeness.image.JpegEncoder;
import likeness.image.Pixels;
import likeness.image.PngEncoder;
import likeness.picture.ProfilePicture;
import likeness.server.Digests;

/**
 * An upload that was read, made square and written anew: nothing of the bytes that somebody sent is in it.
 *
 * @param picture upright, square, sRGB
 * @param bytes the same, encoded
 * @param ending {@code jpg}, or {@code png} where something is transparent
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record SafePicture(ProfilePicture picture, byte[] bytes, String ending) {

    private static final float QUALITY = 0.92f;

    static SafePicture of(ProfilePicture picture) {
        Pixels pixels = picture.master();
        return pixels.isOpaque()
                ? new SafePicture(picture, JpegEncoder.encode(pixels, QUALITY), "jpg")
                : new SafePicture(picture, PngEncoder.encode(pixels), "png");
    }

    String digest() {
        return Digests.sha256(bytes);
    }
}
