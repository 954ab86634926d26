package likeness.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import likeness.server.Client;
import likeness.server.Client.Reply;
import likeness.server.Eventually;
import likeness.server.RunningServer;
import likeness.server.SettableClock;
import likeness.server.Settings;
import likeness.server.Wire;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How much is let in at once, how often, and for how long. */
class LimitsTest {

    private static final String UNFINISHED = "POST /api/v1/avatars/new HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer "
            + RunningServer.TOKEN + "\r\nContent-Length: 100\r\n\r\n{";

    @TempDir
    private Path folder;

    private static Reply whenThereIsRoom(Client client) {
        return Eventually.see(() -> client.get("/api/v1/assets"), reply -> reply.status() != 503);
    }

    @Test
    void onePlaceIsGivenBackHoweverTheRequestEnds() throws IOException {
        try (RunningServer running = RunningServer.in(folder, Map.of("LIKENESS_MAX_REQUESTS", "1"))) {
            Client client = running.client();
            for (String[] ask : new String[][] {
                {"OPTIONS", "/api/v1/users/new"},
                {"GET", "/nothing"},
                {"PUT", "/api/v1/users/new"},
                {"FOO", "/api/v1/users/new"},
                {"HEAD", "/api/v1/assets"},
                {"GET", "/api/v1/avatars/x"},
                {"GET", "/"}
            }) {
                for (int i = 0; i < 3; i++) {
                    client.send(ask[0], ask[1], null);
                    assertThat(whenThereIsRoom(client).status())
                            .as(ask[0] + " " + ask[1])
                            .isEqualTo(200);
                }
            }
            for (int i = 0; i < 3; i++) {
                try (Wire aborted = occupying(running)) {
                    assertThat(aborted.hasAnswer()).isFalse();
                    refusedWhileFull(client);
                }
                assertThat(whenThereIsRoom(client).status())
                        .as("after a client that went away")
                        .isEqualTo(200);
            }
        }
    }

    /** Takes the only place; tries again while the request before has not quite left it. */
    private static Wire occupying(RunningServer running) throws IOException {
        while (true) {
            Wire wire = new Wire(running).write(UNFINISHED);
            for (int i = 0; i < 100 && !wire.hasAnswer(); i++) {
                if (running.client().get("/api/v1/assets").status() == 503 && !wire.hasAnswer()) {
                    return wire;
                }
            }
            wire.close();
        }
    }

    private static void refusedWhileFull(Client client) {
        Reply refused = Eventually.see(() -> client.get("/api/v1/assets"), reply -> reply.status() == 503);
        assertThat(refused.header("Retry-After")).isEqualTo("1");
        assertThat(refused.text()).isEqualTo("{\"detail\":\"The server is busy\"}");
        assertThat(refused.header("Access-Control-Allow-Origin")).isEqualTo("*");
        assertThat(client.send("OPTIONS", "/api/v1/assets", null).status())
                .as("a preflight does no work")
                .isEqualTo(204);
    }

    @Test
    void aBodyThatTricklesIsEnded() throws IOException {
        SettableClock clock = new SettableClock();
        Settings settings = Settings.of(Map.of(
                "LIKENESS_PORT",
                "0",
                "LIKENESS_DATA",
                folder.toString(),
                "LIKENESS_MAX_REQUESTS",
                "1",
                "LIKENESS_BOOTSTRAP_TOKEN",
                RunningServer.TOKEN));
        try (RunningServer running = RunningServer.with(settings, clock);
                Wire slow = occupying(running)) {
            refusedWhileFull(running.client());
            Eventually.see(
                    () -> {
                        clock.leap(Duration.ofSeconds(31));
                        return trickled(slow);
                    },
                    answered -> answered);
            assertThat(slow.rest()).startsWith("HTTP/1.1 408").contains("{\"detail\":\"The body came too slowly\"}");
            assertThat(whenThereIsRoom(running.client()).status()).isEqualTo(200);
        }
    }

    private static boolean trickled(Wire slow) {
        try {
            if (slow.hasAnswer()) {
                return true;
            }
            slow.write(" ");
            return false;
        } catch (IOException e) {
            return true;
        }
    }

    @Test
    void aReaderThatDawdlesIsCutOff() throws IOException {
        Map<String, String> limits = Map.of("LIKENESS_MAX_REQUESTS", "1", "LIKENESS_REQUEST_SECONDS", "1");
        try (RunningServer running = RunningServer.in(folder, limits);
                Wire slow = new Wire(running)) {
            String ask = "GET /api/v1/openapi.json HTTP/1.1\r\nHost: x\r\n\r\n";
            slow.write(ask.repeat(1000)); // more than all buffers on the way can hold
            refusedWhileFull(running.client());
            assertThat(whenThereIsRoom(running.client()).status()).isEqualTo(200);
        }
    }

    @Test
    void aTokenThatIsUsedTooOftenIs429AndOthersAreNot() {
        try (RunningServer running = RunningServer.in(folder, Map.of("LIKENESS_RATE_LIMIT", "5"))) {
            Client client = running.client();
            Reply refused = Eventually.see(() -> client.get("/api/v1/assets"), reply -> reply.status() == 429);
            assertThat(refused.header("Retry-After")).isEqualTo("2");
            assertThat(refused.text()).isEqualTo("{\"detail\":\"Too many requests\"}");
            var other = running.features().projects().create("other");
            String token = running.features().tokens().create(other, "test").token();
            assertThat(running.client(token).get("/api/v1/assets").status()).isEqualTo(200);
        }
    }
}
