package likeness.server.webhook;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * When an event is tried again: the schedule that <a
 * href="https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md">Standard Webhooks</a>
 * recommends, four days in all. Each delay is up to a tenth longer or shorter, so that what failed together does not come
 * back together.
 */
final class Backoff {

    /** After the first failed attempt, the second, … */
    static final List<Duration> DELAYS = List.of(
            Duration.ofSeconds(5),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(5),
            Duration.ofHours(10),
            Duration.ofHours(14),
            Duration.ofHours(20),
            Duration.ofHours(24));

    /** No endpoint can put an event off for longer. */
    static final Duration LONGEST = Duration.ofHours(24);

    private static final double JITTER = 0.1;

    private Backoff() {}

    /**
     * @param failed attempts that have failed, from 1
     * @param notBefore what the endpoint asked for
     * @return nothing when that was the last attempt
     */
    static Optional<Duration> after(int failed, Duration notBefore, RandomGenerator random) {
        if (failed > DELAYS.size()) {
            return Optional.empty();
        }
        double factor = 1 + JITTER * (2 * random.nextDouble() - 1);
        Duration planned = Duration.ofMillis((long) (DELAYS.get(failed - 1).toMillis() * factor));
        return Optional.of(longer(planned, shorter(notBefore, LONGEST)));
    }

    private static Duration longer(Duration a, Duration b) {
        return a.compareTo(b) < 0 ? b : a;
    }

    static Duration shorter(Duration a, Duration b) {
        return a.compareTo(b) < 0 ? a : b;
    }
}
