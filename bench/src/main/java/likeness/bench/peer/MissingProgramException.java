package likeness.bench.peer;

/** The machine lacks a program that is needed for a comparison. The message names it and says what is left out. */
public final class MissingProgramException extends RuntimeException {

    private static final long serialVersionUID = 1;

    public MissingProgramException(String message) {
        super(message);
    }
}
