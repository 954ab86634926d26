package likeness.server;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A server over each kind of store, started when it is first asked for and shared by all tests of a run, which keep out of
 * each other's way by using users of their own.
 */
public enum Backend {
    SQLITE,
    POSTGRES;

    private static final String BORROWED = "likeness.test.variable.";

    private @Nullable RunningServer running;
    private Supplier<RunningServer> twin = () -> {
        throw new IllegalStateException("not started");
    };

    public synchronized RunningServer server() {
        RunningServer known = running;
        if (known == null) {
            known = start();
            running = known;
        }
        return known;
    }

    private RunningServer start() {
        try {
            Path folder = Files.createTempDirectory("likeness-test-");
            if (this == SQLITE) {
                return closing(open(folder, ""), () -> delete(folder));
            }
            EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                    .setRegisterShutdownHook(false) // it would end before the server does
                    .setServerConfig("fsync", "off")
                    .start();
            return closing(open(folder, postgres.getJdbcUrl("postgres", "postgres")), () -> {
                try {
                    postgres.close();
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                } finally {
                    delete(folder);
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private RunningServer open(Path folder, String url) {
        Map<String, String> variables = new TreeMap<>(borrowed());
        variables.put("LIKENESS_DATABASE_URL", url);
        twin = () -> RunningServer.in(folder, variables);
        return twin.get();
    }

    /** Settings of a module that runs these tests over something else. */
    private static Map<String, String> borrowed() {
        Map<String, String> variables = new TreeMap<>();
        System.getProperties().forEach((name, value) -> {
            if (name.toString().startsWith(BORROWED)) {
                variables.put(name.toString().substring(BORROWED.length()), value.toString());
            }
        });
        return variables;
    }

    /** Another server over the same store; the caller closes it. */
    public RunningServer twin() {
        server();
        return twin.get();
    }

    private static RunningServer closing(RunningServer server, Runnable then) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            try {
                server.close();
            } finally {
                then.run();
            }
        }));
        return server;
    }

    private static void delete(Path folder) {
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
