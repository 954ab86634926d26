package likeness.server.job;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import likeness.server.Ids;
import likeness.server.store.Database;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jspecify.annotations.Nullable;

/**
 * The table of durable work. It is our own, not a scheduler's library: a job has to commit in the transaction that caused
 * it, through the one writer of SQLite, and to end only for the claim that holds its fence; a library with connections of
 * its own can do none of the three.
 */
public final class Jobs {

    /** A claim that is not renewed for so long may be taken over by another node. */
    static final Duration LEASE = Duration.ofSeconds(5);

    /** More waiting work of one project than this counts as batch, so that no project crowds out the others. */
    static final int INTERACTIVE_SHARE = 8;

    private static final RowMapper<Job> JOB = (row, context) -> new Job(
            row.getString("id"),
            row.getString("project_id"),
            row.getString("avatar_id"),
            row.getString("kind"),
            Priority.values()[row.getInt("priority")],
            row.getString("payload"),
            row.getInt("attempts"),
            row.getLong("fence"));

    private final Database database;
    private final Ids ids;
    private final String node;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    /** @param node name of this process, for people who read the table */
    public Jobs(Database database, Ids ids, String node) {
        this.database = database;
        this.ids = ids;
        this.node = node;
    }

    /** Enqueues in the caller's transaction; call {@link #wake} once that is committed. */
    public void enqueue(Handle handle, String projectId, @Nullable String avatarId, String kind, String payload) {
        long waiting = handle.createQuery("SELECT count(*) FROM (SELECT 1 FROM job WHERE project_id = :project"
                        + " AND (state = 'running' OR (state = 'queued' AND due_at <= :now)) LIMIT :share) AS due")
                .bind("project", projectId)
                .bind("now", ids.clock().millis())
                .bind("share", INTERACTIVE_SHARE)
                .mapTo(long.class)
                .one();
        Priority priority = waiting < INTERACTIVE_SHARE ? Priority.INTERACTIVE : Priority.BATCH;
        enqueue(handle, projectId, avatarId, kind, payload, priority, Duration.ZERO);
    }

    public void enqueue(
            Handle handle,
            String projectId,
            @Nullable String avatarId,
            String kind,
            String payload,
            Priority priority,
            Duration delay) {
        long now = ids.clock().millis();
        handle.createUpdate(
                        "INSERT INTO job (id, project_id, avatar_id, kind, priority, payload, state, due_at, attempts,"
                                + " fence, created_at) VALUES (:id, :project, :avatar, :kind, :priority, :payload, 'queued', :due, 0,"
                                + " 0, :now)")
                .bind("id", ids.uuid().toString())
                .bind("project", projectId)
                .bind("avatar", avatarId)
                .bind("kind", kind)
                .bind("priority", priority.ordinal())
                .bind("payload", payload)
                .bind("due", now + delay.toMillis())
                .bind("now", now)
                .execute();
    }

    /** Tells this process's workers that there may be work; other nodes see it when they next look. */
    public void wake() {
        listeners.forEach(Runnable::run);
    }

    void onWake(Runnable listener) {
        listeners.add(listener);
    }

    /** Claims due work, urgent first; what a silent node has left behind ('running') before what is queued. */
    List<Job> claim(int most, Priority lowest) {
        long now = ids.clock().millis();
        String sql = "UPDATE job SET state = 'running', fence = fence + 1, node = :node,"
                + " due_at = :lease WHERE id IN (SELECT id FROM job WHERE state IN ('queued', 'running')"
                + " AND due_at <= :now AND priority <= :lowest ORDER BY priority, state DESC, due_at LIMIT :most "
                + database.fragments().skipLocked() + ") RETURNING id, project_id, avatar_id, kind, priority, payload,"
                + " attempts, fence";
        if (!anyDue(now, lowest)) {
            return List.of();
        }
        return database.write(handle -> handle.createQuery(sql)
                .bindMap(Map.of(
                        "node",
                        node,
                        "lease",
                        now + LEASE.toMillis(),
                        "now",
                        now,
                        "lowest",
                        lowest.ordinal(),
                        "most",
                        most))
                .map(JOB)
                .list());
    }

    /** Looks without the writer, so that idle nodes write nothing. */
    private boolean anyDue(long now, Priority lowest) {
        return database.read(handle -> handle.createQuery("SELECT count(*) FROM (SELECT 1 FROM job WHERE state IN"
                                + " ('queued', 'running') AND due_at <= :now AND priority <= :lowest LIMIT 1) AS due")
                        .bind("now", now)
                        .bind("lowest", lowest.ordinal())
                        .mapTo(int.class)
                        .one())
                > 0;
    }

    /** Keeps claims alive. */
    void renew(List<Job> jobs) {
        long lease = ids.clock().millis() + LEASE.toMillis();
        database.write(handle -> {
            for (Job job : jobs) {
                handle.createUpdate(
                                "UPDATE job SET due_at = :lease WHERE id = :id AND fence = :fence AND state = 'running'")
                        .bind("lease", lease)
                        .bind("id", job.id())
                        .bind("fence", job.fence())
                        .execute();
            }
            return jobs.size();
        });
    }

    /** Ends a job and applies its effect, both or neither. False when the job is no longer ours. */
    boolean finish(Job job, JobHandler.Effect effect) {
        return database.write(handle -> {
            boolean ours =
                    handle.createUpdate("DELETE FROM job WHERE id = :id AND fence = :fence AND state = 'running'")
                                    .bind("id", job.id())
                                    .bind("fence", job.fence())
                                    .execute()
                            == 1;
            if (ours) {
                effect.apply(handle);
            }
            return ours;
        });
    }

    /** Puts a job back for a later attempt; this one counts as failed. */
    void retry(Job job, Duration delay, String problem) {
        database.write(
                handle -> handle.createUpdate("UPDATE job SET state = 'queued', attempts = attempts + 1, due_at = :due,"
                                + " problem = :problem"
                                + " WHERE id = :id AND fence = :fence AND state = 'running'")
                        .bind("due", ids.clock().millis() + delay.toMillis())
                        .bind("problem", problem)
                        .bind("id", job.id())
                        .bind("fence", job.fence())
                        .execute());
    }

    /** Jobs that wait or run, by kind. */
    public Map<String, Long> waiting() {
        return database.read(handle -> handle.createQuery("SELECT kind, count(*) AS waiting FROM job GROUP BY kind")
                .reduceRows(new java.util.TreeMap<>(), (counts, row) -> {
                    counts.put(row.getColumn("kind", String.class), row.getColumn("waiting", Long.class));
                    return counts;
                }));
    }
}
