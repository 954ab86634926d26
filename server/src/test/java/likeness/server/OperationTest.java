package likeness.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an operator sees of a server: its metrics, and how it stops. */
class OperationTest {

    private static final int REQUESTS = 6;

    @TempDir
    private Path folder;

    @Test
    void aStopFailsNoRequestThatHasBegun() throws IOException {
        int port = freePort();
        Client prometheus = new Client("http://127.0.0.1:" + port, null);
        try (ServerProcess server =
                ServerProcess.start(folder, Map.of("LIKENESS_METRICS_PORT", String.valueOf(port)))) {
            Client client = server.client();
            String user = client.newUser();
            List<String> avatars = new ArrayList<>();
            for (int seed = 0; seed < REQUESTS; seed++) {
                avatars.add(client.newAvatar(user, seed));
            }
            assertThat(prometheus.get("/metrics").text()).contains("likeness_requests_active 0.0"); // quick from now on
            List<CompletableFuture<Client.Reply>> replies = avatars.stream()
                    .map(avatar -> CompletableFuture.supplyAsync(
                            () -> client.get("/api/v1/avatars/" + avatar + ".png?size=512"),
                            Thread::startVirtualThread))
                    .toList();
            Eventually.see(
                    () -> prometheus.get("/metrics").text(), text -> text.contains("likeness_requests_active 6.0"));
            server.terminate();
            assertThat(replies)
                    .allSatisfy(reply -> assertThat(reply.join().status()).isEqualTo(200));
            assertThat(server.join()).isEqualTo(143);
        }
    }

    @Test
    void aSecondProcessDoesNotServeTheSameFolder() {
        try (RunningServer first = RunningServer.in(folder)) {
            assertThatThrownBy(() -> RunningServer.in(folder))
                    .isInstanceOf(SettingsException.class)
                    .hasMessageContaining("served by another process");
            assertThat(first.client().newUser()).isNotEmpty();
        }
        RunningServer.in(folder).close();
    }

    @Test
    void prometheusReadsRequestsJobsAndTheMachine() throws IOException {
        int port = freePort();
        Client prometheus = new Client("http://127.0.0.1:" + port, null);
        try (RunningServer running = RunningServer.in(folder, Map.of("LIKENESS_METRICS_PORT", String.valueOf(port)))) {
            Client client = running.client();
            String avatar = client.newAvatar(client.newUser(), 1);
            Eventually.see(
                    () -> client.post("/api/v1/exports/new?avatar_id=" + avatar, null)
                            .text(),
                    answer -> answer.contains("ready"));
            client.get("/api/v1/avatars/" + avatar);
            client.get("/nowhere");
            String text = prometheus.get("/metrics").text();
            assertThat(text)
                    .contains("likeness_request_seconds_count{method=\"GET\","
                            + "route=\"/api/v1/avatars/{id}\",status=\"200\"} 1")
                    .contains("route=\"none\",status=\"404\"")
                    .contains("likeness_job_seconds_count{kind=\"derive\",outcome=\"done\"} 1")
                    .contains("likeness_derive_seconds_count{format=\"glb\"} 1")
                    .contains("likeness_jobs_open{kind=\"derive\"} 0.0")
                    .contains("likeness_admission_waiting 0.0")
                    .contains("jvm_memory_used_bytes")
                    .doesNotContain(avatar);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
