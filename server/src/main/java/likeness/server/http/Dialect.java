package likeness.server.http;

import likeness.server.Failure;

/** One API on the wire: its paths, and the shape of its errors. */
public interface Dialect {

    /** As {@code LIKENESS_DIALECTS} names it. */
    String name();

    /** Adds its paths. */
    void addTo(Routes routes);

    /** Whether a path that no route matches is for this dialect to refuse; without the prefix of a project. */
    boolean owns(String path);

    /** A failure in this API's shape. */
    Answer refusal(Failure failure);

    /** What HTTP itself refuses (404 of no route, 405, 431, 500) in this API's shape. */
    Answer refusal(int status, String message);
}
