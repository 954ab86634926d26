package likeness.server.store;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one thread that writes. Work that waits is committed together, so that many callers share one sync of the disk; each
 * has a savepoint of its own, so that one that fails undoes only itself. Between groups the lock is free for other
 * processes.
 */
final class SqliteWriter implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SqliteWriter.class);
    private static final int WAITING = 4096;
    private static final int GROUP = 256;

    /** How long all writers may wait for readers of an old state when the log is to be emptied. */
    private static final int READERS_WAIT_MILLIS = 250;

    private final Handle handle;
    private final SqliteTransaction transaction;
    private final int lockWaitMillis;
    private final BlockingQueue<Entry<?>> queue = new ArrayBlockingQueue<>(WAITING);
    private final Thread thread;
    private volatile boolean closed;

    /** @param lockWaitMillis how long the handle waits for another process */
    SqliteWriter(Handle handle, int lockWaitMillis) {
        this.handle = handle;
        transaction = new SqliteTransaction(handle.getConnection());
        this.lockWaitMillis = lockWaitMillis;
        thread = Thread.ofPlatform().name("sqlite-writer").daemon().start(this::run);
    }

    <T> T write(Function<Handle, T> work) {
        if (Thread.currentThread() == thread) {
            throw new IllegalStateException("a write within a write: hand the handle on instead");
        }
        return await(new Entry<>(work, false));
    }

    /** Moves the log into the file and cuts it to nothing. */
    void emptyLog() {
        await(new Entry<>(handle -> 0, true));
    }

    private <T> T await(Entry<T> entry) {
        try {
            queue.put(entry);
            if (closed && queue.remove(entry)) {
                throw new StoreException("the database is closed");
            }
            return entry.result();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoreException("interrupted while waiting for the database", e);
        }
    }

    private void run() {
        List<Entry<?>> group = new ArrayList<>();
        while (!closed || !queue.isEmpty()) {
            try {
                group.add(queue.take());
                queue.drainTo(group, GROUP - 1);
                commit(group);
            } catch (InterruptedException e) {
                // closing: the loop ends when nothing waits
            }
            group.clear();
        }
    }

    private void commit(List<Entry<?>> group) {
        try {
            transaction.begin();
            group.forEach(entry -> entry.run(handle, transaction));
            transaction.commit();
            boolean emptied = group.stream().anyMatch(entry -> entry.emptiesLog) && truncateLog();
            group.forEach(entry -> entry.complete(emptied));
        } catch (RuntimeException | Error e) {
            rollback(e);
            group.forEach(entry -> entry.fail(e));
        }
    }

    /** Whether it went well; what was committed is committed either way. */
    private boolean truncateLog() {
        try {
            handle.execute("PRAGMA busy_timeout = " + READERS_WAIT_MILLIS);
            int busy = handle.createQuery("PRAGMA wal_checkpoint(TRUNCATE)")
                    .mapTo(int.class)
                    .one();
            handle.execute("PRAGMA busy_timeout = " + lockWaitMillis);
            return busy == 0;
        } catch (RuntimeException e) {
            LOG.warn("the log cannot be emptied", e);
            return false;
        }
    }

    private void rollback(Throwable cause) {
        try {
            transaction.rollback();
        } catch (RuntimeException e) {
            cause.addSuppressed(e); // SQLite has undone it already, as it does on a full disk
        }
    }

    @Override
    public void close() {
        closed = true;
        thread.interrupt();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        handle.close();
    }

    private static final class Entry<T> {
        private final Function<Handle, T> work;
        private final boolean emptiesLog;
        private final CompletableFuture<T> future = new CompletableFuture<>();
        private @Nullable T value;
        private @Nullable RuntimeException failure;

        Entry(Function<Handle, T> work, boolean emptiesLog) {
            this.work = work;
            this.emptiesLog = emptiesLog;
        }

        void run(Handle handle, SqliteTransaction transaction) {
            transaction.mark();
            try {
                value = work.apply(handle);
                transaction.keep();
            } catch (RuntimeException e) {
                failure = e;
                transaction.undo();
            }
        }

        @SuppressWarnings("NullAway") // null only where T allows it
        void complete(boolean logEmptied) {
            if (emptiesLog && !logEmptied) {
                future.completeExceptionally(new StoreException("the log is being read; it cannot be emptied now"));
            } else if (failure == null) {
                future.complete(value);
            } else {
                future.completeExceptionally(failure);
            }
        }

        void fail(Throwable cause) {
            future.completeExceptionally(failure == null ? cause : failure);
        }

        T result() throws InterruptedException {
            try {
                return future.get();
            } catch (java.util.concurrent.ExecutionException e) {
                throw Rethrow.unchecked(e.getCause() == null ? e : e.getCause());
            }
        }
    }
}
