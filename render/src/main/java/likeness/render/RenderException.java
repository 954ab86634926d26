package likeness.render;

/** A scene or a request that cannot become a picture; the message names the field and what it may be. */
public final class RenderException extends RuntimeException {

    private static final long serialVersionUID = 1;

    public RenderException(String message) {
        super(message);
    }
}
