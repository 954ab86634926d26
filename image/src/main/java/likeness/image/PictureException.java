package likeness.image;

import java.util.Arrays;
import java.util.stream.Collectors;

/** Bytes that are no picture we read, or one beyond the limits; the message says which and what is allowed. */
public final class PictureException extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** Why a picture was refused; HTTP says 415, 413 and 422. */
    public enum Reason {
        /** Of a format, or a variant of one, that is not read. */
        UNSUPPORTED,
        /** More bytes, pixels, frames or time than the limits allow. */
        TOO_LARGE,
        /** Damaged, cut off, or never a picture. */
        BROKEN
    }

    private final Reason reason;

    public PictureException(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    /** Broken. */
    public PictureException(String message) {
        this(Reason.BROKEN, message);
    }

    /** Broken. */
    public PictureException(String message, Throwable cause) {
        super(message, cause);
        this.reason = Reason.BROKEN;
    }

    public Reason reason() {
        return reason;
    }

    static PictureException broken(String how) {
        return new PictureException(Reason.BROKEN, "picture is damaged: " + how);
    }

    static PictureException tooLarge(String what) {
        return new PictureException(Reason.TOO_LARGE, what);
    }

    /** @param what that is not read, as in "HEIC picture" */
    static PictureException unsupported(String what) {
        String read = Arrays.stream(PictureFormat.values()).map(Enum::name).collect(Collectors.joining(", "));
        return new PictureException(Reason.UNSUPPORTED, what + " is not supported; supported are " + read);
    }
}
