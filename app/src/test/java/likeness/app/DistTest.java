package likeness.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The archive that ships ({@code ./likeness dist}; the launcher makes it before the long tests), as a stranger gets it. */
@Tag("full")
class DistTest {

    private static final Path ROOT = Path.of(System.getProperty("likeness.root", ".."));
    private static final String TOKEN = "token-of-the-archive-test";
    private static final List<String> TOOLS =
            List.of("bash", "readlink", "dirname", "sed", "cat", "cksum", "getconf", "mktemp", "rm", "mkdir", "uname");

    @TempDir
    private Path folder;

    @Test
    void theUnpackedArchiveServesWhereThereIsNeitherMavenNorNode() throws Exception {
        Path archive = ROOT.resolve("target/dist/likeness-0.1.0.tar.gz");
        assumeTrue(Files.exists(archive), "no archive; make it by ./likeness dist");
        assertThat(new ProcessBuilder("tar", "-xzf", archive.toAbsolutePath().toString())
                        .directory(folder.toFile())
                        .start()
                        .waitFor())
                .isZero();
        int port = freePort();
        Process server = likeness(port, "serve").start();
        try (HttpClient client = HttpClient.newHttpClient()) {
            assertThat(server.inputReader().readLine()).contains("listens");
            askTenTimes(client, "http://127.0.0.1:" + port);
            assertThat(likeness(port, "health").start().waitFor()).isZero();
        } finally {
            server.destroy();
            server.waitFor();
        }
        assertThat(likeness(port, "health").start().waitFor()).isEqualTo(1);
    }

    private static void askTenTimes(HttpClient client, String base) throws IOException, InterruptedException {
        String user = field(ask(client, "POST", base + "/api/v1/users/new", ""), "id");
        String made = ask(client, "POST", base + "/api/v1/avatars/new", "{\"user_id\":\"" + user + "\",\"seed\":7}");
        String avatar = base + "/api/v1/avatars/" + field(made, "avatar_id");
        String look = ask(client, "GET", avatar + "/customization", "");
        ask(client, "PUT", avatar + "/customization", look);
        assertThat(ask(client, "GET", avatar + ".glb", "")).startsWith("glTF");
        assertThat(ask(client, "GET", avatar + ".png?size=128", "")).contains("PNG");
        ask(client, "GET", base + "/api/v1/users/" + user + "/avatars", "");
        ask(client, "GET", base + "/api/v1/assets", "");
        assertThat(ask(client, "GET", base + "/", "")).contains("Likeness");
        ask(client, "DELETE", base + "/api/v1/users/" + user, "");
    }

    private static String ask(HttpClient client, String method, String address, String body)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address))
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .header("Authorization", "Bearer " + TOKEN)
                .build();
        HttpResponse<String> reply = client.send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(reply.statusCode()).as(method + " " + address).isIn(200, 202);
        return reply.body();
    }

    private static String field(String json, String name) {
        return json.replaceAll("(?s).*\"" + name + "\":\\s*\"([^\"]*)\".*", "$1");
    }

    /** With nothing on the path but what a shell script needs. */
    private ProcessBuilder likeness(int port, String command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                        folder.resolve("likeness-0.1.0/likeness").toString(), command)
                .directory(folder.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().clear();
        builder.environment()
                .putAll(Map.of(
                        "PATH", tools().toString(),
                        "JAVA_HOME", System.getProperty("java.home"),
                        "LIKENESS_PORT", String.valueOf(port),
                        "LIKENESS_METRICS_PORT", "0",
                        "LIKENESS_BOOTSTRAP_TOKEN", TOKEN));
        return builder;
    }

    private Path tools() throws IOException {
        Path tools = Files.createDirectories(folder.resolve("tools"));
        for (String tool : TOOLS) {
            Path link = tools.resolve(tool);
            if (!Files.exists(link)) {
                Files.createSymbolicLink(link, find(tool));
            }
        }
        return tools;
    }

    private static Path find(String tool) {
        return Stream.of("/usr/bin", "/bin")
                .map(place -> Path.of(place, tool))
                .filter(Files::exists)
                .findFirst()
                .orElseThrow();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
