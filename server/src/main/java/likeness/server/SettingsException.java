package likeness.server;

/** A setting that cannot be: names it, what is wrong, and what is allowed. */
public final class SettingsException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public SettingsException(String variable, String problem, String allowed) {
        super(variable + ": " + problem + "; allowed: " + allowed);
    }
}
