package likeness.server.webhook;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import likeness.server.Ids;
import likeness.server.store.Database;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import tools.jackson.databind.json.JsonMapper;

/**
 * The table of events on their way. A row is {@code queued} until it is due, {@code sending} under a fenced claim, and in
 * the end {@code delivered} or {@code dead}.
 *
 * <p>Order: an event waits until every earlier event of the same avatar has had its first attempt at that endpoint. So first
 * attempts come in order always, and everything does while the endpoint takes what it gets. An event that failed once no
 * longer holds up later ones: one that an endpoint cannot digest would otherwise silence the avatar for days. Who needs more
 * sorts by the sequence number.
 */
public final class Deliveries {

    /** A claim that is not renewed for so long may be taken over by another node. */
    static final Duration LEASE = Duration.ofSeconds(8);

    /** An overloaded endpoint is left alone for as long as it asks, up to this. */
    static final Duration LONGEST_PAUSE = Duration.ofHours(1);

    /** Rows that are not at their end. */
    static final String OPEN = "state IN ('queued', 'sending')";

    private static final String CLAIM = "UPDATE delivery SET state = 'sending', fence = fence + 1, due_at = :lease"
            + " WHERE webhook_id = :webhook AND event_id IN (SELECT event_id FROM delivery AS later"
            + " WHERE webhook_id = :webhook AND " + OPEN + " AND due_at <= :now AND NOT EXISTS (SELECT 1"
            + " FROM delivery AS earlier WHERE earlier.webhook_id = later.webhook_id"
            + " AND earlier.avatar_id = later.avatar_id AND earlier.sequence < later.sequence"
            + " AND earlier.attempts = 0 AND earlier." + OPEN + ")"
            + " ORDER BY due_at, sequence LIMIT :most %s) RETURNING event_id, fence, attempts";

    private static final JsonMapper JSON = new JsonMapper();

    private static final RowMapper<Event> EVENT = (row, context) -> new Event(
            row.getString("id"),
            row.getString("project_id"),
            row.getString("user_id"),
            row.getString("avatar_id"),
            EventKind.named(row.getString("kind")).orElseThrow(),
            row.getLong("sequence"),
            JSON.readValue(row.getString("body"), Event.Outcome.class),
            row.getLong("created_at"));

    private final Database database;
    private final Ids ids;

    public Deliveries(Database database, Ids ids) {
        this.database = database;
        this.ids = ids;
    }

    /** Endpoints for which something is due. Looks without the writer, so that idle nodes write nothing. */
    List<String> dueEndpoints() {
        return database.read(handle -> handle.createQuery("SELECT id FROM webhook WHERE disabled_at IS NULL"
                        + " AND paused_until <= :now AND EXISTS (SELECT 1 FROM delivery WHERE webhook_id = webhook.id"
                        + " AND " + OPEN + " AND due_at <= :now) ORDER BY id")
                .bind("now", now())
                .mapTo(String.class)
                .list());
    }

    /**
     * Claims what is due: what is queued, and what a silent node has left behind.
     *
     * @param most how many, by endpoint
     */
    List<Delivery> claim(Map<String, Integer> most) {
        return database.write(handle -> {
            List<Delivery> claimed = new ArrayList<>();
            most.forEach((endpoint, count) -> claimed.addAll(claim(handle, endpoint, count)));
            return claimed;
        });
    }

    private List<Delivery> claim(Handle handle, String endpointId, int most) {
        Optional<Endpoint> endpoint = endpoint(handle, endpointId);
        if (endpoint.isEmpty()) {
            return List.of(); // removed, or disabled, since somebody looked
        }
        String sql = CLAIM.formatted(database.fragments().skipLocked());
        List<Claim> claims = handle.createQuery(sql)
                .bind("lease", now() + LEASE.toMillis())
                .bind("webhook", endpointId)
                .bind("now", now())
                .bind("most", most)
                .map((row, context) ->
                        new Claim(row.getString("event_id"), row.getLong("fence"), row.getInt("attempts")))
                .list();
        return claims.stream()
                .map(claim ->
                        new Delivery(event(handle, claim.eventId()), endpoint.get(), claim.attempts(), claim.fence()))
                .toList();
    }

