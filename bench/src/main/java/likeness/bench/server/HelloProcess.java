package likeness.bench.server;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.util.List;

/** A bare Javalin that says hello, in a process of its own, as our server is. */
record HelloProcess(Process process, HttpRequest request) implements AutoCloseable {

    static HelloProcess start() throws IOException {
        int port = ServeProcess.freePort();
        Process process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin/java").toString(),
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Hello.class.getName(),
                        String.valueOf(port)))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        process.inputReader().readLine();
        return new HelloProcess(
                process,
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/"))
                        .build());
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
