package likeness.server.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.MethodNotAllowedResponse;
import java.time.Duration;
import java.util.List;
import likeness.server.Failure;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says no, in the words of the dialect whose path it is. */
final class Refusals {

    private static final Logger LOG = LoggerFactory.getLogger(Refusals.class);

    private final List<Dialect> dialects;
    private final Routes routes;

    /** @param dialects in the order in which they are asked whose a path is */
    Refusals(List<Dialect> dialects, Routes routes) {
        this.dialects = List.copyOf(dialects);
        this.routes = routes;
    }

    /** Whatever a handler throws becomes an answer. */
    void addTo(RoutesConfig config) {
        config.exception(Failure.class, this::failed);
        config.exception(MethodNotAllowedResponse.class, (refusal, context) -> {
            context.header("Allow", String.join(", ", routes.methods(Sites.withoutPrefix(context.path()))));
            refuse(context, 405);
        });
        config.exception(HttpResponseException.class, (refusal, context) -> refuse(context, refusal.getStatus()));
        config.exception(Exception.class, (problem, context) -> {
            LOG.error("{} {} failed", context.method().name(), context.path(), problem);
            refuse(context, 500);
        });
    }

    private void failed(Failure failure, Context context) {
        if (failure instanceof Failure.Busy busy) {
            context.header("Retry-After", String.valueOf(seconds(busy.retryAfter())));
        }
        if (failure instanceof Failure.Unauthorized) {
            context.header("WWW-Authenticate", "Bearer");
        }
        if (failure instanceof Failure.Incomplete) {
            context.header("Connection", "close"); // the rest of that body may still be on its way
        }
        dialect(context.path()).refusal(failure).send(context);
    }

    /** Rounded up: who comes back any earlier is refused again. */
    private static long seconds(Duration wait) {
        return Math.max(1, wait.plusMillis(999).toSeconds());
    }

    private void refuse(Context context, int status) {
        of(context.path(), status).send(context);
    }

    /** What HTTP itself refuses. */
    Answer of(String path, int status) {
        return dialect(path).refusal(status, reason(status));
    }

    private Dialect dialect(String path) {
        String own = Sites.withoutPrefix(path);
        return dialects.stream().filter(d -> d.owns(own)).findFirst().orElse(PlainDialect.INSTANCE);
    }

    private static String reason(int status) {
        return switch (status) {
            case 404 -> "Not Found";
            case 405 -> "Method Not Allowed";
            case 408 -> "Request Timeout";
            case 413 -> "Content Too Large";
            case 414 -> "URI Too Long";
            case 431 -> "Request Header Fields Too Large";
            case 500 -> "Internal Server Error";
            case 503 -> "Service Unavailable";
            default -> "Bad Request";
        };
    }
}
