package likeness.server.job;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import likeness.server.metrics.Metrics;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs jobs: one thread that claims, as many at once as there are slots. The last slot never takes batch work, so that
 * something urgent finds a free one.
 */
public final class Workers implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Workers.class);
    private static final Duration LOOK_EVERY = Duration.ofMillis(500);
    private static final Duration RENEW_EVERY = Duration.ofMillis(1500);
    private static final int ATTEMPTS = 5;

    /** A node that dies says nothing of the jobs it held; whose nodes died so often is perhaps what killed them. */
    private static final int LOST = 20;

    private final Jobs jobs;
    private final Map<String, JobHandler> handlers;
    private final Admission admission;
    private final Metrics metrics;
    private final int slots;
    private final Semaphore bell = new Semaphore(0);
    /** Rung when there is perhaps nothing left to renew: a stop takes no longer than the jobs that run. */
    private final Semaphore closingBell = new Semaphore(0);

    private final Set<Job> running = ConcurrentHashMap.newKeySet();
    private final CountDownLatch stopped = new CountDownLatch(2);
    private volatile boolean closing;

    /** @param slots jobs at once, at least 2 */
    public Workers(Jobs jobs, List<JobHandler> handlers, Admission admission, Metrics metrics, int slots) {
        this.jobs = jobs;
        this.handlers = handlers.stream().collect(Collectors.toMap(JobHandler::kind, Function.identity()));
        this.admission = admission;
        this.metrics = metrics;
        this.slots = Math.max(2, slots);
    }

    public void start() {
        jobs.onWake(bell::release);
        metrics.gauge("likeness.jobs.running", "jobs that this node has claimed", this::busy);
        metrics.gauge("likeness.jobs.slots", "jobs that this node runs at once", () -> slots);
        handlers.keySet()
                .forEach(kind -> metrics.gauge(
                        "likeness.jobs.open",
                        "jobs that wait or run, on all nodes",
                        () -> jobs.waiting().getOrDefault(kind, 0L),
                        "kind",
                        kind));
        Thread.ofPlatform().name("jobs").daemon().start(this::claimUntilClosed);
        Thread.ofPlatform().name("jobs-renew").daemon().start(this::renewUntilClosed);
    }

    private void claimUntilClosed() {
        while (!closing) {
            try {
                claimWhatFits();
                bell.tryAcquire(LOOK_EVERY.toMillis(), TimeUnit.MILLISECONDS);
                bell.drainPermits();
            } catch (InterruptedException e) {
                break;
            } catch (RuntimeException e) {
                LOG.warn("jobs cannot be claimed", e);
                pause();
            }
        }
        stopped.countDown();
        closingBell.release();
    }

    private void claimWhatFits() {
        int free = slots - running.size();
        if (free > 1) {
            jobs.claim(free - 1, Priority.BATCH).forEach(this::begin);
        }
        if (slots - running.size() > 0) {
            jobs.claim(1, Priority.INTERACTIVE).forEach(this::begin);
        }
    }

    private void begin(Job job) {
        running.add(job);
        Thread.ofVirtual().name("job-" + job.kind()).start(() -> {
            try {
                admission.enter(job.priority(), () -> run(job));
            } finally {
                running.remove(job);
                bell.release();
                if (closing) {
                    closingBell.release();
                }
            }
        });
    }

    private void run(Job job) {
        JobHandler handler = handlers.get(job.kind());
        if (handler == null) {
            jobs.retry(job, Duration.ofMinutes(1), "no handler for " + job.kind());
            return;
        }
        Metrics.Running running = metrics.begin();
        try {
            finish(job, job.lost() < LOST ? handler.work(job) : handler.giveUp(job));
            running.end("likeness.job", "kind", job.kind(), "outcome", "done");
        } catch (RuntimeException | OutOfMemoryError e) {
            running.end("likeness.job", "kind", job.kind(), "outcome", "failed");
            failed(job, handler, e);
        }
    }

    private void finish(Job job, JobHandler.Effect effect) {
        boolean done = false;
        try {
            done = jobs.finish(job, effect);
        } finally {
            if (done) {
                effect.done();
            } else {
                effect.refused();
            }
        }
    }

    private void failed(Job job, JobHandler handler, Throwable problem) {
        int attempt = job.attempts() + 1;
        LOG.warn("job {} {} failed, attempt {}", job.kind(), job.id(), attempt, problem);
        try {
            if (attempt < ATTEMPTS) {
                jobs.retry(job, pause(attempt, problem), String.valueOf(problem.getMessage()));
            } else {
                finish(job, handler.giveUp(job));
            }
        } catch (RuntimeException e) {
            LOG.warn("job {} {} is left to its lease", job.kind(), job.id(), e);
        }
    }

    /** What the first lack of memory needed is free again at once; whatever else is wrong may take longer to mend. */
    private static Duration pause(int attempt, Throwable problem) {
        return problem instanceof OutOfMemoryError && attempt == 1
                ? LOOK_EVERY.dividedBy(2)
                : Duration.ofSeconds(1L << attempt);
    }

    private void renewUntilClosed() {
        while (claims() || !running.isEmpty()) {
            try {
                closingBell.tryAcquire(RENEW_EVERY.toMillis(), TimeUnit.MILLISECONDS);
            } catch (InterruptedException e) {
                break;
            }
            List<Job> held = List.copyOf(running);
            if (!held.isEmpty()) {
                renew(held);
            }
        }
        stopped.countDown();
    }

    private boolean claims() {
        return stopped.getCount() > 1;
    }

    private void renew(List<Job> held) {
        try {
            jobs.renew(held);
        } catch (RuntimeException e) {
            LOG.warn("claims cannot be renewed", e);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(LOOK_EVERY);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** How many jobs run now. */
    public int busy() {
        return running.size();
    }

    /** Claims nothing more and waits for what runs; what is not done by then is left to its lease. */
    @Override
    public void close() {
        closing = true;
        bell.release();
        try {
            if (!stopped.await(20, TimeUnit.SECONDS)) {
                LOG.warn("{} jobs are left to their lease", running.size());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
