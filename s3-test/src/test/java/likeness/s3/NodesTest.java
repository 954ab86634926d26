package likeness.s3;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import likeness.image.PictureDecoder;
import likeness.server.Client;
import likeness.server.Eventually;
import likeness.server.ServerProcess;
import likeness.server.Settings;
import likeness.server.Storage;
import likeness.server.admin.AdminClient;
import likeness.server.media.Derived;
import likeness.server.store.Blobs;
import likeness.server.store.PostgresDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Two nodes over one PostgreSQL and one bucket of S3. */
class NodesTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final int RENDERS = 8;

    @TempDir
    private Path folder;

    @Test
    void aNodeTakesOverFromOneThatWasKilledAndBothSeeWhatEitherTakesAway() throws IOException {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start()) {
            String url = postgres.getJdbcUrl("postgres", "postgres");
            Map<String, String> variables = new TreeMap<>(Store.bucket("nodes"));
            variables.put("LIKENESS_DATABASE_URL", url);
            try (ServerProcess first = ServerProcess.start(folder.resolve("first"), variables);
                    ServerProcess second = ServerProcess.start(folder.resolve("second"), variables);
                    PostgresDatabase database = PostgresDatabase.open(url)) {
                anErasureIsSeenByBoth(first.client(), second.client());
                aRevocationIsSeenByBoth(second);
                workIsTakenOver(first, second, database);
            }
            variables.put("LIKENESS_DATA", folder.resolve("third").toString());
            try (Storage storage = Storage.open(Settings.of(variables), "third")) {
                assertWhole(storage.blobs());
            }
        }
    }

    /** What is in the bucket can be read, whoever was killed while writing it. */
    private static void assertWhole(Blobs blobs) {
        assertThat(blobs.names()).isNotEmpty().allSatisfy(name -> {
            byte[] bytes = blobs.get(name).orElseThrow();
            if (name.endsWith(Derived.DIGEST)) {
                assertThat(bytes).hasSize(64);
            } else {
                assertThat(PictureDecoder.decode(bytes).width()).isPositive();
            }
        });
    }

    private static void anErasureIsSeenByBoth(Client one, Client other) {
        String user = one.newUser();
        String avatar = one.newAvatar(user, 1);
        assertThat(other.get("/api/v1/avatars/" + avatar + ".png?size=64").status())
                .isEqualTo(200);
        assertThat(one.delete("/api/v1/users/" + user).status()).isEqualTo(200);
        within(
                Duration.ofSeconds(1),
                () -> other.get("/api/v1/avatars/" + avatar).status() == 404
                        && other.get("/api/v1/avatars/" + avatar + ".png?size=64")
                                        .status()
                                == 404);
    }

    /** By the socket of one node's folder; the other is asked. */
    private void aRevocationIsSeenByBoth(ServerProcess other) {
        JsonNode made = AdminClient.ask(folder.resolve("first"), "token create", JSON.readTree("{\"name\": \"short\"}"))
                .orElseThrow();
        Client holder = new Client(other.client().base(), made.path("token").asString());
        assertThat(holder.post("/api/v1/users/new", null).status()).isEqualTo(200);
        AdminClient.ask(
                folder.resolve("first"),
                "token revoke",
                JSON.createObjectNode().put("id", made.path("id").asString()));
        within(
                Duration.ofSeconds(1),
                () -> holder.post("/api/v1/users/new", null).status() == 401);
    }

    private static void workIsTakenOver(ServerProcess victim, ServerProcess heir, PostgresDatabase database) {
        Client client = victim.client();
        String user = client.newUser();
        List<String> renders = new ArrayList<>();
        for (int i = 0; i < RENDERS; i++) {
            renders.add(client.post(
                            "/api/v1/renders/new?scene=common/full_body&avatar_id=" + client.newAvatar(user, i), null)
                    .json()
                    .path("id")
                    .asString());
        }
        Eventually.see(() -> claimed(database, victim), count -> count > 0);
        victim.kill();
        within(Duration.ofSeconds(10), () -> claimed(database, victim) == 0);
        for (String render : renders) {
            Eventually.see(
                    () -> heir.client().get("/api/v1/renders/" + render).text(), text -> text.contains("\"ready\""));
        }
        int wrong = database.read(handle -> handle.createQuery("SELECT count(*) FROM avatar WHERE sequence <>"
                        + " 1 + (SELECT count(*) FROM task WHERE task.avatar_id = avatar.id)")
                .mapTo(int.class)
                .one());
        assertThat(wrong).as("avatars whose task ended more or less than once").isZero();
    }

    private static int claimed(PostgresDatabase database, ServerProcess node) {
        return database.read(
                handle -> handle.createQuery("SELECT count(*) FROM job WHERE node = :node AND state = 'running'")
                        .bind("node", node.node())
                        .mapTo(int.class)
                        .one());
    }

    private static void within(Duration limit, BooleanSupplier condition) {
        long begun = System.nanoTime();
        Eventually.see(condition::getAsBoolean, seen -> seen);
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(limit);
    }
}