    private static Optional<Endpoint> endpoint(Handle handle, String id) {
        return handle.createQuery(
                        "SELECT " + Endpoints.COLUMNS + " FROM webhook WHERE id = :id AND disabled_at IS NULL")
                .bind("id", id)
                .map(Endpoints.ENDPOINT)
                .findOne();
    }

    private static Event event(Handle handle, String id) {
        return handle.createQuery("SELECT id, project_id, user_id, avatar_id, kind, sequence, body, created_at"
                        + " FROM event WHERE id = :id")
                .bind("id", id)
                .map(EVENT)
                .one();
    }

    /** Keeps claims alive. */
    void renew(Collection<Delivery> claims) {
        database.write(handle -> claims.stream()
                .mapToInt(claim -> change(handle, claim, "due_at = :due", now() + LEASE.toMillis()))
                .sum());
    }

    /** Gives a claim back as if it had not been tried. */
    void release(Delivery claim) {
        database.write(handle -> change(handle, claim, "state = 'queued', due_at = :due", now()));
    }

    /** @param set what is to be; {@code :due} is bound. @return 1, or 0 when the claim is no longer ours */
    private static int change(Handle handle, Delivery claim, String set, long due) {
        return handle.createUpdate("UPDATE delivery SET " + set + " WHERE event_id = :event AND webhook_id = :webhook"
                        + " AND fence = :fence AND state = 'sending'")
                .bind("due", due)
                .bind("event", claim.event().id())
                .bind("webhook", claim.endpoint().id())
                .bind("fence", claim.fence())
                .execute();
    }

    /** Ends an attempt. Nothing happens when the claim is no longer ours. */
    void end(Delivery claim, Outcome outcome) {
        Optional<Duration> delay = outcome instanceof Outcome.Failed failed
                ? Backoff.after(claim.attempts() + 1, failed.notBefore(), ids.random())
                : Optional.empty();
        String state = outcome instanceof Outcome.Accepted ? "delivered" : delay.isPresent() ? "queued" : "dead";
        database.write(handle -> {
            int ours = end(handle, claim, state, delay.orElse(Duration.ZERO), outcome.answer());
            if (ours == 1) {
                follow(handle, claim.endpoint().id(), outcome);
            }
            return ours;
        });
    }

    private int end(Handle handle, Delivery claim, String state, Duration delay, String answer) {
        return handle.createUpdate("UPDATE delivery SET state = :state, attempts = attempts + 1, due_at = :due,"
                        + " answer = :answer, ended_at = :now WHERE event_id = :event AND webhook_id = :webhook"
                        + " AND fence = :fence AND state = 'sending'")
                .bind("state", state)
                .bind("due", now() + delay.toMillis())
                .bind("answer", answer)
                .bind("now", now())
                .bind("event", claim.event().id())
                .bind("webhook", claim.endpoint().id())
                .bind("fence", claim.fence())
                .execute();
    }

    /** What an outcome means for the endpoint as a whole. */
    private void follow(Handle handle, String endpointId, Outcome outcome) {
        switch (outcome) {
            case Outcome.Accepted _ -> {}
            case Outcome.Failed failed -> {
                if (failed.overloaded()) {
                    pause(handle, endpointId, Backoff.shorter(failed.notBefore(), LONGEST_PAUSE));
                }
            }
            case Outcome.Gone gone -> disable(handle, endpointId, gone.answer());
        }
    }

    private void pause(Handle handle, String endpointId, Duration time) {
        handle.createUpdate("UPDATE webhook SET paused_until = :until WHERE id = :id")
                .bind("until", now() + time.toMillis())
                .bind("id", endpointId)
                .execute();
    }

    /** What waits for it is dead, until somebody has it delivered again. */
    private void disable(Handle handle, String endpointId, String why) {
        handle.createUpdate("UPDATE webhook SET disabled_at = :now, disabled_why = :why WHERE id = :id")
                .bind("now", now())
                .bind("why", why)
                .bind("id", endpointId)
                .execute();
        handle.createUpdate("UPDATE delivery SET state = 'dead', answer = 'the endpoint was disabled', ended_at = :now"
                        + " WHERE webhook_id = :id AND " + OPEN)
                .bind("now", now())
                .bind("id", endpointId)
                .execute();
    }

    private long now() {
        return ids.clock().millis();
    }

    private record Claim(String eventId, long fence, int attempts) {}
}
