package likeness.server.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import java.util.Set;
import java.util.TreeSet;

/**
 * The one routing table. Every path is served twice: as it is, where the host tells the project, and below
 * {@code /p/{project}}. Two dialects that want the same path stop the start.
 */
public final class Routes {

    /** Prefix of addresses that name their project. */
    public static final String PREFIX = "/p/{project}";

    private final RoutesConfig routes;
    private final Set<String> taken = new TreeSet<>();

    Routes(RoutesConfig routes) {
        this.routes = routes;
    }

    public Routes get(String path, Handler handler) {
        return add(HandlerType.GET, path, handler);
    }

    public Routes post(String path, Handler handler) {
        return add(HandlerType.POST, path, handler);
    }

    public Routes put(String path, Handler handler) {
        return add(HandlerType.PUT, path, handler);
    }

    public Routes delete(String path, Handler handler) {
        return add(HandlerType.DELETE, path, handler);
    }

    private Routes add(HandlerType method, String path, Handler handler) {
        if (!taken.add(method.name() + " " + path.replaceAll("\\{[^}]*}", "{}"))) {
            throw new IllegalStateException("two dialects want " + method.name() + " " + path);
        }
        routes.addHttpHandler(method, path, handler);
        routes.addHttpHandler(method, PREFIX + path, handler);
        return this;
    }
}
