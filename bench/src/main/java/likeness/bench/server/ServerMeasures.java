package likeness.bench.server;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntToDoubleFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import likeness.server.admin.AdminClient;
import likeness.server.store.SqliteDatabase;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One method for each promise about the server; each answers samples in the promise's unit. */
public final class ServerMeasures {

    private static final JsonMapper JSON = new JsonMapper();
    private static final int RUNS = 20;
    private static final int WARM = 30;
    private static final int ROUNDS = 5;
    private static final long ASK_EVERY_NANOS = 5_000_000;
    private static final int QUEUED = 200;
    private static final int MANY_USERS = 100_000;

    private ServerMeasures() {}

    /** How many times as fast bare Javalin says hello as we read a customization, in turns. */
    public static double[] reading() throws IOException {
        try (ServeProcess server = ServeProcess.start(ServeProcess.emptyFolder());
                HelloProcess hello = HelloProcess.start()) {
            HttpRequest read = customization(server);
            Load.warm(read);
            Load.warm(hello.request());
            return IntStream.range(0, ROUNDS)
                    .mapToDouble(round ->
                            Load.of(hello.request()).perSecond() / Load.of(read).perSecond())
                    .toArray();
        }
    }

    /** Milliseconds within which 99 of 100 readings are answered. */
    public static double[] readingTail() {
        try (ServeProcess server = ServeProcess.start(ServeProcess.emptyFolder())) {
            HttpRequest read = customization(server);
            Load.warm(read);
            return IntStream.range(0, ROUNDS)
                    .mapToDouble(round -> Load.of(read).p99Millis())
                    .toArray();
        }
    }

    private static HttpRequest customization(ServeProcess server) {
        return server.request("GET", "/api/v1/avatars/" + server.newAvatar(1) + "/customization", "");
    }

    /** How many times as fast SQLite takes users as we create them over HTTP, in turns. */
    public static double[] creating() {
        try (ServeProcess server = ServeProcess.start(ServeProcess.emptyFolder());
                BareSqlite bare = BareSqlite.open(ServeProcess.emptyFolder())) {
            HttpRequest create = server.request("POST", "/api/v1/users/new", "");
            Load.warm(create);
            return IntStream.range(0, ROUNDS)
                    .mapToDouble(round -> bare.perSecond() / Load.of(create).perSecond())
                    .toArray();
        }
    }

    /** Milliseconds from a change of the customization until the new export is ready. */
    public static double[] changeToExport() {
        try (ServeProcess server = ServeProcess.start(ServeProcess.emptyFolder())) {
            String avatar = server.newAvatar(1);
            String look = server.ask("GET", "/api/v1/avatars/" + avatar + "/customization", "");
            return warm(run -> {
                long begun = change(server, avatar, look, run);
                awaitReady(() -> server.ask("POST", "/api/v1/exports/new?avatar_id=" + avatar, ""));
                return (System.nanoTime() - begun) / 1e6;
            });
        }
    }

    /** Milliseconds from a change of the customization until a new picture is ready. */
    public static double[] changeToRender() {
        try (ServeProcess server = ServeProcess.start(ServeProcess.emptyFolder())) {
            String avatar = server.newAvatar(1);
            String look = server.ask("GET", "/api/v1/avatars/" + avatar + "/customization", "");
            return warm(run -> {
                long begun = change(server, avatar, look, run);
                render(server, ServeProcess.TOKEN, avatar);
                return (System.nanoTime() - begun) / 1e6;
            });
        }
    }

    /** Arms of another length each time, so that nothing is known yet. The moment at which it began. */
    private static long change(ServeProcess server, String avatar, String look, int run) {
        String changed = look.replaceFirst("\"arms\":[-0-9.]+", "\"arms\":" + (run - WARM) / 2.0);
        long begun = System.nanoTime();
        server.ask("PUT", "/api/v1/avatars/" + avatar + "/customization", changed);
        return begun;
    }

