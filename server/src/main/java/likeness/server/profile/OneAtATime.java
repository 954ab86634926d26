package likeness.server.profile;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import likeness.server.Failure;

/** Bounds work that takes much memory, in the order of those who ask; who has waited too long is told to come again. */
final class OneAtATime {

    private static final Duration COME_AGAIN = Duration.ofSeconds(5);

    private final Semaphore one = new Semaphore(1, true);
    private final Duration patience;

    /** @param patience how long one waits for those before */
    OneAtATime(Duration patience) {
        this.patience = patience;
    }

    /** @throws Failure.Busy when those before take too long */
    <T> T run(Supplier<T> work) {
        waitForTurn();
        try {
            return work.get();
        } finally {
            one.release();
        }
    }

    private void waitForTurn() {
        boolean turn = false;
        try {
            turn = one.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // the server ends
        }
        if (!turn) {
            throw Failure.Busy.overloaded(COME_AGAIN);
        }
    }
}
