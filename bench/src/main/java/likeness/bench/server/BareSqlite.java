package likeness.bench.server;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import likeness.server.store.SqliteDatabase;

/**
 * SQLite with nothing around it but callers who share its commits: as many as there are clients, each waiting until its row
 * is on disk before it sends the next. The row is that of a user, with its table's keys and indexes.
 */
final class BareSqlite implements AutoCloseable {

    private static final long MEASURED_NANOS = 4_000_000_000L;
    private static final String INSERT = "INSERT INTO users (id, project_id, created_at) VALUES (?, 'bare', ?)";

    private final SqliteDatabase database;
    private final AtomicLong next = new AtomicLong();

    private BareSqlite(SqliteDatabase database) {
        this.database = database;
    }

    static BareSqlite open(Path folder) {
        SqliteDatabase database = SqliteDatabase.open(folder.resolve("bare.db"));
        database.write(
                handle -> handle.execute("INSERT INTO project (id, name, created_at) VALUES ('bare', 'bare', 0)"));
        BareSqlite bare = new BareSqlite(database);
        bare.perSecond(); // so that it too has been compiled when it counts
        return bare;
    }

    double perSecond() {
        long end = System.nanoTime() + MEASURED_NANOS;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<CompletableFuture<Long>> callers = new ArrayList<>();
            for (int i = 0; i < Load.CLIENTS; i++) {
                callers.add(CompletableFuture.supplyAsync(() -> insertUntil(end), threads));
            }
            return callers.stream().mapToLong(CompletableFuture::join).sum() / (MEASURED_NANOS / 1e9);
        }
    }

    private long insertUntil(long end) {
        long count = 0;
        for (; System.nanoTime() < end; count++) {
            // Scattered over the index as the ids of users are.
            String id = Long.toHexString(next.incrementAndGet() * 0x9E3779B97F4A7C15L) + "aaaaaaaaaaaaaaaa";
            database.write(handle -> handle.execute(INSERT, id, end));
        }
        return count;
    }

    @Override
    public void close() {
        database.close();
    }
}
