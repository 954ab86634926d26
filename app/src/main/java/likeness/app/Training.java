package likeness.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Map;
import likeness.server.Features;
import likeness.server.Ids;
import likeness.server.Server;
import likeness.server.Settings;
import likeness.server.Storage;
import likeness.server.account.Project;

/**
 * {@code Training FOLDER}: runs the usual commands once, into a folder, while the JVM records which classes they load and
 * link. The launcher keeps the recording and later starts map it ready-made.
 */
public final class Training {

    /** So often that the compiler finds the busiest paths worth its while; it then begins with what it learned here. */
    private static final int BUSY_ROUNDS = 6_000;

    private Training() {}

    public static void main(String[] args) {
        System.setProperty("java.awt.headless", "true");
        Path folder = Path.of(args[0]);
        run("create", "--random", "1", "--out", folder.resolve("a.glb").toString());
        run("create", "--random", "2", "--out", folder.resolve("b.json").toString());
        run(
                "create",
                "--random",
                "3",
                "--size",
                "256",
                "--out",
                folder.resolve("c.png").toString());
        run(
                "render",
                folder.resolve("a.glb").toString(),
                "--size",
                "64",
                "--out",
                folder.resolve("d.jpg").toString());
        run("catalog", "--json");
        run("version");
        serve(folder.resolve("data"));
    }

    /** A server that starts, answers the usual requests, and stops. */
    private static void serve(Path data) {
        Rooms rooms = Rooms.ofInstallation();
        Ids ids = new Ids(Clock.systemUTC(), new SecureRandom());
        Settings settings = Settings.of(Map.of(
                "LIKENESS_DATA", data.toString(),
                "LIKENESS_PORT", "0",
                "LIKENESS_METRICS_PORT", "0",
                "LIKENESS_RATE_LIMIT", "1000000"));
        Features features =
                Features.over(Storage.open(settings, "training"), rooms.human(), rooms.renderer(), ids, "training");
        try (Server server = Server.start(settings, features, rooms.threads());
                HttpClient client = HttpClient.newHttpClient()) {
            String token = server.newToken().orElseThrow();
            String user = features.users().create(Project.DEFAULT).id();
            ask(client, server, token, "POST", "/api/v1/users/new", "");
            String made = ask(
                    client, server, token, "POST", "/api/v1/avatars/new", "{\"user_id\":\"" + user + "\",\"seed\":1}");
            String avatar = made.replaceAll(".*\"avatar_id\":\"([^\"]*).*", "$1");
            String look = ask(client, server, token, "GET", "/api/v1/avatars/" + avatar + "/customization", "");
            ask(client, server, token, "PUT", "/api/v1/avatars/" + avatar + "/customization", look);
            ask(client, server, token, "POST", "/api/v1/exports/new?avatar_id=" + avatar, "");
            ask(client, server, token, "GET", "/api/v1/avatars/" + avatar + ".png", "");
            ask(client, server, token, "GET", "/health/ready", "");
            for (int i = 0; i < BUSY_ROUNDS; i++) {
                ask(client, server, token, "GET", "/api/v1/avatars/" + avatar + "/customization", "");
                ask(client, server, token, "POST", "/api/v1/users/new", "");
            }
        } catch (IOException | RuntimeException e) {
            // of no concern either
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String ask(HttpClient client, Server server, String token, String method, String path, String body)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path))
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .build();
        return client.send(request, HttpResponse.BodyHandlers.ofString()).body();
    }

    /** A command that fails is of no concern here: the recording only lacks what it would have loaded. */
    private static void run(String... command) {
        PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
        Main.run(Rooms.ofInstallation(), nowhere, nowhere, command);
    }
}