    private static void render(ServeProcess server, String token, String avatar) {
        String begun = ServeProcess.send(
                server.request(token, "POST", "/api/v1/renders/new?scene=common/portrait&avatar_id=" + avatar, ""));
        String id = ServeProcess.field(begun, "id");
        awaitReady(() -> ServeProcess.send(server.request(token, "GET", "/api/v1/renders/" + id, "")));
    }

    /** Milliseconds until one project's picture is ready while another has two hundred in the queue. */
    public static double[] urgent() {
        try (ServeProcess server = ServeProcess.start(ServeProcess.emptyFolder())) {
            admin(server, "project create", "{\"name\":\"other\"}");
            String token = admin(server, "token create", "{\"project\":\"other\",\"name\":\"bench\"}")
                    .path("token")
                    .asString();
            String user =
                    ServeProcess.field(ServeProcess.send(server.request(token, "POST", "/api/v1/users/new", "")), "id");
            String avatar = server.newAvatar(token, user, 2);
            render(server, token, avatar);
            for (int i = 0; i < QUEUED; i++) {
                String path = "/api/v1/renders/new?scene=common/full_body&avatar_id=" + server.newAvatar(i);
                server.ask("POST", path, "");
            }
            return IntStream.range(0, 5)
                    .mapToDouble(i -> {
                        long begun = System.nanoTime();
                        render(server, token, server.newAvatar(token, user, 10 + i));
                        return (System.nanoTime() - begun) / 1e6;
                    })
                    .toArray();
        }
    }

    private static JsonNode admin(ServeProcess server, String command, String arguments) {
        return AdminClient.ask(server.data(), command, JSON.readTree(arguments)).orElseThrow();
    }

    /** Milliseconds until an empty server listens. */
    public static double[] start() {
        return IntStream.range(0, 5)
                .mapToDouble(run -> startOver(ServeProcess.emptyFolder()))
                .toArray();
    }

    /** Milliseconds until a server with a hundred thousand users listens. */
    public static double[] startWithMany() {
        Path data = ServeProcess.emptyFolder();
        startOver(data);
        try (SqliteDatabase database = SqliteDatabase.open(data.resolve("likeness.db"))) {
            database.write(handle -> handle.execute("INSERT INTO users (id, project_id, created_at)"
                    + " WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < " + MANY_USERS + ")"
                    + " SELECT 'USER' || i, 'default', i FROM n"));
        }
        return IntStream.range(0, 5).mapToDouble(run -> startOver(data)).toArray();
    }

    private static double startOver(Path data) {
        try (ServeProcess server = ServeProcess.start(data)) {
            return server.startMillis();
        }
    }

    /** Megabytes that are resident after reading, creating, exporting and drawing under load. */
    public static double[] memory() {
        try (ServeProcess server = ServeProcess.start(ServeProcess.emptyFolder())) {
            Load.warm(customization(server));
            Load.warm(server.request("POST", "/api/v1/users/new", ""));
            for (int i = 0; i < RUNS; i++) {
                String avatar = server.newAvatar(i);
                server.ask("GET", "/api/v1/avatars/" + avatar + ".glb", "");
                server.ask("POST", "/api/v1/renders/new?scene=common/full_body&avatar_id=" + avatar, "");
            }
            double[] samples = new double[RUNS];
            for (int i = 0; i < RUNS; i++) {
                server.ask("GET", "/api/v1/avatars/" + server.newAvatar(100 + i) + ".png?size=1024", "");
                samples[i] = server.residentMegabytes();
            }
            return samples;
        }
    }

    private static double[] warm(IntToDoubleFunction measure) {
        return IntStream.range(0, WARM + RUNS).mapToDouble(measure).skip(WARM).toArray();
    }

    /** Asks every few milliseconds: who asks without a pause takes the processors from the work it waits for. */
    private static void awaitReady(Supplier<String> ask) {
        while (!ServeProcess.field(ask.get(), "status").equals("ready")) {
            LockSupport.parkNanos(ASK_EVERY_NANOS);
        }
    }
}
