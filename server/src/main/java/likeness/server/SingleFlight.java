package likeness.server;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** Whoever wants what somebody is just making waits for that, instead of making it too. */
public final class SingleFlight<T> {

    private final Map<String, CompletableFuture<T>> making = new ConcurrentHashMap<>();

    /** What the work gives, or what the same work that has begun already will give. A failure is everybody's. */
    public T get(String key, Supplier<T> work) {
        CompletableFuture<T> mine = new CompletableFuture<>();
        CompletableFuture<T> first = making.putIfAbsent(key, mine);
        if (first != null) {
            return joined(first);
        }
        try {
            T made = work.get();
            mine.complete(made);
            return made;
        } catch (RuntimeException | Error e) {
            mine.completeExceptionally(e);
            throw e;
        } finally {
            making.remove(key);
        }
    }

    private static <T> T joined(CompletableFuture<T> first) {
        try {
            return first.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }
}
