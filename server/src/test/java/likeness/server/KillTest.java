package likeness.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import likeness.server.store.SqliteDatabase;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** SIGKILL at random moments under mixed writes: nothing that was acknowledged is lost, nothing is done twice. */
class KillTest {

    private static final int CLIENTS = 4;

    @TempDir
    private Path folder;

    private final Ledger ledger = new Ledger();

    @Test
    void killsLoseNothingThatWasAcknowledged() throws Exception {
        survive(6, new Random(6));
    }

    @Test
    @Tag("full")
    void fiftyKillsLoseNothingThatWasAcknowledged() throws Exception {
        survive(50, new Random(50));
    }

    private void survive(int kills, Random random) throws Exception {
        for (int kill = 0; kill < kills; kill++) {
            try (ServerProcess server = ServerProcess.start(folder, Map.of())) {
                ledger.assertKept(server.client());
                BlobFiles.assertWhole(folder.resolve("blobs"));
                killUnderLoad(server, random);
            }
        }
        assertThat(ledger.acknowledged()).isGreaterThan(kills);
        try (ServerProcess server = ServerProcess.start(folder, Map.of())) {
            ledger.assertKept(server.client());
            ledger.awaitTasks(server.client());
            awaitUnacknowledgedWork();
            server.terminate();
            assertThat(server.join()).isEqualTo(143); // SIGTERM, as the JVM tells it
        }
        assertEachJobEndedOnce();
        BlobFiles.assertWhole(folder.resolve("blobs"));
    }

    private void killUnderLoad(ServerProcess server, Random random) throws InterruptedException {
        Thread[] clients = new Thread[CLIENTS];
        for (int i = 0; i < CLIENTS; i++) {
            clients[i] =
                    Thread.ofPlatform().start(new BusyClient(server.client(), ledger, new Random(random.nextLong())));
        }
        int before = ledger.made();
        Eventually.see(ledger::made, made -> made > before); // however slow the machine, there is something to lose
        TimeUnit.MILLISECONDS.sleep(300 + random.nextInt(1200)); // the random moment
        server.kill();
        for (Thread client : clients) {
            client.join();
        }
    }

    /** A request whose answer the kill cut off may have left work, which no ledger knows. */
    private void awaitUnacknowledgedWork() {
        try (SqliteDatabase database = SqliteDatabase.open(folder.resolve("likeness.db"))) {
            Eventually.see(
                    () -> database.read(handle -> count(handle, "SELECT count(*) FROM job WHERE kind = 'derive'")),
                    jobs -> jobs == 0);
        }
    }

    /** An avatar counts its events: one for itself, one for each task that ended. */
    private void assertEachJobEndedOnce() {
        try (SqliteDatabase database = SqliteDatabase.open(folder.resolve("likeness.db"))) {
            database.read(handle -> {
                assertThat(count(handle, "SELECT count(*) FROM job WHERE kind = 'derive'"))
                        .isZero();
                assertThat(count(handle, "SELECT count(*) FROM task WHERE status <> 'ready'"))
                        .isZero();
                assertThat(count(
                                handle,
                                "SELECT count(*) FROM avatar WHERE sequence <>"
                                        + " 1 + (SELECT count(*) FROM task WHERE task.avatar_id = avatar.id)"))
                        .isZero();
                return true;
            });
        }
    }

    private static int count(Handle handle, String sql) {
        return handle.createQuery(sql).mapTo(int.class).one();
    }
}
