package likeness.image;

/** Bytes that are no picture we read, or one beyond the limits; the message says which. */
public final class PictureException extends RuntimeException {

    private static final long serialVersionUID = 1;

    public PictureException(String message) {
        super(message);
    }

    public PictureException(String message, Throwable cause) {
        super(message, cause);
    }
}
