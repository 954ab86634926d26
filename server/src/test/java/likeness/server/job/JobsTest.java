package likeness.server.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import likeness.server.Eventually;
import likeness.server.Ids;
import likeness.server.SettableClock;
import likeness.server.metrics.Metrics;
import likeness.server.store.SqliteDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How often a job is tried: its own failures count soon, the deaths of its nodes late. */
class JobsTest {

    private final SettableClock clock = new SettableClock();
    private final Queue<String> seen = new ConcurrentLinkedQueue<>();
    private SqliteDatabase database;
    private Jobs jobs;

    @BeforeEach
    void open(@TempDir Path folder) {
        database = SqliteDatabase.open(folder.resolve("likeness.db"));
        jobs = new Jobs(database, new Ids(clock, new Random(1)), "a node");
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void aJobWhoseNodesDiedTenTimesIsStillDone() {
        enqueue();
        loseClaims(10);
        workUntilGone(false);
        assertThat(seen).containsExactly("work");
    }

    @Test
    void aJobWhoseNodesDiedAgainAndAgainIsGivenUpUntouched() {
        enqueue();
        loseClaims(20);
        workUntilGone(false);
        assertThat(seen).containsExactly("give up");
    }

    @Test
    void aJobThatFailsIsTriedFiveTimesWithPausesAndThenGivenUp() {
        enqueue();
        workUntilGone(true);
        assertThat(seen).containsExactly("work", "work", "work", "work", "work", "give up");
    }

    @Test
    void failuresBetweenDeathsCountOnTheirOwn() {
        enqueue();
        loseClaims(7);
        workUntilGone(true);
        assertThat(seen).hasSize(6).last().isEqualTo("give up");
    }

    private void enqueue() {
        database.write(handle -> {
            jobs.enqueue(handle, "a project", null, "probe", "{}");
            return true;
        });
    }

    private void loseClaims(int times) {
        for (int i = 0; i < times; i++) {
            assertThat(jobs.claim(1, Priority.BATCH)).hasSize(1);
            clock.leap(Jobs.LEASE.plusMillis(1));
        }
    }

    private void workUntilGone(boolean failing) {
        Admission admission = new Admission(1, 1);
        try (Workers workers = new Workers(jobs, List.of(new Probe(failing)), admission, new Metrics(), 2)) {
            workers.start();
            Eventually.see(
                    () -> {
                        passPauses();
                        return jobs.waiting();
                    },
                    waiting -> waiting.isEmpty());
        }
    }

    /** Never while a job is held: its claim would end. */
    private void passPauses() {
        boolean held =
                database.read(handle -> handle.createQuery("SELECT count(*) > 0 FROM job WHERE state = 'running'")
                        .mapTo(boolean.class)
                        .one());
        if (!held) {
            clock.leap(Duration.ofSeconds(1));
            jobs.wake();
        }
    }

    private final class Probe implements JobHandler {

        private final boolean failing;

        Probe(boolean failing) {
            this.failing = failing;
        }

        @Override
        public String kind() {
            return "probe";
        }

        @Override
        public Effect work(Job job) {
            seen.add("work");
            if (failing) {
                throw new IllegalStateException("it cannot be done");
            }
            return handle -> {};
        }

        @Override
        public Effect giveUp(Job job) {
            seen.add("give up");
            return handle -> {};
        }
    }
}
