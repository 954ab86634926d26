package likeness.server.http;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.javalin.http.Context;
import java.time.Clock;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import likeness.server.profile.Encoding;
import org.jspecify.annotations.Nullable;

/**
 * Pictures that were asked for a moment ago. What is here was answered by a handler once, headers and all.
 *
 * <p>Where nobody else writes and nothing was written since, an answer holds for a minute. Else it is believed for half a
 * second; then one request goes through to the handler to see whether it still holds,
 * while the others are given the old one for at most a little less again. So a change by another node shows within a
 * second; a change by this node shows at once.
 */
public final class HotPictures {

    private static final long BELIEVED_MILLIS = 500;
    private static final long OLDEST_MILLIS = 900;
    private static final int OVERHEAD = 1024;

    private static final long LONGEST_MILLIS = 60_000;

    private record Held(HotAnswer answer, Generation generation, long since, AtomicBoolean refreshing) {}

    /**
     * When an answer was made.
     *
     * @param changes that this process had made to any picture
     * @param writes that this process had made to the database; empty where others write too
     */
    public record Generation(long changes, OptionalLong writes) {}

    private final Clock clock;
    private final LongSupplier changes;
    private final Supplier<OptionalLong> writes;
    private final boolean showsAnimations;
    private final Cache<String, Held> held;

    /**
     * @param changes rises with each change that this process makes to any picture
     * @param writes as {@link likeness.server.store.Database#writes}
     * @param bytes how much is held
     * @param showsAnimations whether what moves is shown moving to whoever takes that
     */
    public HotPictures(
            Clock clock, LongSupplier changes, Supplier<OptionalLong> writes, long bytes, boolean showsAnimations) {
        this.showsAnimations = showsAnimations;
        this.clock = clock;
        this.changes = changes;
        this.writes = writes;
        held = Caffeine.newBuilder()
                .executor(Runnable::run) // making room is quicker than asking another thread to
                .maximumWeight(bytes)
                .weigher((String key, Held entry) -> entry.answer.size() + 2 * key.length() + OVERHEAD)
                .build();
    }

    /** To be read before an answer is made, and given to {@link #offer} with it. */
    public Generation generation() {
        return new Generation(changes.getAsLong(), writes.get());
    }

    /** Keeps an answer that depends on nothing but the address and the acceptable media types. */
    public void offer(Context context, Sites sites, PictureAnswer answer, Generation generation) {
        String key = key(
                sites.host(context),
                context.req().getRequestURI(),
                context.req().getQueryString(),
                context.header("Accept"));
        held.put(key, new Held(HotAnswer.of(answer), generation, clock.millis(), new AtomicBoolean()));
    }

    /** An answer that still holds. */
    Optional<HotAnswer> look(String key) {
        Held entry = held.getIfPresent(key);
        return entry != null && holds(entry) ? Optional.of(entry.answer) : Optional.empty();
    }

    private boolean holds(Held entry) {
        if (entry.generation.changes != changes.getAsLong()) {
            return false;
        }
        long age = clock.millis() - entry.since;
        if (age < BELIEVED_MILLIS) {
            return true;
        }
        OptionalLong now = writes.get();
        boolean untouched = now.isPresent() && now.equals(entry.generation.writes);
        return age < (untouched ? LONGEST_MILLIS : OLDEST_MILLIS)
                && (untouched || !entry.refreshing.compareAndSet(false, true));
    }

    /** What an answer depends on. */
    String key(String host, String path, @Nullable String query, @Nullable String accept) {
        boolean gif = showsAnimations && Encoding.isGifWelcome(accept);
        return host + (HotAnswer.takesWebp(accept) ? " w" : " -") + (gif ? "g " : "- ") + path + '?' + query;
    }
}
