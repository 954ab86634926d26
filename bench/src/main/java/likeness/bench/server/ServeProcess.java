package likeness.bench.server;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import likeness.server.account.MailHashes;
import likeness.server.admin.AdminClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code ./likeness serve}, ready, as an operator starts it. */
final class ServeProcess implements AutoCloseable {

    static final String TOKEN = "bench-token-of-the-default-project";

    static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final Process process;
    private final int port;
    private final Path data;
    private final double startMillis;

    private ServeProcess(Process process, int port, Path data, double startMillis) {
        this.process = process;
        this.port = port;
        this.data = data;
        this.startMillis = startMillis;
    }

    /** Over a folder; with time taken from the launcher's first line to the line that says it listens. */
    static ServeProcess start(Path data) {
        int port = freePort();
        String launcher =
                Path.of(System.getProperty("likeness.root", "."), "likeness").toString();
        ProcessBuilder builder = new ProcessBuilder(List.of(launcher, "serve"));
        builder.environment()
                .putAll(Map.of(
                        "LIKENESS_PORT",
                        String.valueOf(port),
                        "LIKENESS_METRICS_PORT",
                        "0",
                        "LIKENESS_DATA",
                        data.toString(),
                        "LIKENESS_RATE_LIMIT",
                        "1000000",
                        "LIKENESS_BOOTSTRAP_TOKEN",
                        TOKEN));
        builder.redirectError(ProcessBuilder.Redirect.DISCARD);
        long begun = System.nanoTime();
        try {
            Process process = builder.start();
            BufferedReader out =
                    new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
            String line = out.readLine();
            if (line == null) {
                throw new IllegalStateException("the server did not start");
            }
            return new ServeProcess(process, port, data, (System.nanoTime() - begun) / 1e6);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Path emptyFolder() {
        try {
            return Files.createTempDirectory("likeness-bench-server");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    double startMillis() {
        return startMillis;
    }

    Path data() {
        return data;
    }

    /** Resident memory now, in megabytes; Linux only. */
    double residentMegabytes() {
        try {
            return Files.readAllLines(Path.of("/proc", String.valueOf(process.pid()), "status")).stream()
                            .filter(line -> line.startsWith("VmRSS:"))
                            .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
                            .sum()
                    / 1024.0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    HttpRequest request(String method, String path, String body) {
        return request(TOKEN, method, path, body);
    }

    HttpRequest request(String token, String method, String path, String body) {
        return HttpRequest.newBuilder(URI.create(base() + path))
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .header("Authorization", "Bearer " + token)
                .build();
    }

    String ask(String method, String path, String body) {
        return send(request(method, path, body));
    }

    static String send(HttpRequest request) {
        try {
            return HTTP.send(request, HttpResponse.BodyHandlers.ofString()).body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    String base() {
        return "http://127.0.0.1:" + port;
    }

    /** The path, by hash, of the picture of a new user who has uploaded this one. */
    String newPicture(byte[] upload) {
        String mail = "picture-" + Integer.toHexString(Arrays.hashCode(upload)) + "@example.com";
        JsonNode user = AdminClient.ask(data, "user create", new JsonMapper().readTree("{\"email\":\"" + mail + "\"}"))
                .orElseThrow();
        HttpRequest put = HttpRequest.newBuilder(
                        URI.create(base() + "/api/v1/users/" + user.path("id").asString() + "/picture"))
                .PUT(HttpRequest.BodyPublishers.ofByteArray(upload))
                .header("Authorization", "Bearer " + TOKEN)
                .header("Content-Type", "image/jpeg")
                .build();
        send(put);
        return "/avatar/" + MailHashes.sha256OfMail(mail);
    }

    /** What anybody is answered. */
    byte[] bytes(String path) throws IOException {
        try (InputStream in = URI.create(base() + path).toURL().openStream()) {
            return in.readAllBytes();
        }
    }

    /** A new avatar of a new user: its id. */
    String newAvatar(int seed) {
        String user = field(ask("POST", "/api/v1/users/new", ""), "id");
        return newAvatar(TOKEN, user, seed);
    }

    String newAvatar(String token, String user, int seed) {
        String body = "{\"user_id\":\"" + user + "\",\"seed\":" + seed + "}";
        return field(send(request(token, "POST", "/api/v1/avatars/new", body)), "avatar_id");
    }

    /** A field of flat JSON. */
    static String field(String json, String name) {
        return json.replaceAll("(?s).*\"" + name + "\":\\s*\"([^\"]*)\".*", "$1");
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
