package likeness.server;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Map;
import java.util.TreeMap;
import likeness.human.Human;
import likeness.pack.HumanPack;
import likeness.render.Renderer;

/** A whole server on a free port, over a folder of the test's. */
public final class RunningServer implements AutoCloseable {

    public static final String TOKEN = "test-token-of-the-default-project";

    private static final Human HUMAN = new Human(HumanPack.open(Path.of(System.getProperty("likeness.pack"))));
    private static final Renderer RENDERER = new Renderer(2);

    private final Server server;

    private RunningServer(Server server) {
        this.server = server;
    }

    /** @param variables settings beside the port, the folder and the token */
    public static RunningServer in(Path folder, Map<String, String> variables) {
        Map<String, String> all = new TreeMap<>(Map.of(
                "LIKENESS_PORT", "0",
                "LIKENESS_METRICS_PORT", "0",
                "LIKENESS_DATA", folder.toString(),
                "LIKENESS_RATE_LIMIT", "100000",
                "LIKENESS_BOOTSTRAP_TOKEN", TOKEN));
        all.putAll(variables);
        return with(Settings.of(all), Clock.systemUTC());
    }

    public static RunningServer in(Path folder) {
        return in(folder, Map.of());
    }

    public static RunningServer with(Settings settings, Clock clock) {
        Ids ids = new Ids(clock, new SecureRandom());
        String node = ids.secret(8);
        Features features = Features.over(Storage.open(settings, node), HUMAN, RENDERER, ids, node);
        return new RunningServer(Server.start(settings, features, 2));
    }

    /** The people of the pack, without a server. */
    public static Human human() {
        return HUMAN;
    }

    public Server server() {
        return server;
    }

    public Features features() {
        return server.features();
    }

    /** A client that signs in with a token; null for one that does not. */
    public Client client(@org.jspecify.annotations.Nullable String token) {
        return new Client("http://127.0.0.1:" + server.port(), token);
    }

    public Client client() {
        return client(TOKEN);
    }

    @Override
    public void close() {
        Client.disconnect(server.port());
        server.close();
    }
}
