package likeness.picture;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import likeness.image.Pixels;

/** A picture as a short text that can be compared and written down. */
final class Digests {

    private Digests() {}

    static String of(Pixels pixels) {
        ByteBuffer bytes = ByteBuffer.allocate(pixels.argb().length * 4);
        bytes.asIntBuffer().put(pixels.argb());
        return of(bytes.array());
    }

    static String of(byte[] bytes) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
