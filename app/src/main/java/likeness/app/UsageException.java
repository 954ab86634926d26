package likeness.app;

/**
 * The user asked for something that cannot be. The message is the one line that is shown; it names the option and what
 * is allowed. The program ends with exit code 2 and writes nothing.
 */
final class UsageException extends RuntimeException {
    UsageException(String message) {
        super(message);
    }
}
