package likeness.server.http;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Consumer;
import likeness.server.Failure;
import likeness.server.Settings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The HTTP server: limits around everything, the dialects' routes, and each dialect's shape for what goes wrong. */
public final class Web implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Web.class);
    private static final long IDLE_MILLIS = 30_000;
    private static final long STOP_MILLIS = 15_000;

    private final Javalin javalin;

    private Web(Javalin javalin) {
        this.javalin = javalin;
    }

    /**
     * @param dialects in the order in which they are asked whose a path is
     * @param pages adds what belongs to no dialect
     */
    public static Web start(Settings settings, Gate gate, List<Dialect> dialects, Consumer<Routes> pages) {
        Javalin javalin = Javalin.create(config -> {
            config.startup.showJavalinBanner = false;
            config.concurrency.useVirtualThreads = true;
            config.http.prefer405over404 = true;
            config.http.asyncTimeout = IDLE_MILLIS;
            config.jetty.host = settings.text(Settings.Name.HOST);
            config.jetty.port = settings.port();
            config.jetty.modifyHttpConfiguration(http -> {
                http.setSendServerVersion(false);
                http.setIdleTimeout(IDLE_MILLIS);
            });
            config.jetty.modifyServer(server -> server.setStopTimeout(STOP_MILLIS));
            config.routes.before(gate::enter);
            config.routes.after(gate::leave);
            Routes routes = new Routes(config.routes);
            pages.accept(routes);
            dialects.forEach(dialect -> dialect.addTo(routes));
            answerFailures(config, dialects);
        });
        javalin.start();
        return new Web(javalin);
    }

    private static void answerFailures(JavalinConfig config, List<Dialect> dialects) {
        config.routes.exception(Failure.class, (failure, context) -> {
            context.status(failure.status());
            if (failure instanceof Failure.Busy busy) {
                context.header(
                        "Retry-After",
                        String.valueOf(Math.max(1, busy.retryAfter().toSeconds())));
            }
            if (failure instanceof Failure.Unauthorized) {
                context.header("WWW-Authenticate", "Bearer");
            }
            dialect(dialects, context).answer(context, failure);
        });
        config.routes.exception(HttpResponseException.class, (refusal, context) -> {
            context.status(refusal.getStatus());
            dialect(dialects, context).answer(context, reason(refusal.getStatus()));
        });
        config.routes.exception(Exception.class, (problem, context) -> {
            boolean theirs = problem instanceof UncheckedIOException || problem instanceof IOException;
            if (!theirs) {
                LOG.error("{} {} failed", context.method().name(), context.path(), problem);
            }
            context.status(theirs ? 400 : 500);
            dialect(dialects, context).answer(context, theirs ? "The body ended early" : "Internal Server Error");
        });
    }

    private static Dialect dialect(List<Dialect> dialects, Context context) {
        String path = Sites.withoutPrefix(context.path());
        return dialects.stream().filter(d -> d.owns(path)).findFirst().orElse(PlainDialect.INSTANCE);
    }

    private static String reason(int status) {
        return switch (status) {
            case 404 -> "Not Found";
            case 405 -> "Method Not Allowed";
            case 413 -> "Content Too Large";
            default -> "Bad Request";
        };
    }

    public int port() {
        return javalin.port();
    }

    /** Takes no new requests, answers those that are running, then ends. */
    @Override
    public void close() {
        javalin.stop();
    }
}
