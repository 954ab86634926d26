package likeness.pack;

/** A pack that is missing, damaged or of another format version. The message says which file and what is wrong. */
public final class PackException extends RuntimeException {
    public PackException(String message) {
        super(message);
    }

    public PackException(String message, Throwable cause) {
        super(message, cause);
    }
}
