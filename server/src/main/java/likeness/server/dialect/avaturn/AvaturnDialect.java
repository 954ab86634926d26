package likeness.server.dialect.avaturn;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import likeness.server.Failure;
import likeness.server.Violation;
import likeness.server.http.Answer;
import likeness.server.http.Dialect;
import likeness.server.http.Routes;

/** Avaturn's REST API below {@code /api/v1}, with errors as FastAPI writes them (contract sections 1 to 3). */
public final class AvaturnDialect implements Dialect {

    static final String ROOT = "/api/v1";

    private final AvaturnParts parts;

    public AvaturnDialect(AvaturnParts parts) {
        this.parts = parts;
    }

    @Override
    public String name() {
        return "avaturn";
    }

    @Override
    public void addTo(Routes routes) {
        new UserRoutes(parts).addTo(routes);
        new AvatarRoutes(parts).addTo(routes);
        new CustomizationRoutes(parts).addTo(routes);
        new TaskRoutes(parts).addTo(routes);
        new LaterRoutes(parts).addTo(routes);
    }

    @Override
    public boolean owns(String path) {
        return path.startsWith(ROOT + "/") || path.equals(ROOT);
    }

    @Override
    public void answer(Context context, Failure failure) {
        if (failure instanceof Failure.Invalid invalid) {
            List<Map<String, Object>> detail =
                    invalid.violations().stream().map(AvaturnDialect::detail).toList();
            Answer.of(failure.status(), Map.of("detail", detail)).send(context);
        } else {
            answer(context, failure.text());
        }
    }

    @Override
    public void answer(Context context, String message) {
        Answer.of(context.statusCode(), Map.of("detail", message)).send(context);
    }

    /** ValidationError: type, loc, msg. */
    private static Map<String, Object> detail(Violation violation) {
        Map<String, Object> detail = new LinkedHashMap<>();
        detail.put("type", violation.kind());
        detail.put("loc", new ArrayList<>(violation.path()));
        detail.put("msg", violation.message());
        return detail;
    }
}
