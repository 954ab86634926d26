package likeness.server.http;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.javalin.http.Context;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Pictures that were asked for a moment ago. What is here was answered by a handler once, headers and all.
 *
 * <p>An answer is believed for half a second; then one request goes through to the handler to see whether it still holds,
 * while the others are given the old one for at most a little less again. So a change by another node shows within a
 * second; a change by this node shows at once.
 */
public final class HotPictures {

    private static final long BELIEVED_MILLIS = 500;
    private static final long OLDEST_MILLIS = 900;
    private static final int OVERHEAD = 1024;

    private record Held(HotAnswer answer, long generation, long since, AtomicBoolean refreshing) {}

    private final Clock clock;
    private final LongSupplier changes;
    private final Cache<String, Held> held;

    /**
     * @param changes rises with each change that this process makes to any picture
     * @param bytes how much is held
     */
    public HotPictures(Clock clock, LongSupplier changes, long bytes) {
        this.clock = clock;
        this.changes = changes;
        held = Caffeine.newBuilder()
                .executor(Runnable::run) // making room is quicker than asking another thread to
                .maximumWeight(bytes)
                .weigher((String key, Held entry) -> entry.answer.size() + 2 * key.length() + OVERHEAD)
                .build();
    }

    /** To be read before an answer is made, and given to {@link #offer} with it. */
    public long generation() {
        return changes.getAsLong();
    }

    /** Keeps an answer that depends on nothing but the address and the acceptable media types. */
    public void offer(Context context, Sites sites, PictureAnswer answer, long generation) {
        String key = key(
                sites.host(context),
                context.req().getRequestURI(),
                context.req().getQueryString(),
                HotAnswer.takesWebp(context.header("Accept")));
        held.put(key, new Held(HotAnswer.of(answer), generation, clock.millis(), new AtomicBoolean()));
    }

    /** An answer that still holds. */
    Optional<HotAnswer> look(String key) {
        Held entry = held.getIfPresent(key);
        if (entry == null || entry.generation != changes.getAsLong()) {
            return Optional.empty();
        }
        long age = clock.millis() - entry.since;
        boolean holds = age < BELIEVED_MILLIS || age < OLDEST_MILLIS && !entry.refreshing.compareAndSet(false, true);
        return holds ? Optional.of(entry.answer) : Optional.empty();
    }

    static String key(String host, String path, @Nullable String query, boolean webp) {
        return host + (webp ? " w " : " - ") + path + '?' + query;
    }
}
