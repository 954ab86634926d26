package likeness.server.profile;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import likeness.server.Digests;
import likeness.server.Failure;
import likeness.server.Ids;
import likeness.server.account.User;
import likeness.server.account.Users;
import likeness.server.avatar.Avatar;
import likeness.server.avatar.Avatars;
import likeness.server.media.Derivation;
import likeness.server.media.Derived;
import likeness.server.store.Blobs;
import likeness.server.store.Database;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Which picture each user has chosen. */
public final class ProfilePictures {

    private static final long SETTLED_MILLIS = 3_600_000;
    private static final Pattern UUID_FORM = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    /** Where uploads lie; a name has the digest of its bytes in it. */
    public static final String ORIGINALS = "media/";

    /** How the portrait of an avatar is drawn; every size is made from it. */
    static final Derivation.Picture PORTRAIT =
            new Derivation.Picture("portrait", "natural", 1024, "style", "slight-smile", "png");

    /** @param avatarChangedAt zero for an upload */
    private record Row(
            @Nullable String media,
            @Nullable String animation,
            @Nullable String avatarId,
            long changedAt,
            long avatarChangedAt) {

        List<String> blobs() {
            return Stream.of(media, animation).filter(Objects::nonNull).toList();
        }
    }

    private final Database database;
    private final Blobs blobs;
    private final Ids ids;
    private final Users users;
    private final Avatars avatars;
    private final Derived derived;
    private final AtomicLong changes = new AtomicLong();

    public ProfilePictures(Database database, Blobs blobs, Ids ids, Users users, Avatars avatars, Derived derived) {
        this.database = database;
        this.blobs = blobs;
        this.ids = ids;
        this.users = users;
        this.avatars = avatars;
        this.derived = derived;
        users.onChange(changes::incrementAndGet);
        avatars.onChange(changes::incrementAndGet);
    }

    /**
     * Rises with every change that this process made to what pictures show; changes of other processes are seen by looking
     * again.
     */
    public long changes() {
        return changes.get();
    }

    /** Folder of a user's originals; ends with a slash. */
    static String folder(User user) {
        return ORIGINALS + user.projectId() + "/" + user.id() + "/";
    }

    /** The user whom this digest means, if the project knows one. */
    public Optional<Known> byHash(String projectId, String hash) {
        Optional<String> user = database.read(handle -> handle.createQuery(
                        "SELECT user_id FROM mail_hash WHERE project_id = :project AND hash = :hash")
                .bind("project", projectId)
                .bind("hash", hash)
                .mapTo(String.class)
                .findOne());
        return user.flatMap(id -> users.find(projectId, id)).map(found -> new Known(found, of(found)));
    }

    /** Empty for the default one. */
    public Optional<Picture> of(User user) {
        return database.read(handle -> row(handle, user.id())).flatMap(row -> picture(user, row));
    }

    private static Optional<Row> row(Handle handle, String userId) {
        return handle.createQuery("SELECT picture.media, picture.animation, picture.avatar_id, picture.changed_at,"
                        + " coalesce(avatar.updated_at, 0) AS avatar_changed_at"
                        + " FROM picture LEFT JOIN avatar ON avatar.id = picture.avatar_id"
                        + " WHERE picture.user_id = :user")
                .bind("user", userId)
                .map((row, context) -> new Row(
                        row.getString("media"),
                        row.getString("animation"),
                        row.getString("avatar_id"),
                        row.getLong("changed_at"),
                        row.getLong("avatar_changed_at")))
                .findOne();
    }

    private Optional<Picture> picture(User user, Row row) {
        if (row.media != null) {
            return Optional.of(new Picture.Uploaded(row.media, Optional.ofNullable(row.animation), row.changedAt));
        }
        return Optional.ofNullable(row.avatarId)
                .flatMap(id -> avatars.find(user.projectId(), UUID.fromString(id)))
                .flatMap(avatar -> portrait(avatar, Math.max(row.changedAt, row.avatarChangedAt)));
    }

