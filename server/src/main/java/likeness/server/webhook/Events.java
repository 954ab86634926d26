package likeness.server.webhook;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import likeness.server.Ids;
import org.jdbi.v3.core.Handle;
import tools.jackson.databind.json.JsonMapper;

/** Makes events known to the endpoints of their project, in the transaction that made them true. */
public final class Events {

    /** Of an avatar that is ready: there is no more to tell. */
    public static final Event.Outcome READY = new Event.Outcome(true, "", "");

    private static final JsonMapper JSON = new JsonMapper();

    private final Ids ids;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    public Events(Ids ids) {
        this.ids = ids;
    }

    /** In the caller's transaction; call {@link #wake} once that is committed. */
    public void publish(Handle handle, UUID avatarId, EventKind kind, Event.Outcome outcome) {
        Subject subject = handle.createQuery("UPDATE avatar SET sequence = sequence + 1 WHERE id = :id"
                        + " RETURNING project_id, user_id, sequence")
                .bind("id", avatarId.toString())
                .map((row, context) -> new Subject(row.getString(1), row.getString(2), row.getLong(3)))
                .one();
        List<String> endpoints = subscribers(handle, subject.projectId(), kind);
        if (!endpoints.isEmpty()) {
            Event event = new Event(
                    ids.uuid().toString(),
                    subject.projectId(),
                    subject.userId(),
                    avatarId.toString(),
                    kind,
                    subject.sequence(),
                    outcome,
                    ids.clock().millis());
            insert(handle, event);
            endpoints.forEach(endpoint -> deliver(handle, event, endpoint));
        }
    }

    private static List<String> subscribers(Handle handle, String projectId, EventKind kind) {
        return handle.createQuery("SELECT id FROM webhook WHERE project_id = :project AND disabled_at IS NULL"
                        + " AND events LIKE :kind ORDER BY id")
                .bind("project", projectId)
                .bind("kind", "%" + kind.word() + "%")
                .mapTo(String.class)
                .list();
    }

    private static void insert(Handle handle, Event event) {
        handle.createUpdate("INSERT INTO event (id, project_id, user_id, avatar_id, kind, sequence, body, created_at)"
                        + " VALUES (:id, :project, :user, :avatar, :kind, :sequence, :body, :now)")
                .bind("id", event.id())
                .bind("project", event.projectId())
                .bind("user", event.userId())
                .bind("avatar", event.avatarId())
                .bind("kind", event.kind().word())
                .bind("sequence", event.sequence())
                .bind("body", JSON.writeValueAsString(event.outcome()))
                .bind("now", event.createdAt())
                .execute();
    }

    private static void deliver(Handle handle, Event event, String endpoint) {
        handle.createUpdate(
                        "INSERT INTO delivery (event_id, webhook_id, avatar_id, sequence, state, attempts, due_at,"
                                + " fence, created_at) VALUES (:event, :webhook, :avatar, :sequence, 'queued', 0, :now, 0, :now)")
                .bind("event", event.id())
                .bind("webhook", endpoint)
                .bind("avatar", event.avatarId())
                .bind("sequence", event.sequence())
                .bind("now", event.createdAt())
                .execute();
    }

    /** Tells this process's senders that there may be something to deliver. */
    public void wake() {
        listeners.forEach(Runnable::run);
    }

    public void onWake(Runnable listener) {
        listeners.add(listener);
    }

    private record Subject(String projectId, String userId, long sequence) {}
}
