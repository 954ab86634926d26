package likeness.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CrewTest {

    private final Crew crew = new Crew(2);

    @Test
    void everyTaskRunsOnce() {
        AtomicIntegerArray runs = new AtomicIntegerArray(100);

        crew.run(100, (task, worker) -> runs.incrementAndGet(task));

        assertThat(runs.toString()).doesNotContain("0").doesNotContain("2");
    }

    /** A picture of which a helper could not draw its part must not pass for a whole one. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void lackOfMemoryInAnyTaskReachesTheCaller(int failing) {
        CountDownLatch both = new CountDownLatch(2);

        assertThatThrownBy(() -> crew.run(2, (task, worker) -> {
                    meet(both);
                    if (task == failing) {
                        throw new OutOfMemoryError("no room");
                    }
                }))
                .isInstanceOf(OutOfMemoryError.class);
    }

    @Test
    void whatIsBegunForLaterIsDoneOnceHoweverOftenItIsAskedFor() {
        AtomicInteger runs = new AtomicInteger();
        Supplier<String> later = crew.later(() -> "done " + runs.incrementAndGet());

        assertThat(List.of(later.get(), later.get())).containsOnly("done 1");
    }

    @Test
    void whoAsksForWhatNobodyHasBegunDoesItHimself() {
        assertThat(new Crew(1).later(Thread::currentThread).get()).isEqualTo(Thread.currentThread());
    }

    @Test
    void lackOfMemoryInWhatIsBegunForLaterReachesWhoAsks() {
        Supplier<String> later = crew.later(() -> {
            throw new OutOfMemoryError("no room");
        });

        assertThatThrownBy(later::get).isInstanceOf(OutOfMemoryError.class);
    }

    /** So that each of the two threads has one of the tasks. */
    private static void meet(CountDownLatch both) {
        both.countDown();
        try {
            both.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
