package likeness.server.webhook;

import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import likeness.server.Failure;
import likeness.server.Ids;
import likeness.server.Violation;
import likeness.server.store.Database;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;

/** The endpoints of all projects; every look-up names the project. */
public final class Endpoints {

    /** How long the former secret goes on signing beside the new one. */
    public static final Duration ROTATION = Duration.ofHours(24);

    /** Of one project: each event makes a delivery for every one of them. */
    private static final int MOST = 50;

    static final String COLUMNS = "webhook.id, webhook.project_id, webhook.url, webhook.events, webhook.secret,"
            + " webhook.former_secret, webhook.former_secret_until, webhook.disabled_why, webhook.created_at";

    static final RowMapper<Endpoint> ENDPOINT = (row, context) -> {
        String former = row.getString("former_secret");
        return new Endpoint(
                row.getString("id"),
                row.getString("project_id"),
                URI.create(row.getString("url")),
                kinds(Arrays.asList(row.getString("events").split(",", -1))),
                new Secret(row.getString("secret")),
                former == null ? null : new Secret(former),
                row.getLong("former_secret_until"),
                row.getString("disabled_why"),
                row.getLong("created_at"));
    };

    private final Database database;
    private final Ids ids;

    public Endpoints(Database database, Ids ids) {
        this.database = database;
        this.ids = ids;
    }

    /**
     * Events from now on are sent there.
     *
     * @param events words of {@link EventKind}; at least one
     * @throws Failure.Invalid when the address or the events cannot be
     * @throws Failure.Conflict when the project has as many as it may
     */
    public Endpoint add(String projectId, String url, List<String> events) {
        Endpoint endpoint = new Endpoint(
                ids.uuid().toString(),
                projectId,
                EndpointUrl.read(url),
                kinds(events),
                Secret.make(ids),
                null,
                0,
                null,
                ids.clock().millis());
        database.write(handle -> {
            requireRoom(handle, projectId);
            return insert(handle, endpoint);
        });
        return endpoint;
    }

    private static int insert(Handle handle, Endpoint endpoint) {
        return handle.createUpdate("INSERT INTO webhook (id, project_id, url, events, secret, created_at)"
                        + " VALUES (:id, :project, :url, :events, :secret, :now)")
                .bind("id", endpoint.id())
                .bind("project", endpoint.projectId())
                .bind("url", endpoint.url().toString())
                .bind("events", endpoint.events().stream().map(EventKind::word).collect(Collectors.joining(",")))
                .bind("secret", endpoint.secret().text())
                .bind("now", endpoint.createdAt())
                .execute();
    }

    private static List<EventKind> kinds(List<String> words) {
        if (words.isEmpty()) {
            throw invalid("at least one event is needed");
        }
        return words.stream()
                .distinct()
                .map(word -> EventKind.named(word).orElseThrow(() -> invalid("'" + word + "' is not an event")))
                .sorted()
                .toList();
    }

    private static void requireRoom(Handle handle, String projectId) {
        int there = handle.createQuery("SELECT count(*) FROM webhook WHERE project_id = :project")
                .bind("project", projectId)
                .mapTo(int.class)
                .one();
        if (there >= MOST) {
            throw new Failure.Conflict("A project has at most " + MOST + " endpoints");
        }
    }

    private static Failure.Invalid invalid(String problem) {
        String known = Arrays.stream(EventKind.values()).map(EventKind::word).collect(Collectors.joining(", "));
        return new Failure.Invalid(Violation.of("enum", problem + "; allowed: " + known, "body", "events"));
    }

    /** Oldest first. */
    public List<Endpoint> of(String projectId) {
        return database.read(handle -> handle.createQuery(
                        "SELECT " + COLUMNS + " FROM webhook WHERE project_id = :project ORDER BY created_at, id")
                .bind("project", projectId)
                .map(ENDPOINT)
                .list());
    }

    /** @throws Failure.NotFound when the project has no such endpoint */
    public Endpoint get(String projectId, String id) {
        return database.read(handle -> get(handle, projectId, id));
    }

    private static Endpoint get(Handle handle, String projectId, String id) {
        return handle.createQuery("SELECT " + COLUMNS + " FROM webhook WHERE id = :id AND project_id = :project")
                .bind("id", id)
                .bind("project", projectId)
                .map(ENDPOINT)
                .findOne()
                .orElseThrow(() -> new Failure.NotFound("Webhook"));
    }

    /** And everything that was on its way there. @throws Failure.NotFound when the project has no such endpoint */
    public void remove(String projectId, String id) {
        database.write(handle -> {
            get(handle, projectId, id);
            return handle.createUpdate("DELETE FROM webhook WHERE id = :id")
                    .bind("id", id)
                    .execute();
        });
    }

    /**
     * Gives it a new secret; the one before signs too for {@link #ROTATION}.
     *
     * @throws Failure.NotFound when the project has no such endpoint
     */
    public Endpoint rotate(String projectId, String id) {
        Secret secret = Secret.make(ids);
        return database.write(handle -> {
            get(handle, projectId, id);
            handle.createUpdate("UPDATE webhook SET former_secret = secret, former_secret_until = :until,"
                            + " secret = :secret WHERE id = :id")
                    .bind("until", ids.clock().millis() + ROTATION.toMillis())
                    .bind("secret", secret.text())
                    .bind("id", id)
                    .execute();
            return get(handle, projectId, id);
        });
    }

    /** Events from now on are sent there again. @throws Failure.NotFound when the project has no such endpoint */
    public Endpoint enable(String projectId, String id) {
        return database.write(handle -> {
            get(handle, projectId, id);
            handle.createUpdate(
                            "UPDATE webhook SET disabled_at = NULL, disabled_why = NULL, paused_until = 0 WHERE id = :id")
                    .bind("id", id)
                    .execute();
            return get(handle, projectId, id);
        });
    }
}
