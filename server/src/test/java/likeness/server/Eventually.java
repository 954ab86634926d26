package likeness.server;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Waits for a condition, by looking again and again. */
public final class Eventually {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private Eventually() {}

    /** The first value that is wanted. @throws AssertionError when it does not come */
    public static <T> T see(Supplier<T> look, Predicate<T> wanted) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        T seen = look.get();
        while (!wanted.test(seen)) {
            if (System.nanoTime() > end) {
                throw new AssertionError("not within " + PATIENCE + "; last seen: " + seen);
            }
            LockSupport.parkNanos(10_000_000);
            seen = look.get();
        }
        return seen;
    }
}
