package likeness.server.store;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * The one thread that writes. Work that waits is committed together, so that many callers share one sync of the disk; each
 * has a savepoint of its own, so that one that fails undoes only itself. Between groups the lock is free for other
 * processes.
 */
final class SqliteWriter implements AutoCloseable {

    private static final int WAITING = 4096;
    private static final int GROUP = 256;

    private final Handle handle;
    private final BlockingQueue<Entry<?>> queue = new ArrayBlockingQueue<>(WAITING);
    private final Thread thread;
    private volatile boolean closed;

    SqliteWriter(Handle handle) {
        this.handle = handle;
        thread = Thread.ofPlatform().name("sqlite-writer").daemon().start(this::run);
    }

    <T> T write(Function<Handle, T> work) {
        if (Thread.currentThread() == thread) {
            throw new IllegalStateException("a write within a write: hand the handle on instead");
        }
        Entry<T> entry = new Entry<>(work);
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
            handle.execute("BEGIN IMMEDIATE");
            group.forEach(entry -> entry.run(handle));
            handle.execute("COMMIT");
            group.forEach(Entry::complete);
        } catch (RuntimeException | Error e) {
            rollback(e);
            group.forEach(entry -> entry.fail(e));
        }
    }

    private void rollback(Throwable cause) {
        try {
            handle.execute("ROLLBACK");
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
        private final CompletableFuture<T> future = new CompletableFuture<>();
        private @Nullable T value;
        private @Nullable RuntimeException failure;

        Entry(Function<Handle, T> work) {
            this.work = work;
        }

        void run(Handle handle) {
            handle.execute("SAVEPOINT entry");
            try {
                value = work.apply(handle);
                handle.execute("RELEASE entry");
            } catch (RuntimeException e) {
                failure = e;
                handle.execute("ROLLBACK TO entry");
                handle.execute("RELEASE entry");
            }
        }

        @SuppressWarnings("NullAway") // null only where T allows it
        void complete() {
            if (failure == null) {
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
