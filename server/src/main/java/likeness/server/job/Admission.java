package likeness.server.job;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import likeness.server.Failure;

/**
 * Who may use the processors now. What is bounded is how much runs at once and how many may wait. Whoever is interactive
 * goes before all batch work. Requests beyond the bound are told to come again; jobs are bounded by their slots and always
 * wait.
 *
 * <p>Work runs on a platform thread while the virtual thread that asks is parked: a virtual thread that computes keeps its
 * carrier, and two pictures would keep a machine of two processors from answering anybody else.
 */
public final class Admission {

    private static final Duration NO_ROOM = Duration.ofSeconds(5);

    private final ReentrantLock lock = new ReentrantLock();
    private final Queue<CompletableFuture<Void>> interactive = new ArrayDeque<>();
    private final Queue<CompletableFuture<Void>> batch = new ArrayDeque<>();
    private final ExecutorService processors = Executors.newCachedThreadPool(
            Thread.ofPlatform().daemon().name("work-", 0).factory());
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
            return onProcessor(work);
        } finally {
            release();
        }
    }

    /**
     * The same for work of less than a millisecond: on the thread of who asks, since handing it over and waiting would cost
     * as much again.
     */
    public <T> T serveBriefly(Supplier<T> work) {
        acquire(Priority.INTERACTIVE, true);
        try {
            return work.get();
        } catch (OutOfMemoryError e) {
            throw Failure.Busy.overloaded(NO_ROOM); // what it needed is free again
        } finally {
            release();
        }
    }

    /** Runs when it is this priority's turn. */
    void enter(Priority priority, Runnable work) {
        acquire(priority, false);
        try {
            onProcessor(() -> {
                work.run();
                return true;
            });
        } finally {
            release();
        }
    }

    private <T> T onProcessor(Supplier<T> work) {
        try {
            return CompletableFuture.supplyAsync(work, processors).join();
        } catch (CompletionException e) {
            throw switch (e.getCause()) {
                case RuntimeException cause -> cause;
                case OutOfMemoryError _ -> Failure.Busy.overloaded(NO_ROOM); // what it needed is free again
                case Error cause -> throw cause;
                case null, default -> e;
            };
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
