package likeness.server.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reading and writing with statements that are kept. */
class SqliteDatabaseTest {

    private static final String NAME_OF = "SELECT name FROM thing WHERE id = :id";

    @TempDir
    private Path folder;

    private SqliteDatabase database;

    @BeforeEach
    void open() {
        database = SqliteDatabase.open(folder.resolve("test.db"));
        database.write(handle -> handle.execute("CREATE TABLE thing (id INTEGER PRIMARY KEY, name TEXT)"));
        for (int i = 1; i <= 3; i++) {
            insert(i, "name " + i);
        }
    }

    @AfterEach
    void close() {
        database.close();
    }

    private void insert(int id, String name) {
        database.write(handle -> handle.createUpdate("INSERT INTO thing (id, name) VALUES (:id, :name)")
                .bind("id", id)
                .bind("name", name)
                .execute());
    }

    private static String name(Handle handle, int id) {
        return handle.createQuery(NAME_OF)
                .bind("id", id)
                .mapTo(String.class)
                .findOne()
                .orElse("none");
    }

    @Test
    void whatIsClosedIsOneFileThatCanBeCopied() throws IOException {
        assertThat(database.<String>read(handle -> name(handle, 1))).isEqualTo("name 1");
        database.close();
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(folder.resolve("test.db"));
        }
        database = SqliteDatabase.open(folder.resolve("test.db"));
        assertThat(database.<String>read(handle -> name(handle, 3))).isEqualTo("name 3");
    }

    @Test
    void aStatementThatIsKeptAnswersForOtherParameters() {
        assertThat(database.<String>read(handle -> name(handle, 1) + name(handle, 2) + name(handle, 9)))
                .isEqualTo("name 1name 2none");
    }

    @Test
    void aStatementInUseIsNobodyElses() {
        String all = "SELECT id FROM thing ORDER BY id";
        int pairs = database.read(handle -> {
            int count = 0;
            try (var outer = handle.createQuery(all).mapTo(int.class).iterator()) {
                while (outer.hasNext()) {
                    outer.next();
                    count += handle.createQuery(all).mapTo(int.class).list().size();
                }
            }
            return count;
        });
        assertThat(pairs).isEqualTo(9);
    }

    @Test
    void everyReadSeesWhatWasWrittenBefore() {
        for (int i = 10; i < 200; i++) {
            int id = i;
            insert(id, "later");
            assertThat(database.<String>read(handle -> name(handle, id))).isEqualTo("later");
        }
    }

    @Test
    void whatWasReadDoesNotKeepTheLogFromBeingEmptied() throws Exception {
        database.read(handle -> handle.createQuery("SELECT id FROM thing ORDER BY id")
                .mapTo(int.class)
                .findFirst());
        database.forget();
        assertThat(Files.size(folder.resolve("test.db-wal"))).isZero();
    }

    @Test
    void ofAGroupOnlyWhatFailsIsUndone() {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<CompletableFuture<Void>> writers = new ArrayList<>();
            for (int i = 100; i < 300; i++) {
                int id = i;
                writers.add(CompletableFuture.runAsync(() -> insertUnlessOdd(id), threads));
            }
            writers.forEach(CompletableFuture::join);
        }
        List<Integer> kept = database.read(handle -> handle.createQuery("SELECT id FROM thing WHERE id >= 100")
                .mapTo(int.class)
                .list());
        assertThat(kept).hasSize(100).allMatch(id -> id % 2 == 0);
    }

    private void insertUnlessOdd(int id) {
        Runnable writing = () -> database.write(handle -> {
            handle.execute("INSERT INTO thing (id, name) VALUES (?, 'x')", id);
            if (id % 2 == 1) {
                throw new IllegalArgumentException("odd");
            }
            return id;
        });
        if (id % 2 == 1) {
            assertThatThrownBy(writing::run).isInstanceOf(IllegalArgumentException.class);
        } else {
            writing.run();
        }
    }

    @Test
    void manyReadAtOnce() {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<CompletableFuture<String>> readers = new ArrayList<>();
            for (int i = 0; i < 500; i++) {
                int id = 1 + i % 3;
                readers.add(CompletableFuture.supplyAsync(() -> database.read(handle -> name(handle, id)), threads));
            }
            for (int i = 0; i < readers.size(); i++) {
                assertThat(readers.get(i).join()).isEqualTo("name " + (1 + i % 3));
            }
        }
    }

    @Test
    void aReaderThatFailedIsReplaced() {
        assertThatThrownBy(() -> database.read(handle -> handle.execute("SELECT nothing FROM nowhere")))
                .hasMessageContaining("nowhere");
        assertThat(database.<String>read(handle -> name(handle, 3))).isEqualTo("name 3");
    }
}
