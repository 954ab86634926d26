package likeness.app;

import java.io.PrintWriter;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import likeness.server.Features;
import likeness.server.Ids;
import likeness.server.Server;
import likeness.server.Settings;
import likeness.server.Storage;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Runs the server until it is told to stop. */
@Command(
        name = Main.SERVE,
        sortOptions = false,
        description = "Serves avatars over HTTP. Every LIKENESS_… variable of the documentation is a setting too.")
final class ServeCommand implements Runnable {

    private final Rooms rooms;

    @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
    @Spec
    private CommandSpec spec;

    @Option(names = "--port", paramLabel = "NUMBER", description = "where to listen (LIKENESS_PORT; default: 8080)")
    private @Nullable String port;

    @Option(
            names = "--data",
            paramLabel = "FOLDER",
            description = "where the database and the files lie (LIKENESS_DATA; default: ./data)")
    private @Nullable String data;

    ServeCommand(Rooms rooms) {
        this.rooms = rooms;
    }

    @Override
    public void run() {
        Settings settings = settings(System.getenv());
        Ids ids = new Ids(Clock.systemUTC(), new SecureRandom());
        String node = ids.secret(8);
        // The pack is opened beside the database, to be ready sooner; what goes wrong there shows when it is asked for.
        CompletableFuture<Boolean> opened =
                CompletableFuture.runAsync(rooms::human).handle((done, problem) -> problem == null);
        Storage storage = Storage.open(settings, node);
        opened.join();
        Features features = Features.over(storage, rooms.human(), rooms.renderer(), ids, node);
        Server server = Server.start(settings, features, rooms.threads());
        CountDownLatch ended = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            server.close();
            ended.countDown();
        }));
        tell(settings, server);
        awaitEnd(ended);
    }

    private Settings settings(Map<String, String> environment) {
        Map<String, String> values = new TreeMap<>(environment);
        if (port != null) {
            values.put(Settings.Name.PORT.variable(), port);
        }
        if (data != null) {
            values.put(Settings.Name.DATA.variable(), data);
        }
        return Settings.of(values);
    }

    private void tell(Settings settings, Server server) {
        PrintWriter out = spec.commandLine().getOut();
        out.println("Likeness listens on http://localhost:" + server.port() + "/");
        out.println("Data: " + settings.data().toAbsolutePath().normalize());
        server.newToken().ifPresent(token -> {
            out.println("Project token (shown this once): " + token);
        });
        out.flush();
    }

    private static void awaitEnd(CountDownLatch ended) {
        try {
            ended.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
