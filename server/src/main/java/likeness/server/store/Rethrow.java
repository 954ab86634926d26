package likeness.server.store;

/** Passes on what happened on another thread. */
final class Rethrow {

    private Rethrow() {}

    static RuntimeException unchecked(Throwable cause) {
        return switch (cause) {
            case RuntimeException e -> e;
            case Error e -> throw e;
            default -> new StoreException(String.valueOf(cause.getMessage()), cause);
        };
    }
}
