package likeness.server.store;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Weigher;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.function.Function;

/**
 * What the database said a moment ago. What this process changes it must {@link #forget} once that is committed: no later
 * reader of this process sees what was before, not even one whose reading had begun earlier. What another process changes
 * is seen within half a second, which is how long anything here is believed.
 *
 * <p>Only what exists is kept: strangers can ask for any number of things that do not.
 */
public final class Recent<K, V> {

    private static final Duration BELIEVED = Duration.ofMillis(500);

    /** Power of two. Keys share counters; one more than needed costs a reading, never the truth. */
    private static final int COUNTERS = 1 << 12;

    private final Cache<K, Known<V>> cache;
    private final AtomicLongArray changes = new AtomicLongArray(COUNTERS);

    /**
     * @param weight most that is kept
     * @param weigher what one value weighs
     */
    public Recent(long weight, Weigher<? super K, ? super V> weigher) {
        cache = Caffeine.newBuilder()
                .maximumWeight(weight)
                .weigher((K key, Known<V> known) -> weigher.weigh(key, known.value))
                .expireAfterWrite(BELIEVED)
                .build();
    }

    /** A number of values, whatever their weight. */
    public Recent(int most) {
        this(most, Weigher.singletonWeigher());
    }

    /** The value, read if need be; many who ask at once wait for one reading. */
    @SuppressWarnings("NullAway") // the cache keeps nothing for null
    public Optional<V> get(K key, Function<? super K, Optional<V>> read) {
        int counter = counter(key);
        while (true) {
            Known<V> known = cache.get(key, wanted -> {
                long before = changes.get(counter);
                return read.apply(wanted)
                        .map(value -> new Known<>(value, before))
                        .orElse(null);
            });
            if (known == null) {
                return Optional.empty();
            }
            if (known.change == changes.get(counter)) {
                return Optional.of(known.value);
            }
            cache.asMap().remove(key, known); // changed since, or while it was read
        }
    }

    public void forget(K key) {
        changes.incrementAndGet(counter(key));
        cache.invalidate(key);
    }

    public void forgetAll() {
        for (int i = 0; i < COUNTERS; i++) {
            changes.incrementAndGet(i);
        }
        cache.invalidateAll();
    }

    private static int counter(Object key) {
        int hash = key.hashCode();
        return (hash ^ hash >>> 16) & COUNTERS - 1;
    }

    /** @param change how often the key's counter had been raised before the value was read */
    private record Known<V>(V value, long change) {}
}
