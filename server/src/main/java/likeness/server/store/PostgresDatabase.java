package likeness.server.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.function.Function;
import likeness.server.Failure;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.postgresql.util.PSQLException;
import org.postgresql.util.PSQLState;

/** A database that several nodes share. */
public final class PostgresDatabase implements Database {

    private static final int CONNECTIONS = 16;
    private static final int ATTEMPTS = 5;
    private static final String DISK_FULL = "53100";
    private static final String DEADLOCK = PSQLState.DEADLOCK_DETECTED.getState();
    private static final String SERIALIZATION = PSQLState.SERIALIZATION_FAILURE.getState();

    private final HikariDataSource pool;
    private final Jdbi jdbi;

    private PostgresDatabase(HikariDataSource pool) {
        this.pool = pool;
        this.jdbi = Jdbi.create(pool);
    }

    /** @param url {@code jdbc:postgresql://host/database?user=…&password=…} */
    public static PostgresDatabase open(String url) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("postgres");
        config.setJdbcUrl(url);
        config.setMaximumPoolSize(CONNECTIONS);
        config.setMinimumIdle(1);
        HikariDataSource pool = new HikariDataSource(config);
        Migrations.run(pool, Migrations.POSTGRES);
        return new PostgresDatabase(pool);
    }

    @Override
    public <T> T read(Function<Handle, T> work) {
        try (Handle handle = jdbi.open()) {
            return work.apply(handle);
        }
    }

    @Override
    public OptionalLong writes() {
        return OptionalLong.empty();
    }

    @Override
    public <T> T write(Function<Handle, T> work) {
        for (int attempt = 1; ; attempt++) {
            try {
                return jdbi.inTransaction(work::apply);
            } catch (RuntimeException e) {
                String state = state(e);
                if (DISK_FULL.equals(state)) {
                    throw new Failure.StorageFull();
                }
                if (attempt == ATTEMPTS || !(DEADLOCK.equals(state) || SERIALIZATION.equals(state))) {
                    throw e;
                }
            }
        }
    }

    /** The server's own vacuum takes away what was deleted. */
    @Override
    public void forget() {}

    @Override
    public void copyTo(Path file) {
        throw new StoreException("this server's database is PostgreSQL: back it up with pg_dump, and the blobs with the"
                + " means of their store");
    }

    @Override
    public Fragments fragments() {
        return Fragments.POSTGRES;
    }

    /** SQLSTATE of what PostgreSQL said; empty when it said nothing. */
    private static String state(Throwable problem) {
        for (Throwable t = problem; t != null; t = t.getCause()) {
            if (t instanceof PSQLException e && e.getSQLState() != null) {
                return e.getSQLState();
            }
        }
        return "";
    }

    @Override
    public void close() {
        pool.close();
    }
}
