package likeness.server.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import likeness.server.Eventually;
import org.junit.jupiter.api.Test;

/** What is believed, and for how long. */
class RecentTest {

    private final AtomicInteger truth = new AtomicInteger();
    private final AtomicInteger readings = new AtomicInteger();
    private final Recent<String, Integer> recent = new Recent<>(100);

    private int get() {
        return recent.get("key", _ -> read()).orElseThrow();
    }

    private Optional<Integer> read() {
        readings.incrementAndGet();
        return Optional.of(truth.get());
    }

    @Test
    void whatWasReadIsNotReadAgainAtOnce() {
        get();
        get();
        assertThat(readings).hasValue(1);
    }

    @Test
    void whatIsForgottenIsReadAgain() {
        get();
        truth.set(1);
        recent.forget("key");
        assertThat(get()).isEqualTo(1);
        truth.set(2);
        recent.forgetAll();
        assertThat(get()).isEqualTo(2);
    }

    @Test
    void whatOthersChangeIsSeenSoon() {
        get();
        truth.set(1);
        Eventually.see(this::get, value -> value == 1);
    }

    @Test
    void whatDoesNotExistIsLookedUpEachTime() {
        assertThat(recent.get("none", _ -> Optional.empty())).isEmpty();
        assertThat(recent.get("none", _ -> read())).contains(0);
    }

    @Test
    void aReadingThatBeganBeforeAChangeIsNotBelievedAfterIt() {
        CountDownLatch read = new CountDownLatch(1);
        CountDownLatch changed = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            CompletableFuture<Integer> slow = CompletableFuture.supplyAsync(
                    () -> recent.get("key", _ -> {
                                Optional<Integer> seen = read();
                                read.countDown();
                                await(changed);
                                return seen;
                            })
                            .orElseThrow(),
                    threads);
            await(read);
            truth.set(1);
            CompletableFuture<Void> forgotten = CompletableFuture.runAsync(() -> recent.forget("key"), threads);
            changed.countDown();
            forgotten.join();
            assertThat(get()).isEqualTo(1);
            slow.join();
            assertThat(get()).isEqualTo(1);
        }
    }

    @Test
    void noReaderSeesLessThanWhatWasTrueWhenItBegan() {
        try (var threads = Executors.newFixedThreadPool(4)) {
            List<CompletableFuture<Boolean>> readers = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                readers.add(CompletableFuture.supplyAsync(this::neverBehind, threads));
            }
            for (int i = 1; i <= 20_000; i++) {
                truth.set(i);
                recent.forget("key");
                known.set(i);
            }
            assertThat(readers).allMatch(CompletableFuture::join);
        }
    }

    private final AtomicInteger known = new AtomicInteger();

    private boolean neverBehind() {
        boolean right = true;
        while (known.get() < 20_000) {
            int least = known.get();
            right &= get() >= least;
        }
        return right;
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
