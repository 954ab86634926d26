package likeness.server.metrics;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.Executors;
import likeness.server.Settings;
import likeness.server.SettingsException;

/** A port of its own for Prometheus, so that the API's can be open to the world and this one need not be. */
public final class MetricsPort implements AutoCloseable {

    private static final int WAITING = 16;

    private final HttpServer server;

    private MetricsPort(HttpServer server) {
        this.server = server;
    }

    /** Nothing when the settings want none. @throws SettingsException when the port is taken */
    public static Optional<MetricsPort> open(Settings settings, Metrics metrics) {
        int port = settings.number(Settings.Name.METRICS_PORT, 0, 65_535);
        if (port == 0) {
            return Optional.empty();
        }
        try {
            HttpServer server =
                    HttpServer.create(new InetSocketAddress(settings.text(Settings.Name.HOST), port), WAITING);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.createContext("/metrics", exchange -> answer(exchange, metrics));
            server.start();
            return Optional.of(new MetricsPort(server));
        } catch (IOException e) {
            throw new SettingsException(
                    Settings.Name.METRICS_PORT.variable(),
                    "port " + port + " cannot be used (" + e.getMessage() + ")",
                    "a free port, or 0 for none");
        }
    }

    private static void answer(HttpExchange exchange, Metrics metrics) throws IOException {
        try (exchange) {
            byte[] text = metrics.text().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "text/plain; version=0.0.4; charset=utf-8");
            exchange.sendResponseHeaders(200, text.length);
            exchange.getResponseBody().write(text);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
