package likeness.server.account;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import likeness.server.Failure;
import likeness.server.Ids;
import likeness.server.job.Erasure;
import likeness.server.store.Database;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jspecify.annotations.Nullable;

/** The users of all projects; every look-up names the project. */
public final class Users {

    private static final String COLUMNS = "number, id, project_id, name, display_name, email, created_at";
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{1,100}");
    private static final RowMapper<User> USER = (row, context) -> new User(
            row.getLong("number"),
            row.getString("id"),
            row.getString("project_id"),
            row.getString("name"),
            row.getString("display_name"),
            row.getString("email"),
            row.getLong("created_at"));

    private final Database database;
    private final Ids ids;
    private final Erasure erasure;
    private final Passwords passwords;
    private volatile Runnable changed = () -> {};

    public Users(Database database, Ids ids, Erasure erasure, Passwords passwords) {
        this.database = database;
        this.ids = ids;
        this.erasure = erasure;
        this.passwords = passwords;
    }

    /** A user of whom nothing is known. */
    public User create(String projectId) {
        return create(projectId, Person.ANONYMOUS);
    }

    /**
     * @throws Failure.Invalid when something told of the person cannot be
     * @throws Failure.Conflict when the name, the mail address or the OpenID is another user's
     */
    public User create(String projectId, Person person) {
        PersonRules.check(person);
        String hash = person.password() == null ? null : passwords.hash(person.password());
        String id = ids.userId();
        User made = database.write(handle -> insert(handle, projectId, id, person, hash));
        changed.run();
        return made;
    }

    private User insert(Handle handle, String projectId, String id, Person person, @Nullable String hash) {
        User made = handle.createQuery("INSERT INTO users (id, project_id, name, display_name, email, openid, password,"
                        + " created_at) VALUES (:id, :project, :name, :display, :email, :openid, :password, :now)"
                        + " ON CONFLICT (project_id, name) DO NOTHING RETURNING " + COLUMNS)
                .bind("id", id)
                .bind("project", projectId)
                .bind("name", person.name())
                .bind("display", person.displayName())
                .bind("email", person.email())
                .bind("openid", person.openId())
                .bind("password", hash)
                .bind("now", ids.clock().millis())
                .map(USER)
                .findOne()
                .orElseThrow(() -> new Failure.Conflict("There is a user named " + person.name()));
        HashClaims.claim(handle, made, person.email(), person.openId());
        return made;
    }

    /**
     * Changes what is told anew; what is null stays. A new password ends the sessions of the old one.
     *
     * @throws Failure.NotFound when the project has no such user
     * @throws Failure.Invalid when something told of the person cannot be
     * @throws Failure.Conflict when the name, the mail address or the OpenID is another user's
     */
    public User change(String projectId, String id, Person news) {
        String hash = news.password() == null ? null : passwords.hash(news.password());
        User made = database.write(handle -> update(handle, projectId, id, news, hash));
        changed.run();
        return made;
    }

    private User update(Handle handle, String projectId, String id, Person news, @Nullable String hash) {
        User before = find(handle, projectId, id).orElseThrow(() -> new Failure.NotFound("User"));
        PersonRules.check(news.orNamed(before.name()));
        requireFree(handle, before, news.name());
        HashClaims.release(handle, before, news.email() != null, news.openId() != null);
        HashClaims.claim(handle, before, news.email(), news.openId());
        return handle.createQuery("UPDATE users SET name = COALESCE(:name, name),"
                        + " display_name = COALESCE(:display, display_name), email = COALESCE(:email, email),"
                        + " openid = COALESCE(:openid, openid), password = COALESCE(:password, password)"
                        + " WHERE id = :id RETURNING " + COLUMNS)
                .bind("name", news.name())
                .bind("display", news.displayName())
                .bind("email", news.email())
                .bind("openid", news.openId())
                .bind("password", hash)
                .bind("id", id)
                .map(USER)
                .one();
    }

    private static void requireFree(Handle handle, User user, @Nullable String name) {
        boolean taken = name != null
                && handle.createQuery("SELECT id FROM users WHERE project_id = :project AND name = :name AND id <> :id")
                        .bind("project", user.projectId())
                        .bind("name", name)
                        .bind("id", user.id())
                        .mapTo(String.class)
                        .findOne()
                        .isPresent();
        if (taken) {
            throw new Failure.Conflict("There is a user named " + name);
        }
    }

    /** Calls back whenever users of this node were made, changed or erased. */
    public void onChange(Runnable listener) {
        changed = listener;
    }

    /** By the name that is unique in the project. */
    public Optional<User> named(String projectId, String name) {
        return database.read(handle -> handle.createQuery(
                        "SELECT " + COLUMNS + " FROM users WHERE name = :name AND project_id = :project")
                .bind("name", name)
                .bind("project", projectId)
                .map(USER)
                .findOne());
    }

    public Optional<User> numbered(String projectId, long number) {
        return database.read(handle -> handle.createQuery(
                        "SELECT " + COLUMNS + " FROM users WHERE number = :number AND project_id = :project")
                .bind("number", number)
                .bind("project", projectId)
                .map(USER)
                .findOne());
    }

    /** Hash of the user's password, for one who has one. */
    Optional<String> passwordOf(User user) {
        return database.read(handle -> handle.createQuery("SELECT password FROM users WHERE id = :id")
                .bind("id", user.id())
                .mapTo(String.class)
                .findOne());
    }

    public Optional<User> find(String projectId, String id) {
        return database.read(handle -> find(handle, projectId, id));
    }

    /** Within a transaction that goes on. */
    public static Optional<User> find(Handle handle, String projectId, String id) {
        if (!ID.matcher(id).matches()) {
            return Optional.empty(); // not one of ours, and maybe not even a text that a database takes
        }
        return handle.createQuery("SELECT " + COLUMNS + " FROM users WHERE id = :id AND project_id = :project")
                .bind("id", id)
                .bind("project", projectId)
                .map(USER)
                .findOne();
    }

    /** Within a transaction that goes on. @throws Failure.NotFound when the project has no such user */
    public static void require(Handle handle, String projectId, String id) {
        if (find(handle, projectId, id).isEmpty()) {
            throw new Failure.NotFound("User");
        }
    }

    public List<User> of(String projectId) {
        return database.read(handle -> handle.createQuery(
                        "SELECT " + COLUMNS + " FROM users WHERE project_id = :project ORDER BY number")
                .bind("project", projectId)
                .map(USER)
                .list());
    }

    /**
     * Erases the user and everything that came from it: the rows by the schema's cascades, the files below the user's name.
     *
     * @throws Failure.NotFound when the project has no such user
     */
    public void erase(String projectId, String id) {
        int erased = erasure.commit(projectId, id + "/", handle -> {
            require(handle, projectId, id);
            handle.createUpdate("DELETE FROM idempotency WHERE project_id = :project AND user_id = :id")
                    .bind("project", projectId)
                    .bind("id", id)
                    .execute();
            return handle.createUpdate("DELETE FROM users WHERE id = :id AND project_id = :project")
                    .bind("id", id)
                    .bind("project", projectId)
                    .execute();
        });
        if (erased == 0) {
            throw new Failure.NotFound("User");
        }
        changed.run();
    }
}
