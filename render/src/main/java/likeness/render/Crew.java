package likeness.render;

import java.util.Comparator;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntUnaryOperator;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Threads that share the tasks of one pass. The caller works too and never waits for a helper that has not started, so a
 * busy crew slows a frame down but cannot stop it. Idle threads end by themselves.
 */
final class Crew {

    /** One task of a pass; {@code worker} is below {@link #size()} and unique among those working on the pass. */
    @FunctionalInterface
    interface Task {
        void run(int index, int worker);
    }

    /** How often a caller looks whether the others are done before it lies down: some 50 µs. */
    private static final int SPINS = 1000;

    private final int size;
    private final ExecutorService helpers;

    Crew(int threads) {
        size = threads;
        ThreadPoolExecutor pool = new ThreadPoolExecutor(
                Math.max(1, threads - 1),
                Math.max(1, threads - 1),
                5,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(),
                Thread.ofPlatform().daemon().name("render-", 0).factory());
        pool.allowCoreThreadTimeOut(true);
        helpers = pool;
    }

    int size() {
        return size;
    }

    /**
     * Begins work whose result is wanted later, beside what the caller does meanwhile. Who asks for it first does the work
     * himself if nobody has begun, and waits otherwise.
     */
    <T> Supplier<T> later(Supplier<T> work) {
        AtomicReference<T> result = new AtomicReference<>();
        Pass pass = new Pass(1, (index, worker) -> result.set(work.get()));
        if (size > 1) {
            helpers.execute(pass::work);
        }
        return () -> {
            pass.work();
            pass.await();
            return result.get();
        };
    }

    /** Numbers of tasks, the longest first: whoever works on the last ones then ends with little, and nobody waits long. */
    static int[] longestFirst(int count, IntUnaryOperator length) {
        return IntStream.range(0, count)
                .boxed()
                .sorted(Comparator.comparingInt(task -> -length.applyAsInt(task)))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /** Runs tasks 0…count−1, each once, and returns when all are done. */
    void run(int count, Task task) {
        Pass pass = new Pass(count, task);
        for (int i = 1; i < Math.min(size, count); i++) {
            helpers.execute(pass::work);
        }
        pass.work();
        pass.await();
    }

    /** Runs the tasks of an order, each once, and returns when all are done. */
    void run(int[] order, Task task) {
        run(order.length, (index, worker) -> task.run(order[index], worker));
    }

    private static final class Pass {
        private final int count;
        private final Task task;
        private final AtomicInteger next = new AtomicInteger();
        private final AtomicInteger workers = new AtomicInteger();
        private final CountDownLatch open;
        private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();

        Pass(int count, Task task) {
            this.count = count;
            this.task = task;
            open = new CountDownLatch(count);
        }

        void work() {
            int worker = -1;
            for (int index = next.getAndIncrement(); index < count; index = next.getAndIncrement()) {
                worker = worker < 0 ? workers.getAndIncrement() : worker;
                try {
                    task.run(index, worker);
                } catch (RuntimeException | Error e) {
                    failure.compareAndSet(null, e);
                } finally {
                    open.countDown();
                }
            }
        }

        void await() {
            boolean interrupted = false;
            // The last task mostly ends at once, sooner than a parked thread wakes up.
            for (int i = 0; i < SPINS && open.getCount() > 0; i++) {
                Thread.onSpinWait();
            }
            while (open.getCount() > 0) {
                try {
                    open.await();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
            switch (failure.get()) {
                case null -> {}
                case Error error -> throw error;
                case RuntimeException exception -> throw exception;
                case Throwable other -> throw new IllegalStateException(other);
            }
        }
    }
}
