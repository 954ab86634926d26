package likeness.server.http;

import io.javalin.http.Context;
import likeness.server.Failure;

/** One API on the wire: its paths, and the shape of its errors. */
public interface Dialect {

    /** As {@code LIKENESS_DIALECTS} names it. */
    String name();

    /** Adds its paths. */
    void addTo(Routes routes);

    /** Whether a path that no route matches is for this dialect to refuse; without the prefix of a project. */
    boolean owns(String path);

    /** Writes a failure in this API's shape; the status is set already. */
    void answer(Context context, Failure failure);

    /** Writes what HTTP itself refuses (404 of no route, 405, 500); the status is set already. */
    void answer(Context context, String message);
}
