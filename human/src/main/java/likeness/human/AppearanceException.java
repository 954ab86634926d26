package likeness.human;

/**
 * An appearance that cannot be: names the field, what is wrong with it and what is allowed. The message is one line, fit
 * for the person who wrote the appearance.
 */
public final class AppearanceException extends RuntimeException {

    private final String field;
    private final String problem;
    private final String allowed;

    /**
     * @param field path such as {@code body.height}; {@code $} for the whole document
     * @param problem what is wrong
     * @param allowed what would be right; empty when that cannot be said
     */
    public AppearanceException(String field, String problem, String allowed) {
        super(field + ": " + problem + (allowed.isEmpty() ? "" : "; allowed: " + allowed));
        this.field = field;
        this.problem = problem;
        this.allowed = allowed;
    }

    public String field() {
        return field;
    }

    public String problem() {
        return problem;
    }

    public String allowed() {
        return allowed;
    }
}
