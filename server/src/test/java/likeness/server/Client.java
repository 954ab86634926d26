package likeness.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A program that speaks HTTP.
 *
 * @param base scheme, host and port
 * @param token null to sign in as nobody
 */
public record Client(String base, @Nullable String token) {

    /** One for each server, so that its connections can be closed before it stops. */
    private static final Map<Integer, HttpClient> BY_PORT = new ConcurrentHashMap<>();

    private static final JsonMapper JSON = new JsonMapper();

    public record Reply(int status, byte[] bytes, java.net.http.HttpHeaders headers) {

        public String text() {
            return new String(bytes, StandardCharsets.UTF_8);
        }

        public JsonNode json() {
            return JSON.readTree(bytes);
        }

        public String header(String name) {
            return headers.firstValue(name).orElse("");
        }
    }

    public Reply get(String path) {
        return send("GET", path, null);
    }

    public Reply delete(String path) {
        return send("DELETE", path, null);
    }

    public Reply post(String path, @Nullable String body) {
        return send("POST", path, body);
    }

    public Reply put(String path, @Nullable String body) {
        return send("PUT", path, body);
    }

    /** @param headers name, value, name, value … */
    public Reply send(String method, String path, @Nullable String body, String... headers) {
        BodyPublisher publisher = body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body);
        URI address = URI.create(path.startsWith("http") ? path : base + path);
        HttpRequest.Builder request =
                HttpRequest.newBuilder(address).method(method, publisher).timeout(Duration.ofSeconds(60));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        if (body != null) {
            request.header("Content-Type", "application/json");
        }
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return answer(request.build());
    }

    private static HttpClient connecting() {
        return HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();
    }

    /** Closes all connections to a port: a server that stops waits a second for those on which nobody speaks. */
    static void disconnect(int port) {
        HttpClient http = BY_PORT.remove(port);
        if (http != null) {
            http.shutdownNow();
        }
    }

    private static Reply answer(HttpRequest request) {
        try {
            HttpClient http = BY_PORT.computeIfAbsent(request.uri().getPort(), port -> connecting());
            HttpResponse<byte[]> response = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
            return new Reply(response.statusCode(), response.body(), response.headers());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** With bytes as the body. */
    public Reply upload(String method, String path, byte[] body, String type) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path))
                .method(method, BodyPublishers.ofByteArray(body))
                .timeout(Duration.ofSeconds(60))
                .header("Content-Type", type);
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        return answer(request.build());
    }

    public String newUser() {
        return post("/api/v1/users/new", null).json().path("id").asString();
    }

    public String newAvatar(String user, long seed) {
        return post("/api/v1/avatars/new", "{\"user_id\": \"" + user + "\", \"seed\": " + seed + "}")
                .json()
                .path("avatar_id")
                .asString();
    }
}
