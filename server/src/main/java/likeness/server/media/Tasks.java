package likeness.server.media;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import likeness.human.Appearance;
import likeness.server.Failure;
import likeness.server.Ids;
import likeness.server.avatar.Avatar;
import likeness.server.avatar.Avatars;
import likeness.server.job.Jobs;
import likeness.server.store.Database;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;

/** Renders and exports that were asked for. */
public final class Tasks {

    private static final String COLUMNS = "id, project_id, avatar_id, kind, derived_key, status";
    private static final RowMapper<Task> TASK = (row, context) -> new Task(
            row.getString("id"),
            row.getString("project_id"),
            row.getString("avatar_id"),
            Task.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
            row.getString("derived_key"),
            Task.Status.valueOf(row.getString("status").toUpperCase(Locale.ROOT)));

    private final Database database;
    private final Ids ids;
    private final Jobs jobs;
    private final Derived derived;

    public Tasks(Database database, Ids ids, Jobs jobs, Derived derived) {
        this.database = database;
        this.ids = ids;
        this.jobs = jobs;
        this.derived = derived;
    }

    /** A render of the avatar as it is now; each call is a task of its own. */
    public Task render(Avatar avatar, Derivation.Picture picture) {
        Appearance look = look(avatar);
        Task task = pending(avatar, Task.Kind.RENDER, derived.file(look, picture));
        DeriveJob.Payload payload = new DeriveJob.Payload(avatar.userId(), task.id(), look, picture);
        database.write(handle -> {
            lockAvatar(handle, task);
            return begin(handle, task, payload);
        });
        jobs.wake();
        return task;
    }

    /** The export of the avatar as it is now: the one that there is, or a new one; never two at a time. */
    public Task export(Avatar avatar) {
        Appearance look = look(avatar);
        Derivation model = Derivation.Model.WHOLE;
        Task fresh = pending(avatar, Task.Kind.EXPORT, derived.file(look, model));
        Optional<Task> known = database.read(handle -> latest(handle, fresh)).filter(task -> usable(avatar, task));
        if (known.isPresent()) {
            return known.get();
        }
        DeriveJob.Payload payload = new DeriveJob.Payload(avatar.userId(), fresh.id(), look, model);
        Task task = database.write(handle -> {
            lockAvatar(handle, fresh);
            return latest(handle, fresh)
                    .filter(there -> usable(avatar, there))
                    .orElseGet(() -> begin(handle, fresh, payload));
        });
        jobs.wake();
        return task;
    }

    private static Appearance look(Avatar avatar) {
        return avatar.appearance().orElseThrow(() -> new Failure.Conflict("The avatar is not ready yet"));
    }

    private Task pending(Avatar avatar, Task.Kind kind, String file) {
        return new Task(
                ids.uuid().toString(), avatar.projectId(), avatar.id().toString(), kind, file, Task.Status.PENDING);
    }

    /** What failed may be tried anew, and so may what was ready and then evicted. */
    private boolean usable(Avatar avatar, Task task) {
        return switch (task.status()) {
            case PENDING -> true;
            case READY -> derived.has(Derived.folder(avatar) + task.file());
            case FAILED -> false;
        };
    }

    private static Optional<Task> latest(Handle handle, Task like) {
        return handle.createQuery("SELECT " + COLUMNS + " FROM task WHERE avatar_id = :avatar AND kind = :kind"
                        + " AND derived_key = :file ORDER BY created_at DESC, id DESC LIMIT 1")
                .bind("avatar", like.avatarId())
                .bind("kind", word(like.kind()))
                .bind("file", like.file())
                .map(TASK)
                .findOne();
    }

    private Task begin(Handle handle, Task task, DeriveJob.Payload payload) {
        handle.createUpdate("INSERT INTO task (" + COLUMNS + ", created_at)"
                        + " VALUES (:id, :project, :avatar, :kind, :file, :status, :now)")
                .bind("id", task.id())
                .bind("project", task.projectId())
                .bind("avatar", task.avatarId())
                .bind("kind", word(task.kind()))
                .bind("file", task.file())
                .bind("status", word(task.status()))
                .bind("now", ids.clock().millis())
                .execute();
        jobs.enqueue(handle, task.projectId(), task.avatarId(), DeriveJob.KIND, payload.json());
        return task;
    }

    /** It may have been erased since it was read; and two exports must not begin at once. */
    private static void lockAvatar(Handle handle, Task task) {
        if (!Avatars.lock(handle, UUID.fromString(task.avatarId()))) {
            throw new Failure.NotFound("Avatar");
        }
    }

    /** Of this project. */
    public Optional<Task> find(String projectId, String id) {
        return database.read(handle -> handle.createQuery(
                        "SELECT " + COLUMNS + " FROM task WHERE id = :id AND project_id = :project")
                .bind("id", id)
                .bind("project", projectId)
                .map(TASK)
                .findOne());
    }

    /** Sets how a task ended, and tells what became of it; nothing when the avatar is gone. */
    static Optional<Task> end(Handle handle, String id, Task.Status status) {
        return handle.createQuery("UPDATE task SET status = :status WHERE id = :id RETURNING " + COLUMNS)
                .bind("status", word(status))
                .bind("id", id)
                .map(TASK)
                .findOne();
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
