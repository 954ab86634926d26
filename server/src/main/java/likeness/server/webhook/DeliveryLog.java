package likeness.server.webhook;

import java.time.Duration;
import likeness.server.Ids;
import likeness.server.store.Database;
import org.jdbi.v3.core.Handle;

/** What became of events: what an administrator looks at, and has delivered again. */
public final class DeliveryLog {

    static final Duration KEEP_DELIVERED = Duration.ofDays(7);
    static final Duration KEEP_DEAD = Duration.ofDays(30);

    private final Database database;
    private final Ids ids;

    public DeliveryLog(Database database, Ids ids) {
        this.database = database;
        this.ids = ids;
    }

    /**
     * Has the dead events of an endpoint delivered again, with all attempts before them.
     *
     * @return how many
     */
    public int redeliverDead(String projectId, String endpointId) {
        return redeliver(
                "webhook_id = :id AND state = 'dead' AND webhook_id IN"
                        + " (SELECT id FROM webhook WHERE project_id = :scope)",
                projectId,
                endpointId);
    }

    /**
     * Has one event delivered again to every endpoint that got it or should have got it.
     *
     * @return to how many; none when it is on its way, or no longer kept
     */
    public int redeliver(String projectId, String eventId) {
        return redeliver(
                "event_id = :id AND state IN ('dead', 'delivered')"
                        + " AND event_id IN (SELECT id FROM event WHERE project_id = :scope)",
                projectId,
                eventId);
    }

    /** One attempt stays counted, so that what was tried already does not hold up what came later. */
    private int redeliver(String which, String projectId, String id) {
        return database.write(handle -> handle.createUpdate("UPDATE delivery SET state = 'queued', due_at = :now,"
                        + " attempts = CASE WHEN attempts > 0 THEN 1 ELSE 0 END WHERE " + which)
                .bind("now", now())
                .bind("scope", projectId)
                .bind("id", id)
                .execute());
    }

    /** How an endpoint's deliveries stand. */
    public record Standing(long waiting, long delivered, long dead, String lastAnswer) {}

    public Standing standing(String endpointId) {
        return database.read(handle -> new Standing(
                count(handle, endpointId, Deliveries.OPEN),
                count(handle, endpointId, "state = 'delivered'"),
                count(handle, endpointId, "state = 'dead'"),
                handle.createQuery("SELECT answer FROM delivery WHERE webhook_id = :id AND ended_at IS NOT NULL"
                                + " ORDER BY ended_at DESC LIMIT 1")
                        .bind("id", endpointId)
                        .mapTo(String.class)
                        .findOne()
                        .orElse("")));
    }

    /** Of all endpoints. */
    long waiting() {
        return count(Deliveries.OPEN);
    }

    /** Of all endpoints. */
    long dead() {
        return count("state = 'dead'");
    }

    private long count(String which) {
        return database.read(handle -> handle.createQuery("SELECT count(*) FROM delivery WHERE " + which)
                .mapTo(long.class)
                .one());
    }

    private static long count(Handle handle, String endpointId, String which) {
        return handle.createQuery("SELECT count(*) FROM delivery WHERE webhook_id = :id AND " + which)
                .bind("id", endpointId)
                .mapTo(long.class)
                .one();
    }

    /** Forgets what was delivered or given up long ago, and events that nothing is left of. */
    int forgetOld() {
        return database.write(handle -> {
            forget(handle, "delivered", KEEP_DELIVERED);
            forget(handle, "dead", KEEP_DEAD);
            return handle.createUpdate("DELETE FROM event WHERE created_at < :before AND NOT EXISTS"
                            + " (SELECT 1 FROM delivery WHERE event_id = event.id)")
                    .bind("before", now() - KEEP_DELIVERED.toMillis())
                    .execute();
        });
    }

    private void forget(Handle handle, String state, Duration kept) {
        handle.createUpdate("DELETE FROM delivery WHERE state = :state AND ended_at < :before")
                .bind("state", state)
                .bind("before", now() - kept.toMillis())
                .execute();
    }

    private long now() {
        return ids.clock().millis();
    }
}
