package likeness.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import likeness.server.Backend;
import likeness.server.Client;
import likeness.server.Client.Reply;
import likeness.server.RunningServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** One key, one object. */
@ParameterizedClass
@EnumSource
class IdempotencyTest {

    private final RunningServer running;
    private final Client client;

    IdempotencyTest(Backend backend) {
        running = backend.server();
        client = running.client();
    }

    private Reply post(String path, String key, String body) {
        return client.send("POST", path, body, "Idempotency-Key", key);
    }

    private static String key() {
        return java.util.UUID.randomUUID().toString();
    }

    @Test
    void fiftyCallersWithOneKeyMakeOneAvatar() throws Exception {
        String user = client.newUser();
        String body = "{\"user_id\": \"" + user + "\", \"seed\": 3}";
        String key = key();
        List<Callable<Reply>> calls = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            calls.add(() -> post("/api/v1/avatars/new", key, body));
        }
        List<Reply> replies = new ArrayList<>();
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Reply> reply : callers.invokeAll(calls)) {
                replies.add(reply.get());
            }
        }
        Set<Integer> statuses = replies.stream().map(Reply::status).collect(Collectors.toSet());
        assertThat(statuses).contains(200).isSubsetOf(200, 409);
        assertThat(replies.stream()
                        .filter(r -> r.status() == 200)
                        .map(Reply::text)
                        .distinct())
                .hasSize(1);
        assertThat(client.get("/api/v1/users/" + user + "/avatars").json().size())
                .isEqualTo(1);
        Reply again = post("/api/v1/avatars/new", key, body);
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(client.get("/api/v1/users/" + user + "/avatars").json().size())
                .isEqualTo(1);
    }

    @Test
    void anotherRequestWithTheKeyIs422() {
        String key = key();
        String one = post("/api/v1/users/new", key, "{}").text();
        assertThat(post("/api/v1/users/new", key, "{}").text()).isEqualTo(one);
        Reply other = post("/api/v1/users/new", key, "{\"x\": 1}");
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.text()).contains("[\"header\",\"Idempotency-Key\"]", "idempotency_key_reused");
        assertThat(post("/api/v1/users/new", "k".repeat(256), "{}").status()).isEqualTo(422);
    }

    @Test
    void whatFailedMayBeTriedAgain() {
        String key = key();
        assertThat(post("/api/v1/avatars/new", key, "{\"user_id\": \"nobody\"}").status())
                .isEqualTo(404);
        assertThat(post("/api/v1/users/new", key, "{}").status()).isEqualTo(200);
    }

    @Test
    void oneThatStillRunsIs409() {
        String key = key();
        Reply first = post("/api/v1/users/new", key, "{}");
        running.features()
                .storage()
                .database()
                .write(handle -> handle.createUpdate(
                                "UPDATE idempotency SET status = NULL, body = NULL WHERE name = :key")
                        .bind("key", key)
                        .execute());
        Reply second = post("/api/v1/users/new", key, "{}");
        assertThat(first.status()).isEqualTo(200);
        assertThat(second.status()).isEqualTo(409);
        assertThat(second.text()).isEqualTo("{\"detail\":\"A request with this Idempotency-Key is still running\"}");
    }

    @Test
    void anErasedUserLeavesNoAnswerBehind() {
        String id = post("/api/v1/users/new", key(), "{}").json().path("id").asString();
        client.delete("/api/v1/users/" + id);
        int left = running.features()
                .storage()
                .database()
                .read(handle -> handle.createQuery("SELECT count(*) FROM idempotency WHERE body LIKE :id")
                        .bind("id", "%" + id + "%")
                        .mapTo(int.class)
                        .one());
        assertThat(left).isZero();
    }

    @Test
    void twoProjectsMayUseTheSameKey() {
        String key = key();
        var other = running.features().projects().create("p" + key);
        String token = running.features().tokens().create(other, "test").token();
        String mine = post("/api/v1/users/new", key, "{}").text();
        Reply theirs = running.client(token).send("POST", "/api/v1/users/new", "{}", "Idempotency-Key", key);
        assertThat(theirs.status()).isEqualTo(200);
        assertThat(theirs.text()).isNotEqualTo(mine);
    }
}
