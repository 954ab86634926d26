package likeness.server.store;

/** The store cannot do its work: a broken disk, a lost connection, a schema of a newer program. */
public final class StoreException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public StoreException(String message) {
        super(message);
    }

    public StoreException(String message, Throwable cause) {
        super(message, cause);
    }
}
