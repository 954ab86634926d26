package likeness.bench.server;

import io.javalin.Javalin;

/** {@code Hello PORT}: the least that the same HTTP server can do. */
public final class Hello {

    private Hello() {}

    public static void main(String[] args) {
        Javalin.create(config -> {
                    config.startup.showJavalinBanner = false;
                    config.concurrency.useVirtualThreads = true;
                    config.jetty.host = "127.0.0.1";
                    config.jetty.port = Integer.parseInt(args[0]);
                    config.routes.get("/", context -> context.result("hello"));
                })
                .start();
        System.out.println("ready");
    }
}
