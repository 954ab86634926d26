package likeness.server.job;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import likeness.server.Failure;

/**
 * Who may use the processors now. Work runs on the thread that asks; what is bounded is how much runs at once and how many
 * may wait. Whoever is interactive goes before all batch work. Requests beyond the bound are told to come again; jobs are
 * bounded by their slots and always wait.
 */
public final class Admission {

    private final ReentrantLock lock = new ReentrantLock();
    private final Queue<CompletableFuture<Void>> interactive = new ArrayDeque<>();
    private final Queue<CompletableFuture<Void>> batch = new ArrayDeque<>();
    private final int most;
    private int free;

    /**
     * @param atOnce how much may run
     * @param waiting how many requests may wait
     */
    public Admission(int atOnce, int waiting) {
        free = atOnce;
        most = waiting;
    }

    /** Runs for a caller who waits for the answer. @throws Failure.Busy when too many wait already */
    public <T> T serve(Supplier<T> work) {
        acquire(Priority.INTERACTIVE, true);
        try {
            return work.get();
        } finally {
            release();
        }
    }

    /** Runs when it is this priority's turn. */
    void enter(Priority priority, Runnable work) {
        acquire(priority, false);
        try {
            work.run();
        } finally {
            release();
        }
    }

    private void acquire(Priority priority, boolean bounded) {
        CompletableFuture<Void> turn;
        lock.lock();
        try {
            if (free > 0) {
                free--;
                return;
            }
            Queue<CompletableFuture<Void>> queue = priority == Priority.INTERACTIVE ? interactive : batch;
            if (bounded && queue.size() >= most) {
                throw Failure.Busy.overloaded(Duration.ofSeconds(2));
            }
            turn = new CompletableFuture<>();
            queue.add(turn);
        } finally {
            lock.unlock();
        }
        turn.join();
    }

    private void release() {
        lock.lock();
        try {
            CompletableFuture<Void> next = interactive.isEmpty() ? batch.poll() : interactive.poll();
            if (next == null) {
                free++;
            } else {
                next.complete(null);
            }
        } finally {
            lock.unlock();
        }
    }

    /** How many wait now. */
    public int waiting() {
        lock.lock();
        try {
            return interactive.size() + batch.size();
        } finally {
            lock.unlock();
        }
    }
}
