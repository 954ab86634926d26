package likeness.server.account;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import likeness.server.Failure;
import likeness.server.Ids;
import likeness.server.Violation;
import likeness.server.job.Erasure;
import likeness.server.store.Database;
import likeness.server.store.Recent;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;

/** The projects of this installation. */
public final class Projects {

    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,62}");
    private static final RowMapper<Project> PROJECT =
            (row, context) -> new Project(row.getString("id"), row.getString("name"));

    private final Database database;
    private final Ids ids;
    private final Erasure erasure;
    private final Recent<String, Project> byName = new Recent<>(1000);

    public Projects(Database database, Ids ids, Erasure erasure) {
        this.database = database;
        this.ids = ids;
        this.erasure = erasure;
    }

    /** @throws Failure.Conflict when the name is taken */
    public Project create(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new Failure.Invalid(Violation.of(
                    "string_pattern_mismatch",
                    "a name is 1 to 63 lower-case letters, digits and hyphens, and does not begin with a hyphen",
                    "body",
                    "name"));
        }
        return database.write(handle -> insert(handle, name));
    }

    private Project insert(Handle handle, String name) {
        String id = name.equals(Project.DEFAULT) ? name : ids.uuid().toString();
        int made = handle.createUpdate(
                        "INSERT INTO project (id, name, created_at) VALUES (:id, :name, :now) ON CONFLICT DO NOTHING")
                .bind("id", id)
                .bind("name", name)
                .bind("now", ids.clock().millis())
                .execute();
        if (made == 0) {
            throw new Failure.Conflict("There is a project named " + name);
        }
        return new Project(id, name);
    }

    public Optional<Project> find(String name) {
        if (!NAME.matcher(name).matches()) {
            return Optional.empty();
        }
        return byName.get(name, this::load);
    }

    private Optional<Project> load(String name) {
        return database.read(handle -> handle.createQuery("SELECT id, name FROM project WHERE name = :name")
                .bind("name", name)
                .map(PROJECT)
                .findOne());
    }

    public List<Project> all() {
        return database.read(handle -> handle.createQuery("SELECT id, name FROM project ORDER BY name")
                .map(PROJECT)
                .list());
    }

    /**
     * Erases a project with everything in it.
     *
     * @throws Failure.NotFound when there is none of this name
     * @throws Failure.Conflict when it is the default one, which is always there
     */
    public void erase(String name) {
        if (name.equals(Project.DEFAULT)) {
            throw new Failure.Conflict("The default project cannot be deleted");
        }
        Project project = load(name).orElseThrow(() -> new Failure.NotFound("Project"));
        erasure.commit(
                project.id(),
                "",
                handle -> handle.createUpdate("DELETE FROM project WHERE id = :id")
                        .bind("id", project.id())
                        .execute());
        byName.forget(name);
    }
}
