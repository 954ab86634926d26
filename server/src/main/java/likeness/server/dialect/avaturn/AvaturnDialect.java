package likeness.server.dialect.avaturn;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import likeness.server.Failure;
import likeness.server.Violation;
import likeness.server.http.Answer;
import likeness.server.http.Dialect;
import likeness.server.http.Routes;
import likeness.server.media.Derivation;

/** Avaturn's REST API below {@code /api/v1}, with errors as FastAPI writes them (contract sections 1 to 3). */
public final class AvaturnDialect implements Dialect {

    static final String ROOT = "/api/v1";

    private final AvaturnParts parts;
    private final PictureRoutes pictures;

    public AvaturnDialect(AvaturnParts parts, PictureRoutes pictures) {
        this.parts = parts;
        this.pictures = pictures;
    }

    /** What files its tasks make of an avatar. */
    public static List<Derivation> derivations() {
        return Stream.concat(Stream.of(Derivation.Model.WHOLE), SceneList.STANDARD.pictures())
                .toList();
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
        pictures.addTo(routes);
        new LaterRoutes(parts).addTo(routes);
        OpenApiPages.addTo(routes);
    }

    @Override
    public boolean owns(String path) {
        return path.startsWith(ROOT + "/") || path.equals(ROOT);
    }

    @Override
    public Answer refusal(Failure failure) {
        if (failure instanceof Failure.Invalid invalid) {
            List<Map<String, Object>> detail =
                    invalid.violations().stream().map(AvaturnDialect::detail).toList();
            return Answer.of(failure.status(), Map.of("detail", detail));
        }
        return refusal(failure.status(), failure.text());
    }

    @Override
    public Answer refusal(int status, String message) {
        return Answer.of(status, Map.of("detail", message));
    }

    /** ValidationError: type, loc, msg, and Pydantic's ctx where there is more to say. */
    private static Map<String, Object> detail(Violation violation) {
        Map<String, Object> detail = new LinkedHashMap<>();
        detail.put("type", violation.kind());
        detail.put("loc", new ArrayList<>(violation.path()));
        detail.put("msg", violation.message());
        if (violation.reason() != null) {
            detail.put("ctx", Map.of("error", violation.reason()));
        }
        return detail;
    }
}