    private Optional<Picture> portrait(Avatar avatar, long changedAt) {
        return avatar.appearance()
                .map(look ->
                        new Picture.Portrait(Derived.folder(avatar), derived.file(look, PORTRAIT), look, changedAt));
    }

    /** Whether an upload is nobody's picture any more. One that has only just come may still become somebody's. */
    public boolean isAbandoned(String media) {
        return ids.clock().millis() - came(media) > SETTLED_MILLIS && !isShown(media);
    }

    /** Its name begins with a UUID of version 7, which begins with the time. */
    private static long came(String media) {
        String file = media.substring(media.lastIndexOf('/') + 1);
        String id = file.substring(0, Math.max(0, file.indexOf('.')));
        return UUID_FORM.matcher(id).matches() ? UUID.fromString(id).getMostSignificantBits() >>> 16 : 0;
    }

    private boolean isShown(String media) {
        return database.read(handle -> handle.createQuery(
                                "SELECT count(*) FROM picture WHERE media = :media OR animation = :media")
                        .bind("media", media)
                        .mapTo(int.class)
                        .one())
                > 0;
    }

    /** Shows an uploaded picture from now on, which is on disk when this returns. */
    public Picture upload(User user, SafePicture upload) {
        // A name of its own, so that taking the former one away never takes this one.
        String name = folder(user) + ids.uuid();
        String media = put(name, upload.bytes(), upload.ending());
        String animation = upload.animation()
                .map(moving -> put(name, moving.master(), "gif"))
                .orElse(null);
        return choose(user, media, animation, null);
    }

    private String put(String name, byte[] bytes, String ending) {
        String media = name + "." + Digests.sha256(bytes) + "." + ending;
        blobs.put(media, bytes);
        return media;
    }

    /**
     * Shows the portrait of an avatar from now on, as it will be whenever somebody looks.
     *
     * @throws Failure.NotFound when the user has no such avatar
     */
    public Picture show(User user, UUID avatarId) {
        boolean own = avatars.find(user.projectId(), avatarId)
                .filter(avatar -> avatar.userId().equals(user.id()))
                .isPresent();
        if (!own) {
            throw new Failure.NotFound("Avatar");
        }
        return choose(user, null, null, avatarId.toString());
    }

    private Picture choose(User user, @Nullable String media, @Nullable String animation, @Nullable String avatarId) {
        List<String> former = database.write(handle -> {
            lock(handle, user);
            List<String> before = blobsOf(handle, user);
            handle.createUpdate("INSERT INTO picture (user_id, media, animation, avatar_id, changed_at)"
                            + " VALUES (:user, :media, :animation, :avatar, :now) ON CONFLICT (user_id) DO UPDATE"
                            + " SET media = excluded.media, animation = excluded.animation, avatar_id = excluded.avatar_id,"
                            + " changed_at = excluded.changed_at")
                    .bind("user", user.id())
                    .bind("media", media)
                    .bind("animation", animation)
                    .bind("avatar", avatarId)
                    .bind("now", ids.clock().millis())
                    .execute();
            return before;
        });
        changes.incrementAndGet();
        former.forEach(blobs::delete); // a new upload has names of its own
        return of(user).orElseThrow(() -> new Failure.NotFound("User"));
    }

    private static List<String> blobsOf(Handle handle, User user) {
        return row(handle, user.id()).map(Row::blobs).orElse(List.of());
    }

    /** Who changes the picture next waits until this transaction ends. */
    private static void lock(Handle handle, User user) {
        int there = handle.createUpdate("UPDATE users SET created_at = created_at WHERE id = :id")
                .bind("id", user.id())
                .execute();
        if (there == 0) {
            throw new Failure.NotFound("User");
        }
    }

    /** Goes back to the default picture. */
    public void remove(User user) {
        List<String> former = database.write(handle -> {
            lock(handle, user);
            List<String> before = blobsOf(handle, user);
            handle.createUpdate("DELETE FROM picture WHERE user_id = :user")
                    .bind("user", user.id())
                    .execute();
            return before;
        });
        changes.incrementAndGet();
        former.forEach(blobs::delete);
    }
}
