package likeness.server.http;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.regex.Pattern;
import likeness.server.Failure;
import likeness.server.Ids;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/**
 * What every request passes on its way in and out: a bound on how many there are at once, an id that is logged and
 * answered, and the headers by which browsers may call from other origins. Calls are signed in by header, never by cookie,
 * so any origin may call.
 */
public final class Gate {

    private static final Logger LOG = LoggerFactory.getLogger("likeness.access");
    private static final Pattern REQUEST_ID = Pattern.compile("[A-Za-z0-9._-]{1,64}");
    private static final String ID = "X-Request-Id";
    private static final String ADMITTED = "likeness.admitted";
    private static final String BEGUN = "likeness.begun";

    private final Semaphore free;
    private final Ids ids;

    /** @param most requests at once */
    public Gate(int most, Ids ids) {
        free = new Semaphore(most);
        this.ids = ids;
    }

    void enter(Context context) {
        String given = context.header(ID);
        String id = given != null && REQUEST_ID.matcher(given).matches() ? given : ids.secret(16);
        MDC.put("request", id);
        context.header(ID, id);
        context.header("X-Content-Type-Options", "nosniff");
        allowOrigins(context);
        context.attribute(BEGUN, ids.clock().millis());
        if (!free.tryAcquire()) {
            throw Failure.Busy.overloaded(Duration.ofSeconds(1));
        }
        context.attribute(ADMITTED, true);
        if (context.method() == HandlerType.OPTIONS) {
            context.status(204).skipRemainingHandlers();
        }
    }

    private static void allowOrigins(Context context) {
        context.header("Access-Control-Allow-Origin", "*");
        context.header(
                "Access-Control-Expose-Headers", "ETag, X-Request-Id, Retry-After, Warning, Idempotency-Replayed");
        if (context.method() == HandlerType.OPTIONS) {
            context.header("Access-Control-Allow-Methods", "GET, HEAD, POST, PUT, DELETE");
            context.header(
                    "Access-Control-Allow-Headers", "Authorization, Content-Type, Idempotency-Key, If-None-Match");
            context.header("Access-Control-Max-Age", "86400");
        }
    }

    void leave(Context context) {
        if (Boolean.TRUE.equals(context.<Boolean>attribute(ADMITTED))) {
            context.attribute(ADMITTED, false);
            free.release();
        }
        Long begun = context.attribute(BEGUN);
        long millis = begun == null ? 0 : ids.clock().millis() - begun;
        LOG.info("{} {} {} {} ms", context.method().name(), context.path(), context.statusCode(), millis);
        MDC.remove("request");
    }
}
