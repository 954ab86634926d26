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

    private static final String COLUMNS = "number, id, project_id, name, display_name, created_at";
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{1,100}");
    private static final RowMapper<User> USER = (row, context) -> new User(
            row.getLong("number"),
            row.getString("id"),
            row.getString("project_id"),
            row.getString("name"),
            row.getString("display_name"),
            row.getLong("created_at"));

    private final Database database;
    private final Ids ids;
    private final Erasure erasure;

    public Users(Database database, Ids ids, Erasure erasure) {
        this.database = database;
        this.ids = ids;
        this.erasure = erasure;
    }

    /** A user of whom nothing is known. */
    public User create(String projectId) {
        return create(projectId, null, null);
    }

    /** @throws Failure.Conflict when the name is taken */
    public User create(String projectId, @Nullable String name, @Nullable String displayName) {
        String id = ids.userId();
        return database.write(handle -> handle.createQuery(
                                "INSERT INTO users (id, project_id, name, display_name, created_at)"
                                        + " VALUES (:id, :project, :name, :display, :now)"
                                        + " ON CONFLICT (project_id, name) DO NOTHING RETURNING " + COLUMNS)
                        .bind("id", id)
                        .bind("project", projectId)
                        .bind("name", name)
                        .bind("display", displayName)
                        .bind("now", ids.clock().millis())
                        .map(USER)
                        .findOne())
                .orElseThrow(() -> new Failure.Conflict("There is a user named " + name));
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
    }
}
