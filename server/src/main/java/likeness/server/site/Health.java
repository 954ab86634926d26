package likeness.server.site;

import java.util.Map;
import likeness.server.http.Answer;
import likeness.server.http.Routes;
import likeness.server.store.Database;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Whether the process lives, and whether it can work. */
record Health(Database database) {

    private static final Logger LOG = LoggerFactory.getLogger(Health.class);

    void addTo(Routes routes) {
        routes.get(
                        "/health/live",
                        context -> Answer.of(200, Map.of("status", "live")).send(context))
                .get("/health/ready", context -> answer().send(context));
    }

    private Answer answer() {
        try {
            database.read(handle -> handle.createQuery("SELECT count(*) FROM project")
                    .mapTo(int.class)
                    .one());
            return Answer.of(200, Map.of("status", "ready"));
        } catch (RuntimeException e) {
            LOG.warn("not ready", e);
            return Answer.of(503, Map.of("status", "not ready"));
        }
    }
}
