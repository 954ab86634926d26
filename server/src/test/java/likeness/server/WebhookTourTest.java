package likeness.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A whole server tells a program what happened, and the program fetches what it was told of. */
class WebhookTourTest {

    @Test
    void aProgramIsToldOfAvatarsAndFetchesExports(@TempDir Path folder) throws IOException {
        List<JsonNode> told = new CopyOnWriteArrayList<>();
        var receiver = com.sun.net.httpserver.HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        receiver.createContext("/", exchange -> {
            told.add(new JsonMapper().readTree(exchange.getRequestBody().readAllBytes()));
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        receiver.start();
        try (RunningServer running = RunningServer.in(folder, Map.of("LIKENESS_WEBHOOK_ALLOW_PRIVATE", "true"))) {
            running.features()
                    .endpoints()
                    .add(
                            "default",
                            "http://127.0.0.1:" + receiver.getAddress().getPort() + "/",
                            List.of("avatar.ready", "export.ready"));
            Client client = running.client();
            String user = client.newUser();
            String avatar = client.newAvatar(user, 7);
            client.post("/api/v1/exports/new?avatar_id=" + avatar, null);
            JsonNode export = Eventually.see(() -> told, all -> all.size() == 2).getLast();

            assertThat(told.getFirst())
                    .isEqualTo(new JsonMapper()
                            .readTree("{\"avatar_id\": \"" + avatar + "\", \"user_id\": \"" + user
                                    + "\", \"event\": \"avatar.ready\", \"status\": \"ready\", \"session_id\": null}"));
            assertThat(export.path("event").asString()).isEqualTo("export.ready");
            assertThat(export.path("status").asString()).isEqualTo("ready");
            String url = export.path("export_url").asString();
            assertThat(url).startsWith("http://localhost:" + running.server().port() + "/");
            byte[] glb = running.client(null).get(url).bytes();
            assertThat(new String(glb, 0, 4, StandardCharsets.US_ASCII)).isEqualTo("glTF");
        } finally {
            receiver.stop(0);
        }
    }
}
