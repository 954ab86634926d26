package likeness.server.store;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/**
 * The connections that read, opened when they are first needed and kept with all that they prepared. A pool of pooled
 * connections would have to forget the statements at each return, and guard against a network that is not there.
 */
final class SqliteReaders implements AutoCloseable {

    private final Jdbi jdbi;
    private final int most;
    private final Semaphore free;
    private final Queue<Handle> idle = new ConcurrentLinkedQueue<>();

    /** @param most connections at once; who comes later waits */
    SqliteReaders(Jdbi jdbi, int most) {
        this.jdbi = jdbi;
        this.most = most;
        free = new Semaphore(most);
    }

    <T> T read(Function<Handle, T> work) {
        acquire(1);
        try {
            Handle known = idle.poll();
            Handle handle = known == null ? jdbi.open() : known;
            return read(handle, work);
        } finally {
            free.release();
        }
    }

    private <T> T read(Handle handle, Function<Handle, T> work) {
        boolean sound = true;
        try {
            return work.apply(handle);
        } catch (JdbiException e) {
            sound = false; // the next reader gets a new one
            throw e;
        } finally {
            if (sound) {
                idle.add(handle);
            } else {
                handle.close();
            }
        }
    }

    private void acquire(int places) {
        try {
            free.acquire(places);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoreException("interrupted while waiting for the database", e);
        }
    }

    /** Waits for who still reads; nobody reads afterwards. */
    @Override
    public void close() {
        acquire(most);
        idle.forEach(Handle::close);
    }
}
