package likeness.bench.server;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import likeness.server.store.SqliteDatabase;

/** Rows that SQLite itself takes durably in a second when many callers share its commits. */
final class BareSqlite {

    private static final int CALLERS = 64;
    private static final long WARM_NANOS = 2_000_000_000L;
    private static final long MEASURED_NANOS = 4_000_000_000L;

    private BareSqlite() {}

    static double perSecond() {
        try (SqliteDatabase database =
                        SqliteDatabase.open(ServeProcess.emptyFolder().resolve("bare.db"));
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            database.write(handle -> handle.execute("CREATE TABLE bare (id INTEGER PRIMARY KEY, name TEXT)"));
            long from = System.nanoTime() + WARM_NANOS;
            List<CompletableFuture<Long>> callers = new ArrayList<>();
            for (int i = 0; i < CALLERS; i++) {
                callers.add(CompletableFuture.supplyAsync(() -> insert(database, from), threads));
            }
            return callers.stream().mapToLong(CompletableFuture::join).sum() / (MEASURED_NANOS / 1e9);
        }
    }

    private static long insert(SqliteDatabase database, long from) {
        long count = 0;
        for (long now = System.nanoTime(); now < from + MEASURED_NANOS; now = System.nanoTime()) {
            database.write(handle -> handle.execute("INSERT INTO bare (name) VALUES ('somebody')"));
            count += now >= from ? 1 : 0;
        }
        return count;
    }
}
