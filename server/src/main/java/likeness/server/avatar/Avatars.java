package likeness.server.avatar;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import likeness.human.Appearance;
import likeness.server.Failure;
import likeness.server.Ids;
import likeness.server.account.Users;
import likeness.server.job.Erasure;
import likeness.server.store.Database;
import likeness.server.store.Recent;
import likeness.server.webhook.EventKind;
import likeness.server.webhook.Events;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The avatars of all projects; every look-up names the project. */
public final class Avatars {

    private static final long WEIGHT = 8 << 20;
    private static final int AVATAR_BYTES = 512;
    private static final String SELECT = "SELECT " + AvatarRow.COLUMNS + " FROM avatar";

    private final Database database;
    private final Ids ids;
    private final Events events;
    private final Erasure erasure;
    private volatile Runnable changed = () -> {};
    private final Recent<UUID, Avatar> recent = new Recent<>(WEIGHT, (id, avatar) -> weight(avatar));

    public Avatars(Database database, Ids ids, Events events, Erasure erasure) {
        this.database = database;
        this.ids = ids;
        this.events = events;
        this.erasure = erasure;
        erasure.onErased(recent::forgetAll);
    }

    /** Bytes, nearly. Appearances are counted where they are kept. */
    private static int weight(Avatar avatar) {
        return AVATAR_BYTES
                + avatar.metadata().entrySet().stream()
                        .mapToInt(entry ->
                                2 * (entry.getKey().length() + entry.getValue().length()))
                        .sum();
    }

    /**
     * Makes an avatar: ready when its appearance is known, else pending.
     *
     * @throws Failure.NotFound when the project has no such user
     */
    public Avatar create(String projectId, String userId, @Nullable Appearance appearance) {
        Avatar.Status status = appearance == null ? Avatar.Status.PENDING : Avatar.Status.READY;
        Avatar avatar =
                new Avatar(ids.uuid(), projectId, userId, status, Avatar.Visibility.PRIVATE, 1, appearance, Map.of());
        database.write(handle -> {
            Users.require(handle, projectId, userId);
            insert(handle, avatar);
            if (status == Avatar.Status.READY) {
                events.publish(handle, avatar.id(), EventKind.AVATAR_READY, Events.READY);
            }
            return avatar;
        });
        events.wake();
        return avatar;
    }

    private void insert(Handle handle, Avatar avatar) {
        handle.createUpdate(
                        "INSERT INTO avatar (id, project_id, user_id, status, visibility, version, appearance, metadata,"
                                + " sequence, created_at, updated_at) VALUES (:id, :project, :user, :status, :visibility, :version,"
                                + " :appearance, :metadata, 0, :now, :now)")
                .bind("id", avatar.id().toString())
                .bind("project", avatar.projectId())
                .bind("user", avatar.userId())
                .bind("status", AvatarRow.word(avatar.status()))
                .bind("visibility", AvatarRow.word(avatar.visibility()))
                .bind("version", avatar.version())
                .bind("appearance", AvatarRow.write(avatar.look()))
                .bind("metadata", AvatarRow.write(avatar.metadata()))
                .bind("now", ids.clock().millis())
                .execute();
    }

    /** Calls back whenever avatars of this node were edited or erased. */
    public void onChange(Runnable listener) {
        changed = listener;
    }

    public Optional<Avatar> find(String projectId, UUID id) {
        return database.read(handle -> find(handle, projectId, id));
    }

    /** @throws Failure.NotFound when the project has no such avatar */
    public Avatar get(String projectId, UUID id) {
        return find(projectId, id).orElseThrow(() -> new Failure.NotFound("Avatar"));
    }

    /**
     * For who only looks: as of now, or, when another node changed it, of half a second ago.
     *
     * @throws Failure.NotFound when the project has no such avatar
     */
    public Avatar glance(String projectId, UUID id) {
        return recent.get(id, this::findAnywhere)
                .filter(avatar -> avatar.projectId().equals(projectId))
                .orElseThrow(() -> new Failure.NotFound("Avatar"));
    }

    /** Whose ever it is: for public addresses, which know no project. The caller must look at the visibility. */
    public Optional<Avatar> findAnywhere(UUID id) {
        return database.read(handle -> handle.createQuery(SELECT + " WHERE id = :id")
                .bind("id", id.toString())
                .map((row, context) -> AvatarRow.read(row))
                .findOne());
    }

    private static Optional<Avatar> find(Handle handle, String projectId, UUID id) {
        return handle.createQuery(SELECT + " WHERE id = :id AND project_id = :project")
                .bind("id", id.toString())
                .bind("project", projectId)
                .map((row, context) -> AvatarRow.read(row))
                .findOne();
    }

    /**
     * The user's avatars, oldest first.
     *
     * @throws Failure.NotFound when the project has no such user
     */
    public List<Avatar> of(String projectId, String userId) {
        return database.read(handle -> {
            Users.require(handle, projectId, userId);
            return handle.createQuery(
                            SELECT + " WHERE user_id = :user AND project_id = :project ORDER BY created_at, id")
                    .bind("user", userId)
                    .bind("project", projectId)
                    .map((row, context) -> AvatarRow.read(row))
                    .list();
        });
    }

    /**
     * Changes an avatar as it is at that moment; what changes nothing leaves the version alone.
     *
     * @throws Failure.NotFound when the project has no such avatar
     */
    public Avatar edit(String projectId, UUID id, UnaryOperator<Avatar> change) {
        Avatar edited = database.write(handle -> edit(handle, projectId, id, change));
        recent.forget(id);
        changed.run();
        return edited;
    }

    private Avatar edit(Handle handle, String projectId, UUID id, UnaryOperator<Avatar> change) {
        lock(handle, id);
        Avatar before = find(handle, projectId, id).orElseThrow(() -> new Failure.NotFound("Avatar"));
        Avatar after = change.apply(before);
        if (after.equals(before)) {
            return before;
        }
        update(handle, after);
        return after.withVersion(before.version() + 1);
    }

    /** Who changes it next waits until this transaction ends; an update that changes nothing says so on both databases. */
    public static boolean lock(Handle handle, UUID id) {
        return handle.createUpdate("UPDATE avatar SET sequence = sequence WHERE id = :id")
                        .bind("id", id.toString())
                        .execute()
                == 1;
    }

    private void update(Handle handle, Avatar avatar) {
        handle.createUpdate("UPDATE avatar SET appearance = :appearance, metadata = :metadata, status = :status,"
                        + " visibility = :visibility, version = version + 1, updated_at = :now"
                        + " WHERE id = :id")
                .bind("appearance", AvatarRow.write(avatar.look()))
                .bind("metadata", AvatarRow.write(avatar.metadata()))
                .bind("status", AvatarRow.word(avatar.status()))
                .bind("visibility", AvatarRow.word(avatar.visibility()))
                .bind("now", ids.clock().millis())
                .bind("id", avatar.id().toString())
                .execute();
    }

    /**
     * Erases the avatar and every file made of it.
     *
     * @throws Failure.NotFound when the user has no such avatar
     */
    public void erase(String projectId, String userId, UUID id) {
        int erased = erasure.commit(projectId, userId + "/" + id + "/", handle -> {
            Users.require(handle, projectId, userId);
            return handle.createUpdate(
                            "DELETE FROM avatar WHERE id = :id AND user_id = :user AND project_id = :project")
                    .bind("id", id.toString())
                    .bind("user", userId)
                    .bind("project", projectId)
                    .execute();
        });
        if (erased == 0) {
            throw new Failure.NotFound("Avatar");
        }
        changed.run();
    }
}
