package likeness.server.dialect.avaturn;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import likeness.server.http.Routes;

/** The description of this API, for programs and for people. The page loads nothing from elsewhere. */
final class OpenApiPages {

    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'";

    private OpenApiPages() {}

    static void addTo(Routes routes) {
        add(routes, "openapi.json", "openapi.json", "application/json");
        add(routes, "docs", "docs.html", "text/html; charset=utf-8");
        add(routes, "docs.js", "docs.js", "text/javascript; charset=utf-8");
        add(routes, "docs.css", "docs.css", "text/css; charset=utf-8");
    }

    private static void add(Routes routes, String name, String resource, String type) {
        byte[] bytes = load(resource);
        routes.get(AvaturnDialect.ROOT + "/" + name, context -> send(context, bytes, type));
    }

    private static void send(Context context, byte[] bytes, String type) {
        context.header("Content-Security-Policy", POLICY).header("Cache-Control", "no-cache");
        context.contentType(type).result(bytes);
    }

    private static byte[] load(String resource) {
        try (InputStream in = OpenApiPages.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("the program lacks " + resource);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
