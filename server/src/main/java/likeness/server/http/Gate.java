package likeness.server.http;

import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.router.Endpoint;
import io.micrometer.core.instrument.Counter;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import likeness.server.Failure;
import likeness.server.Ids;
import likeness.server.metrics.Metrics;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/**
 * What every request passes on its way in and out: a bound on how many there are at once, an id that is logged and
 * answered, and the headers by which browsers may call from other origins. Any origin may call, since calls are signed in by
 * header; a cookie goes along only from the origins that the operator names.
 *
 * <p>The bound is a filter around everything, the delivery of the answer included: what goes in comes out, whatever a
 * handler does.
 */
public final class Gate implements Filter {

    private static final Logger LOG = LoggerFactory.getLogger("likeness.access");
    private static final Pattern REQUEST_ID = Pattern.compile("[A-Za-z0-9._-]{1,64}");
    private static final Pattern ESCAPED = Pattern.compile("(?:[^%]|%[0-9a-fA-F]{2})*+");
    private static final Pattern HEADER_NAMES = Pattern.compile("[A-Za-z0-9_, -]{1,512}");
    private static final String USUAL_HEADERS = "Authorization, Content-Type, Idempotency-Key, If-None-Match";
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS", "PATCH");
    private static final String ID = "X-Request-Id";
    private static final long READ_OFF = 64 * 1024;
    private static final String ADMITTED = "likeness.admitted";
    private static final String ROUTE = "likeness.route";

    private final Semaphore free;
    private final List<String> origins;
    private final Ids ids;
    private final String process;
    private final AtomicLong count = new AtomicLong();
    private final Metrics metrics;
    private final Counter hot;

    /**
     * @param most requests at once
     * @param origins whose pages may send the cookie of a session along
     */
    public Gate(int most, List<String> origins, Ids ids, Metrics metrics) {
        this.origins = List.copyOf(origins);
        free = new Semaphore(most);
        this.ids = ids;
        this.process = ids.secret(8);
        this.metrics = metrics;
        hot = metrics.counter("likeness.pictures.hot", "pictures answered from memory, before routing");
        metrics.gauge("likeness.requests.active", "requests at this moment", () -> most - free.availablePermits());
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest asked = (HttpServletRequest) request;
        HttpServletResponse answered = (HttpServletResponse) response;
        long begun = ids.clock().millis();
        Metrics.Running timed = metrics.begin();
        String id = id(asked);
        answered.setHeader(ID, id);
        MDC.put("request", id);
        boolean admitted = free.tryAcquire();
        request.setAttribute(ADMITTED, admitted);
        try {
            chain.doFilter(request, response);
            readOff(asked);
        } finally {
            if (admitted) {
                free.release();
            }
            long millis = ids.clock().millis() - begun;
            LOG.info("{} {} {} {} ms", asked.getMethod(), asked.getRequestURI(), answered.getStatus(), millis);
            time(timed, asked, answered);
            MDC.remove("request");
        }
    }

    /**
     * A small body that was refused unread is read off: else its connection has to be closed, and the next request, which
     * may be on its way along it, would be lost.
     */
    private static void readOff(HttpServletRequest request) {
        long length = request.getContentLengthLong();
        if (length > 0 && length <= READ_OFF && request.getHeader("Expect") == null) {
            try {
                request.getInputStream().readNBytes((int) length);
            } catch (IOException e) {
                // it will not come; the connection ends with this request
            }
        }
    }

    private static void time(Metrics.Running timed, HttpServletRequest asked, HttpServletResponse answered) {
        String route = asked.getAttribute(ROUTE) instanceof String known ? known : "none";
        timed.end(
                "likeness.request",
                "method",
                METHODS.contains(asked.getMethod()) ? asked.getMethod() : "other",
                "route",
                route,
                "status",
                String.valueOf(answered.getStatus()));
    }

    /** For what is answered before it is routed: whether there is room; then {@link #exit} must follow. */
    boolean tryEnter() {
        return free.tryAcquire();
    }

    void exit() {
        free.release();
        hot.increment();
    }

    /** After all handlers: the template of the path, for the metrics; a label for each id would never end. */
    void leave(Context context) {
        Endpoint endpoint = context.endpoints().lastHttpEndpoint();
        if (endpoint != null) {
            context.req().setAttribute(ROUTE, endpoint.path);
        }
    }

    private String id(HttpServletRequest request) {
        String given = request.getHeader(ID);
        return given != null && REQUEST_ID.matcher(given).matches() ? given : process + '-' + count.incrementAndGet();
    }

    /** Before all handlers. @throws Failure.Busy when there are too many requests */
    void enter(Context context) {
        context.header("X-Content-Type-Options", "nosniff");
        allowOrigins(context);
        if (context.method() == HandlerType.OPTIONS) {
            context.status(204).skipRemainingHandlers();
        } else if (!Boolean.TRUE.equals(context.req().getAttribute(ADMITTED))) {
            throw Failure.Busy.overloaded(Duration.ofSeconds(1));
        } else if (!isEscaped(context.req().getRequestURI())) {
            throw new BadRequestResponse(); // routing would stumble over it
        }
    }

    private static boolean isEscaped(String uri) {
        return uri.indexOf('%') < 0 || ESCAPED.matcher(uri).matches();
    }

    private void allowOrigins(Context context) {
        String origin = context.header("Origin");
        if (origin != null && origins.contains(origin)) {
            context.header("Access-Control-Allow-Origin", origin)
                    .header("Access-Control-Allow-Credentials", "true")
                    .header("Vary", "Origin");
        } else {
            context.header("Access-Control-Allow-Origin", "*");
        }
        context.header(
                "Access-Control-Expose-Headers", "ETag, X-Request-Id, Retry-After, Warning, Idempotency-Replayed");
        if (context.method() == HandlerType.OPTIONS) {
            String wanted = context.header("Access-Control-Request-Headers");
            String allowed = wanted != null && HEADER_NAMES.matcher(wanted).matches() ? wanted : USUAL_HEADERS;
            context.header("Access-Control-Allow-Methods", "GET, HEAD, POST, PUT, DELETE");
            context.header("Access-Control-Allow-Headers", allowed);
            context.header("Access-Control-Max-Age", "86400");
            context.header("Vary", "Origin, Access-Control-Request-Headers");
        }
    }
}
