package likeness.server.http;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;
import likeness.server.Failure;

/** How often one caller may ask, on this node. */
public final class RateLimit {

    private static final Duration WINDOW = Duration.ofSeconds(10);

    private final LoadingCache<String, Bucket> buckets;

    /** @param requests of one caller in ten seconds */
    public RateLimit(int requests) {
        buckets = Caffeine.newBuilder()
                .maximumSize(10_000)
                .expireAfterAccess(WINDOW.multipliedBy(2))
                .build(caller -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(requests).refillGreedy(requests, WINDOW))
                        .build());
    }

    /** @throws Failure.Busy when the caller has asked too often */
    public void take(String caller) {
        ConsumptionProbe probe = buckets.get(caller).tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            throw Failure.Busy.tooMany(Duration.ofNanos(probe.getNanosToWaitForRefill()));
        }
    }
}
