package likeness.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import likeness.server.admin.AdminClient;
import likeness.server.store.FileBlobs;
import likeness.server.store.PostgresDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Two nodes over one PostgreSQL and one place for blobs. */
class NodesTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final int RENDERS = 8;

    @TempDir
    private Path folder;

    @Test
    void aNodeTakesOverFromOneThatWasKilledAndBothSeeWhatEitherTakesAway() throws IOException {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start()) {
            String url = postgres.getJdbcUrl("postgres", "postgres");
            Map<String, String> variables = Map.of("LIKENESS_DATABASE_URL", url);
            try (ServerProcess first = ServerProcess.start(folder, variables);
                    ServerProcess second = ServerProcess.start(folder, variables);
                    PostgresDatabase database = PostgresDatabase.open(url)) {
                anErasureIsSeenByBoth(first.client(), second.client());
                aRevocationIsSeenByBoth(second);
                workIsTakenOver(first, second, database);
            }
        }
        Path blobs = folder.resolve("blobs");
        new FileBlobs(blobs, "next").close(); // what the killed node left half written goes at the next start
        BlobFiles.assertWhole(blobs);
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

    /** The folder's socket belongs to the node that started first; the other is asked. */
    private void aRevocationIsSeenByBoth(ServerProcess other) {
        JsonNode made = AdminClient.ask(folder, "token create", JSON.readTree("{\"name\": \"short\"}"))
                .orElseThrow();
        Client holder = new Client(other.client().base(), made.path("token").asString());
        assertThat(holder.post("/api/v1/users/new", null).status()).isEqualTo(200);
        AdminClient.ask(
                folder,
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
