package likeness.server.store;

import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import javax.sql.DataSource;
import likeness.server.Failure;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;
import org.sqlite.SQLiteJDBCLoader;

/** One file, for one process that serves. Many read beside the one writer; an acknowledged write is synced. */
public final class SqliteDatabase implements Database {

    private static final int READERS = 8;
    private static final int LOCK_WAIT_MILLIS = 10_000;

    private final SqliteReaders readers;
    private final SqliteWriter writer;
    private final AtomicLong writes = new AtomicLong();

    private SqliteDatabase(SqliteReaders readers, SqliteWriter writer) {
        this.readers = readers;
        this.writer = writer;
    }

    /** Opens the file, makes it when it is not there, and brings its schema up to date. */
    public static SqliteDatabase open(Path file) {
        Thread.ofPlatform().daemon().name("sqlite-library").start(SqliteDatabase::loadLibrary);
        DataSource writing = source(file, false);
        Migrations.run(writing, Migrations.SQLITE);
        SqliteReaders readers = new SqliteReaders(jdbi(source(file, true)), READERS);
        return new SqliteDatabase(readers, new SqliteWriter(jdbi(writing).open(), LOCK_WAIT_MILLIS));
    }

    /** Unpacks and loads the native library while the migrations make themselves ready; who needs it then waits for it. */
    private static void loadLibrary() {
        try {
            SQLiteJDBCLoader.initialize();
        } catch (Exception e) {
            // the first connection says what is wrong
        }
    }

    private static Jdbi jdbi(DataSource source) {
        return Jdbi.create(source).setStatementBuilderFactory(connection -> new KeptStatements());
    }

    private static DataSource source(Path file, boolean readOnly) {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.setBusyTimeout(LOCK_WAIT_MILLIS);
        config.enforceForeignKeys(true);
        config.setReadOnly(readOnly);
        config.setGetGeneratedKeys(false); // it would ask for the last one after each row; we say RETURNING
        if (!readOnly) {
            config.setPragma(SQLiteConfig.Pragma.SECURE_DELETE, "true"); // what is erased is overwritten
        }
        SQLiteDataSource source = new SQLiteDataSource(config);
        source.setUrl("jdbc:sqlite:" + file);
        return source;
    }

    @Override
    public <T> T read(Function<Handle, T> work) {
        return readers.read(work);
    }

    @Override
    public <T> T write(Function<Handle, T> work) {
        try {
            return writer.write(work);
        } catch (RuntimeException e) {
            throw isFull(e) ? new Failure.StorageFull() : e;
        } finally {
            writes.incrementAndGet();
        }
    }

    @Override
    public OptionalLong writes() {
        return OptionalLong.of(writes.get());
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
        readers.close();
        writer.close();
    }
}
