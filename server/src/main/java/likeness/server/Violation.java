package likeness.server;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong with a request.
 *
 * @param path where: names of fields, and indices of lists; the first is {@code body}, {@code query} or {@code path}
 * @param kind what kind of fault, in Pydantic's words, which FastAPI clients know: {@code missing}, {@code uuid_parsing}
 * @param message for people; names what is allowed
 * @param reason more than the message says, in words that may change; null when there is no more
 */
public record Violation(
        List<Object> path,
        String kind,
        String message,
        @Nullable String reason) {
    public Violation {
        path = List.copyOf(path);
    }

    public Violation(List<Object> path, String kind, String message) {
        this(path, kind, message, null);
    }

    public static Violation of(String kind, String message, Object... path) {
        return new Violation(List.of(path), kind, message);
    }

    public static Violation missing(Object... path) {
        return of("missing", "Field required", path);
    }
}
