package likeness.server.job;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.ToIntFunction;
import likeness.server.store.Blobs;
import likeness.server.store.Database;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes away for good. Rows go in one transaction with a job that takes the files; the files go at once too, and the job
 * takes again a little later what a process that was killed meanwhile, or was just making a file, has left.
 */
public final class Erasure implements JobHandler {

    private static final Logger LOG = LoggerFactory.getLogger(Erasure.class);
    private static final String KIND = "erase";

    /** What hangs on rows: files made of avatars, and originals. */
    private static final List<String> ROOTS = List.of("derived/", "media/");

    /** Longer than any file takes to be made; well below the minute within which an erasure is promised. */
    private static final Duration AGAIN_AFTER = Duration.ofSeconds(15);

    private static final Duration AFTER_FAILURE = Duration.ofMinutes(1);

    private final Database database;
    private final Blobs blobs;
    private final Jobs jobs;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    public Erasure(Database database, Blobs blobs, Jobs jobs) {
        this.database = database;
        this.blobs = blobs;
        this.jobs = jobs;
    }

    /**
     * Deletes rows and the files that hang on them.
     *
     * @param below names the folder within the project's files: empty for all, else it ends with a slash
     * @param deletion tells how many rows it took; of none, no file goes
     */
    public int commit(String projectId, String below, ToIntFunction<Handle> deletion) {
        List<String> prefixes =
                ROOTS.stream().map(root -> root + projectId + "/" + below).toList();
        int deleted = database.write(handle -> {
            int rows = deletion.applyAsInt(handle);
            if (rows > 0) {
                prefixes.forEach(
                        prefix -> jobs.enqueue(handle, projectId, null, KIND, prefix, Priority.BATCH, AGAIN_AFTER));
            }
            return rows;
        });
        if (deleted > 0) {
            listeners.forEach(Runnable::run);
            prefixes.forEach(this::tryAtOnce);
        }
        return deleted;
    }

    /** Whoever remembers what was read is told as soon as some of it is gone. */
    public void onErased(Runnable listener) {
        listeners.add(listener);
    }

    private void tryAtOnce(String prefix) {
        try {
            erase(prefix);
        } catch (RuntimeException e) {
            LOG.warn("what lies below {} is erased later", prefix, e);
        }
    }

    private void erase(String prefix) {
        blobs.erase(prefix);
        database.forget();
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Effect work(Job job) {
        erase(job.payload());
        return handle -> {};
    }

    /** Never given up: it is tried anew. */
    @Override
    public Effect giveUp(Job job) {
        return handle ->
                jobs.enqueue(handle, job.projectId(), null, KIND, job.payload(), Priority.BATCH, AFTER_FAILURE);
    }
}
