package likeness.server.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The one routing table. Every path is served twice: as it is, where the host tells the project, and below
 * {@code /p/{project}}. Who may GET may HEAD. Two dialects that want the same path stop the start.
 */
public final class Routes {

    /** Prefix of addresses that name their project. */
    public static final String PREFIX = "/p/{project}";

    private static final Pattern PARAMETER = Pattern.compile("\\{[^}]*}");

    private final RoutesConfig routes;
    private final Map<String, Route> taken = new TreeMap<>();

    Routes(RoutesConfig routes) {
        this.routes = routes;
    }

    public Routes get(String path, Handler handler) {
        return add(HandlerType.GET, path, handler).add(HandlerType.HEAD, path, handler);
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
        String place = method.name() + " " + PARAMETER.matcher(path).replaceAll("{}");
        if (taken.putIfAbsent(place, new Route(method.name(), path)) != null) {
            throw new IllegalStateException("two dialects want " + method.name() + " " + path);
        }
        routes.addHttpHandler(method, path, handler);
        routes.addHttpHandler(method, PREFIX + path, handler);
        return this;
    }

    /** Every line of the table. */
    List<Route> all() {
        return List.copyOf(taken.values());
    }

    /** The methods of a path, which has no prefix. */
    List<String> methods(String path) {
        return taken.values().stream()
                .filter(route -> matches(route.path(), path))
                .map(Route::method)
                .distinct()
                .sorted()
                .toList();
    }

    private static boolean matches(String pattern, String path) {
        String[] literals = PARAMETER.split(pattern, -1);
        StringBuilder expression = new StringBuilder();
        for (int i = 0; i < literals.length; i++) {
            expression.append(i == 0 ? "" : "[^/]+").append(Pattern.quote(literals[i]));
        }
        return path.matches(expression.append("/?").toString());
    }
}
