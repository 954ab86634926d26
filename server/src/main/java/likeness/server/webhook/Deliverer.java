package likeness.server.webhook;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Collectors;
import likeness.server.Ids;
import likeness.server.metrics.Metrics;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends events: one thread that claims, one virtual thread for each attempt. Each endpoint has places of its own and
 * nothing is shared between endpoints that a slow one could use up. An endpoint that failed last has one place, so that
 * what hangs holds few connections; the first success gives it all again.
 */
public final class Deliverer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Deliverer.class);
    private static final Duration LOOK_EVERY = Duration.ofMillis(500);
    private static final Duration RENEW_EVERY = Duration.ofSeconds(2);
    private static final Duration TIDY_EVERY = Duration.ofHours(1);
    private static final Duration LAST_ANSWERS = Duration.ofSeconds(3);
    private static final Duration CLOSING_LOOK = Duration.ofMillis(20);
    private static final int PLACES = 8;
    private static final int PLACES_AFTER_FAILURE = 1;

    private final Deliveries deliveries;
    private final DeliveryLog log;
    private final Sender sender;
    private final Ids ids;
    private final Metrics metrics;
    private final Semaphore bell = new Semaphore(0);
    private final Map<Delivery.Key, Delivery> held = new ConcurrentHashMap<>();
    private final Set<String> failing = ConcurrentHashMap.newKeySet();
    private final CountDownLatch stopped = new CountDownLatch(2);
    private final CountDownLatch quit = new CountDownLatch(1);
    private final LongAdder looks = new LongAdder();
    private volatile boolean closing;
    private long tidyAt;

    public Deliverer(Deliveries deliveries, DeliveryLog log, Sender sender, Ids ids, Metrics metrics) {
        this.deliveries = deliveries;
        this.log = log;
        this.sender = sender;
        this.ids = ids;
        this.metrics = metrics;
    }

    /** @param events tells when there may be something to send */
    public Deliverer start(Events events) {
        events.onWake(bell::release);
        metrics.gauge("likeness.webhooks.sending", "events that this node is sending", this::busy);
        metrics.gauge("likeness.webhooks.waiting", "events on their way to an endpoint", log::waiting);
        metrics.gauge("likeness.webhooks.dead", "events that were given up", log::dead);
        Thread.ofPlatform().name("webhooks").daemon().start(this::claimUntilClosed);
        Thread.ofPlatform().name("webhooks-renew").daemon().start(this::renewUntilClosed);
        return this;
    }

    private void claimUntilClosed() {
        try {
            while (!closing) {
                claim();
                bell.tryAcquire(LOOK_EVERY.toMillis(), TimeUnit.MILLISECONDS);
                bell.drainPermits();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        stopped.countDown();
    }

    private void claim() throws InterruptedException {
        try {
            claimWhatFits();
            tidy();
            looks.increment();
        } catch (RuntimeException e) {
            LOG.warn("events cannot be claimed", e);
            Thread.sleep(LOOK_EVERY);
        }
    }

    private void claimWhatFits() {
        Map<String, Integer> wanted = new TreeMap<>();
        Map<String, Long> busy =
                held.keySet().stream().collect(Collectors.groupingBy(Delivery.Key::endpointId, Collectors.counting()));
        for (String endpoint : deliveries.dueEndpoints()) {
            int places = failing.contains(endpoint) ? PLACES_AFTER_FAILURE : PLACES;
            int free = places - busy.getOrDefault(endpoint, 0L).intValue();
            if (free > 0) {
                wanted.put(endpoint, free);
            }
        }
        if (!wanted.isEmpty()) {
            deliveries.claim(wanted).forEach(this::begin);
        }
    }

    /** What we hold already had outlived its lease and is claimed anew: that attempt goes on under the new fence. */
    private void begin(Delivery claim) {
        if (held.put(claim.key(), claim) == null) {
            Thread.ofVirtual().name("webhook-" + claim.event().id()).start(() -> attempt(claim));
        }
    }

    private void attempt(Delivery claim) {
        try {
            end(claim.key(), outcome(claim));
        } catch (RuntimeException e) {
            LOG.warn("event {} is left to its lease", claim.event().id(), e);
        } finally {
            held.remove(claim.key());
            bell.release();
        }
    }

    private Outcome outcome(Delivery claim) {
        Metrics.Running running = metrics.begin();
        Outcome outcome = send(claim);
        running.end("likeness.webhook", "outcome", word(outcome));
        return outcome;
    }

    private static String word(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Accepted _ -> "accepted";
            case Outcome.Failed _ -> "failed";
            case Outcome.Gone _ -> "gone";
        };
    }

    private Outcome send(Delivery claim) {
        try {
            return sender.send(claim);
        } catch (IOException e) {
            return Outcome.Failed.because(String.valueOf(e.getMessage()));
        } catch (RuntimeException e) {
            LOG.warn("event {} cannot be sent", claim.event().id(), e);
            return Outcome.Failed.because("the event cannot be sent: " + e.getMessage());
        }
    }

    private void end(Delivery.Key key, Outcome outcome) {
        Delivery claim = held.get(key);
        if (claim == null) {
            return;
        }
        if (outcome instanceof Outcome.Accepted) {
            failing.remove(key.endpointId());
        } else {
            failing.add(key.endpointId());
            LOG.info("event {} to {}: {}", key.eventId(), key.endpointId(), outcome.answer());
        }
        if (closing && outcome instanceof Outcome.Failed) {
            deliveries.release(claim);
        } else {
            deliveries.end(claim, outcome);
        }
    }

    private void renewUntilClosed() {
        try {
            while (!quit.await(RENEW_EVERY.toMillis(), TimeUnit.MILLISECONDS)) {
                renew();
            }
            while (!held.isEmpty()) {
                Thread.sleep(CLOSING_LOOK);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        stopped.countDown();
    }

    private void renew() {
        try {
            if (!held.isEmpty()) {
                deliveries.renew(held.values());
            }
        } catch (RuntimeException e) {
            LOG.warn("claims cannot be renewed", e);
        }
    }

    private void tidy() {
        long now = ids.clock().millis();
        if (now >= tidyAt) {
            tidyAt = now + TIDY_EVERY.toMillis();
            log.forgetOld();
        }
    }

    /** How many attempts run now. */
    public int busy() {
        return held.size();
    }

    /** How often it has looked for work and begun what there was. */
    long looks() {
        return looks.sum();
    }

    /** Claims nothing more, waits a little for what is being sent, and gives the rest back. */
    @Override
    public void close() {
        closing = true;
        quit.countDown();
        bell.release();
        try {
            if (!stopped.await(LAST_ANSWERS.toMillis(), TimeUnit.MILLISECONDS)) {
                sender.close();
                stopped.await(LAST_ANSWERS.toMillis(), TimeUnit.MILLISECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        sender.close();
    }
}
