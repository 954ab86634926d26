package likeness.server.admin;

/** A command of administration was refused; the message says why. */
public final class AdminException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public AdminException(String message) {
        super(message);
    }
}
