package likeness.server.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.util.function.Function;
import javax.sql.DataSource;
import likeness.server.Failure;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** One file, for one process that serves. Many read beside the one writer; an acknowledged write is synced. */
public final class SqliteDatabase implements Database {

    private static final int READERS = 8;
    private static final int LOCK_WAIT_MILLIS = 10_000;

    private final HikariDataSource readers;
    private final Jdbi reading;
    private final SqliteWriter writer;

    private SqliteDatabase(HikariDataSource readers, SqliteWriter writer) {
        this.readers = readers;
        this.reading = Jdbi.create(readers);
        this.writer = writer;
    }

    /** Opens the file, makes it when it is not there, and brings its schema up to date. */
    public static SqliteDatabase open(Path file) {
        DataSource writing = source(file, false);
        Migrations.run(writing, Migrations.SQLITE);
        Handle handle = Jdbi.create(writing).open();
        HikariConfig pool = new HikariConfig();
        pool.setPoolName("sqlite-readers");
        pool.setDataSource(source(file, true));
        pool.setMaximumPoolSize(READERS);
        pool.setMinimumIdle(1);
        pool.setReadOnly(true);
        return new SqliteDatabase(new HikariDataSource(pool), new SqliteWriter(handle, LOCK_WAIT_MILLIS));
    }

    private static DataSource source(Path file, boolean readOnly) {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.setBusyTimeout(LOCK_WAIT_MILLIS);
        config.enforceForeignKeys(true);
        config.setReadOnly(readOnly);
        if (!readOnly) {
            config.setPragma(SQLiteConfig.Pragma.SECURE_DELETE, "true"); // what is erased is overwritten
        }
        SQLiteDataSource source = new SQLiteDataSource(config);
        source.setUrl("jdbc:sqlite:" + file);
        return source;
    }

    @Override
    public <T> T read(Function<Handle, T> work) {
        try (Handle handle = reading.open()) {
            return work.apply(handle);
        }
    }

    @Override
    public <T> T write(Function<Handle, T> work) {
        try {
            return writer.write(work);
        } catch (RuntimeException e) {
            throw isFull(e) ? new Failure.StorageFull() : e;
        }
    }

    /** The file itself was overwritten ({@code secure_delete}); the log still holds what was written before. */
    @Override
    public void forget() {
        writer.emptyLog();
    }

    @Override
    public void copyTo(Path file) {
        read(handle -> handle.execute("VACUUM INTO ?", file.toString()));
    }

    /**
     * Whether a file that was brought from elsewhere is a database of ours, whole and consistent.
     *
     * @throws StoreException when it is not
     */
    public void verify() {
        String answer = read(handle ->
                handle.createQuery("PRAGMA integrity_check").mapTo(String.class).first());
        boolean dangling = read(handle -> handle.createQuery("SELECT count(*) FROM pragma_foreign_key_check")
                        .mapTo(int.class)
                        .one())
                > 0;
        if (!answer.equals("ok") || dangling) {
            throw new StoreException(
                    "the database is damaged: " + (dangling ? "references to rows that are not there" : answer));
        }
    }

    @Override
    public Fragments fragments() {
        return Fragments.SQLITE;
    }

    private static boolean isFull(Throwable problem) {
        for (Throwable t = problem; t != null; t = t.getCause()) {
            if (t instanceof SQLiteException e && e.getResultCode() == SQLiteErrorCode.SQLITE_FULL) {
                return true;
            }
        }
        return false;
    }

    @Override
    public void close() {
        writer.close();
        readers.close();
    }
}
