package likeness.server;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** {@link ServerMain}, ready. */
public final class ServerProcess implements AutoCloseable {

    private final Process process;
    private final int port;
    private final String node;

    private ServerProcess(Process process, int port, String node) {
        this.process = process;
        this.port = port;
        this.node = node;
    }

    /** @param variables settings beside the port, the folder and the token */
    public static ServerProcess start(Path data, Map<String, String> variables) {
        return start(data, variables, List.of("-Xmx512m", "-XX:TieredStopAtLevel=1"));
    }

    /** @param options of the JVM */
    public static ServerProcess start(Path data, Map<String, String> variables, List<String> options) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of(
                "-XX:+UseSerialGC",
                "--sun-misc-unsafe-memory-access=allow",
                "--enable-native-access=ALL-UNNAMED",
                "-Dlikeness.pack=" + System.getProperty("likeness.pack"),
                "-cp",
                System.getProperty("java.class.path"),
                ServerMain.class.getName()));
        ProcessBuilder builder = new ProcessBuilder(command);
        Map<String, String> environment = builder.environment();
        environment.keySet().removeIf(name -> name.startsWith("LIKENESS_"));
        environment.putAll(Map.of(
                "LIKENESS_PORT", "0",
                "LIKENESS_METRICS_PORT", "0",
                "LIKENESS_DATA", data.toString(),
                "LIKENESS_RATE_LIMIT", "100000",
                "LIKENESS_BOOTSTRAP_TOKEN", RunningServer.TOKEN));
        environment.putAll(variables);
        try {
            return awaitReady(
                    builder.redirectError(ProcessBuilder.Redirect.INHERIT).start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ServerProcess awaitReady(Process process) throws IOException {
        BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            if (line.startsWith("ready ")) {
                String[] words = line.split(" ");
                Thread.ofVirtual().start(() -> out.lines().forEach(rest -> {}));
                return new ServerProcess(process, Integer.parseInt(words[1]), words[2]);
            }
        }
        throw new IllegalStateException("the server did not start");
    }

    public Client client() {
        return new Client("http://127.0.0.1:" + port, RunningServer.TOKEN);
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** Name by which the process claims jobs. */
    public String node() {
        return node;
    }

    /** SIGKILL. */
    public void kill() {
        process.destroyForcibly();
        join();
    }

    /** SIGTERM. */
    public void terminate() {
        process.destroy();
    }

    public int join() {
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                throw new IllegalStateException("the server does not end");
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        kill();
    }
}
