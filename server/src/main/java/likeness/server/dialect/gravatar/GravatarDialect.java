package likeness.server.dialect.gravatar;

import java.util.Map;
import likeness.server.Failure;
import likeness.server.http.Answer;
import likeness.server.http.Dialect;
import likeness.server.http.Routes;

/** Pictures at {@code /avatar/{hash}}, which is where federation looks for them too, and profiles at {@code /{hash}.json}. */
public final class GravatarDialect implements Dialect {

    private static final String ROOT = "/avatar";

    private final GravatarParts parts;

    public GravatarDialect(GravatarParts parts) {
        this.parts = parts;
    }

    @Override
    public String name() {
        return "gravatar";
    }

    @Override
    public void addTo(Routes routes) {
        PictureRoutes pictures = new PictureRoutes(parts);
        routes.get(ROOT, pictures::get).get(ROOT + "/", pictures::get).get(ROOT + "/{hash}", pictures::get);
        new ProfileRoutes(parts).addTo(routes);
    }

    @Override
    public boolean owns(String path) {
        return path.equals(ROOT) || path.startsWith(ROOT + "/") || ProfileRoutes.isProfile(path);
    }

    @Override
    public Answer refusal(Failure failure) {
        return refusal(failure.status(), failure.text());
    }

    @Override
    public Answer refusal(int status, String message) {
        return Answer.of(status, Map.of("error", message));
    }
}
