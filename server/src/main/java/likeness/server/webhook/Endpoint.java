package likeness.server.webhook;

import java.net.URI;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where events of a project are sent.
 *
 * @param events kinds that it is told of
 * @param former the secret before the last rotation
 * @param formerUntil when that stops signing; milliseconds since 1970
 * @param disabledWhy null while events are sent
 */
public record Endpoint(
        String id,
        String projectId,
        URI url,
        List<EventKind> events,
        Secret secret,
        @Nullable Secret former,
        long formerUntil,
        @Nullable String disabledWhy,
        long createdAt) {
    public Endpoint {
        events = List.copyOf(events);
    }

    /** Those that sign at that moment, the newest first. */
    List<Secret> secrets(long now) {
        return former == null || formerUntil <= now
                ? List.of(secret)
                : Stream.of(secret, former).toList();
    }
}
