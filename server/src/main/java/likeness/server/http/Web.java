package likeness.server.http;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.util.JavalinBindException;
import jakarta.servlet.DispatcherType;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import likeness.server.Settings;
import likeness.server.SettingsException;
import org.eclipse.jetty.ee10.servlet.FilterHolder;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.ProcessorUtils;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** The HTTP server: limits around everything, the dialects' routes, and each dialect's shape for what goes wrong. */
public final class Web implements AutoCloseable {

    private static final long IDLE_MILLIS = 30_000;
    private static final long STOP_MILLIS = 25_000;

    private final Javalin javalin;

    private final List<Route> routes;

    private Web(Javalin javalin, List<Route> routes) {
        this.javalin = javalin;
        this.routes = List.copyOf(routes);
    }

    /**
     * @param dialects in the order in which they are asked whose a path is
     * @param pages adds what belongs to no dialect
     */
    public static Web start(Settings settings, Gate gate, HotPath hot, List<Dialect> dialects, Consumer<Routes> pages) {
        List<Route> table = new ArrayList<>();
        Javalin javalin = Javalin.create(config -> {
            config.startup.showJavalinBanner = false;
            config.concurrency.useVirtualThreads = true;
            config.http.prefer405over404 = true;
            config.http.asyncTimeout = IDLE_MILLIS;
            config.jetty.threadPool = threads();
            config.jetty.addConnector((server, http) -> connector(server, http, settings));
            config.jetty.modifyHttpConfiguration(http -> {
                http.setSendServerVersion(false);
                http.setIdleTimeout(IDLE_MILLIS);
            });
            config.routes.before(gate::enter);
            config.routes.after(gate::leave);
            Routes routes = new Routes(config.routes);
            pages.accept(routes);
            dialects.forEach(dialect -> dialect.addTo(routes));
            Refusals refusals = new Refusals(dialects, routes);
            refusals.addTo(config.routes);
            surround(config, settings, gate, hot, new Unreadable(refusals));
            table.addAll(routes.all());
        });
        try {
            javalin.start();
        } catch (JavalinBindException e) {
            throw new SettingsException(
                    Settings.Name.PORT.variable(),
                    "port " + settings.port() + " on " + settings.text(Settings.Name.HOST) + " cannot be used",
                    "a free port, or 0 for any");
        }
        return new Web(javalin, table);
    }

    /** Platform threads read from connections, virtual ones wait for whatever a handler waits for. */
    private static QueuedThreadPool threads() {
        QueuedThreadPool threads = new QueuedThreadPool();
        threads.setName("http");
        threads.setVirtualThreadsExecutor(Executors.newThreadPerTaskExecutor(
                Thread.ofVirtual().name("request-", 0).factory()));
        return threads;
    }

    /** As many threads read requests, and answer those that {@link HotPath} knows, as there are processors. */
    private static ServerConnector connector(Server server, HttpConfiguration http, Settings settings) {
        int selectors = ProcessorUtils.availableProcessors();
        ServerConnector connector = new ServerConnector(server, -1, selectors, new HttpConnectionFactory(http));
        connector.setHost(settings.text(Settings.Name.HOST));
        connector.setPort(settings.port());
        return connector;
    }

    /** What is around all routes. */
    private static void surround(
            JavalinConfig config, Settings settings, Gate gate, HotPath hot, Unreadable unreadable) {
        Duration longest = Duration.ofSeconds(settings.number(Settings.Name.REQUEST_SECONDS, 1, 86_400));
        config.jetty.modifyServer(server -> {
            server.setStopTimeout(STOP_MILLIS);
            server.setErrorHandler(unreadable);
            server.insertHandler(new Deadline(longest));
            server.insertHandler(hot);
        });
        config.jetty.modifyServletContextHandler(context -> {
            context.setErrorHandler(unreadable);
            FilterHolder filter = new FilterHolder(gate);
            filter.setAsyncSupported(true);
            context.addFilter(filter, "/*", EnumSet.of(DispatcherType.REQUEST));
        });
    }

    /** Everything that is served. */
    public List<Route> routes() {
        return routes;
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
