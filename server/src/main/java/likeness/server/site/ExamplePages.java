package likeness.server.site;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import likeness.server.http.Routes;

/** The example of three.js, {@code examples/three}, with what it needs of that library: it works without the internet. */
final class ExamplePages {

    private static final String ROOT = "/examples/three/";
    private static final String LIBRARY = "node_modules/three/";
    private static final List<String> FILES = List.of(
            LIBRARY + "build/three.core.js",
            LIBRARY + "build/three.module.js",
            LIBRARY + "examples/jsm/controls/OrbitControls.js",
            LIBRARY + "examples/jsm/libs/meshopt_decoder.module.js",
            LIBRARY + "examples/jsm/loaders/GLTFLoader.js",
            LIBRARY + "examples/jsm/utils/BufferGeometryUtils.js",
            LIBRARY + "examples/jsm/utils/SkeletonUtils.js");

    /** The decoder of compressed geometry is WebAssembly; textures come out of models as blobs. Models may lie elsewhere. */
    private static final String POLICY = "default-src 'none'; script-src 'self' 'unsafe-inline' 'wasm-unsafe-eval';"
            + " style-src 'unsafe-inline'; img-src 'self' blob: data:; connect-src * blob: data:";

    void addTo(Routes routes) {
        routes.get(ROOT, ExamplePages::page);
        FILES.forEach(file -> routes.get(ROOT + file, context -> script(context, file)));
    }

    /** Its links are relative, and the router takes the address without the last slash too. */
    private static void page(Context context) {
        if (!context.path().endsWith("/")) {
            context.redirect("three/");
            return;
        }
        context.header("Content-Security-Policy", POLICY).header("Cache-Control", "no-cache");
        context.contentType("text/html; charset=utf-8").result(bytes("index.html"));
    }

    private static void script(Context context, String file) {
        context.header("Cache-Control", "public, max-age=3600");
        context.contentType("text/javascript; charset=utf-8").result(bytes(file));
    }

    private static byte[] bytes(String file) {
        try (InputStream in = ExamplePages.class.getResourceAsStream("examples/three/" + file)) {
            if (in == null) {
                throw new IllegalStateException("the program lacks its example's " + file);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
