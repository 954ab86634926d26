package likeness.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import likeness.server.admin.AdminClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** SIGKILL while events are sent: whoever was told of an avatar by the API is told of it by a webhook too. */
class WebhookKillTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Map<String, String> SETTINGS = Map.of("LIKENESS_WEBHOOK_ALLOW_PRIVATE", "true");
    private static final int KILLS = 2;

    @TempDir
    private Path folder;

    private final Queue<String> acknowledged = new ConcurrentLinkedQueue<>();
    private final Map<String, Set<String>> idsByAvatar = new ConcurrentHashMap<>();
    private HttpServer receiver;

    @BeforeEach
    void listen() throws IOException {
        receiver = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        receiver.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        receiver.createContext("/", this::receive);
        receiver.start();
    }

    @AfterEach
    void stop() {
        receiver.stop(0);
    }

    private void receive(HttpExchange exchange) throws IOException {
        try (exchange) {
            String avatar = JSON.readTree(exchange.getRequestBody().readAllBytes())
                    .path("avatar_id")
                    .asString();
            idsByAvatar
                    .computeIfAbsent(avatar, unknown -> ConcurrentHashMap.newKeySet())
                    .add(exchange.getRequestHeaders().getFirst("webhook-id"));
            exchange.sendResponseHeaders(204, -1);
        }
    }

    @Test
    @Tag("full")
    void noEventIsLost() throws InterruptedException {
        Random random = new Random(4);
        for (int kill = 0; kill < KILLS; kill++) {
            try (ServerProcess server = ServerProcess.start(folder, SETTINGS)) {
                if (kill == 0) {
                    subscribe();
                }
                int before = acknowledged.size();
                Thread client = Thread.ofPlatform().start(() -> makeAvatars(server.client()));
                Eventually.see(acknowledged::size, size -> size > before + 2);
                TimeUnit.MILLISECONDS.sleep(random.nextInt(300)); // the random moment
                server.kill();
                client.join();
            }
        }
        try (ServerProcess server = ServerProcess.start(folder, SETTINGS)) {
            Eventually.see(() -> idsByAvatar.keySet().containsAll(acknowledged), all -> all);
        }
        assertThat(idsByAvatar.values()).allMatch(ids -> ids.size() == 1);
    }

    private void subscribe() {
        String url = "http://127.0.0.1:" + receiver.getAddress().getPort() + "/";
        assertThat(AdminClient.ask(
                        folder,
                        "webhook add",
                        JSON.readTree("{\"url\": \"" + url + "\", \"events\": [\"avatar.ready\"]}")))
                .isPresent();
    }

    /** Until the server is gone. */
    private void makeAvatars(Client client) {
        try {
            String user = client.newUser();
            for (int seed = 0; ; seed++) {
                acknowledged.add(client.newAvatar(user, seed));
            }
        } catch (UncheckedIOException e) {
            return; // it was killed
        }
    }
}
