package likeness.server.store;

import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;

/**
 * The one database. Both kinds hold the same schema and run the same statements but for the few named in
 * {@link Fragments}.
 *
 * <p>Work that reads must not write. Work that writes runs in one transaction, may run again after a conflict, and must
 * have no effect but on the handle.
 */
public sealed interface Database extends AutoCloseable permits SqliteDatabase, PostgresDatabase {

    /** Reads on a connection of its own. */
    <T> T read(Function<Handle, T> work);

    /** Writes in a transaction; what it returns is on disk. An exception undoes it and passes through. */
    <T> T write(Function<Handle, T> work);

    /**
     * Rises with every write, before who wrote is told that it is done; empty where other processes write too. While it stays
     * as it was, everything is as it was.
     */
    OptionalLong writes();

    /**
     * Makes what was deleted unreadable on disk as well, where that is the process's to do.
     *
     * @throws StoreException when somebody reads for long just now; try again
     */
    void forget();

    /**
     * Writes a copy as of one moment into a file that is not there yet, while reading and writing go on.
     *
     * @throws StoreException when the database has tools of its own for that
     */
    void copyTo(Path file);

    /** Where the databases differ. */
    Fragments fragments();

    @Override
    void close();
}
