package likeness.server.dialect.bpm;

import java.nio.charset.StandardCharsets;
import likeness.server.Failure;
import likeness.server.http.Answer;
import likeness.server.http.Dialect;
import likeness.server.http.Routes;

/** Avatars of users below {@code /rest/bpm/wle/v1}. */
public final class BpmDialect implements Dialect {

    private final String root;
    private final BpmRoutes routes;

    public BpmDialect(BpmParts parts) {
        root = parts.prefix() + "/rest/bpm/wle/v1";
        routes = new BpmRoutes(parts, root);
    }

    @Override
    public String name() {
        return "bpm";
    }

    @Override
    public void addTo(Routes table) {
        routes.addTo(table);
    }

    @Override
    public boolean owns(String path) {
        return path.equals(root) || path.startsWith(root + "/");
    }

    @Override
    public Answer refusal(Failure failure) {
        return answer(WleException.of(failure));
    }

    @Override
    public Answer refusal(int status, String message) {
        return answer(WleException.of(status, message));
    }

    private static Answer answer(WleException problem) {
        return new Answer(problem.status(), new String(JsonEnvelope.write(problem), StandardCharsets.UTF_8), null);
    }
}
