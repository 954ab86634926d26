package likeness.server.foreign;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** The scripts of {@code server/src/test/node} and what npm installs for them, checked against the lock file. */
public final class NodeProgram {

    private static final Path FOLDER = Path.of(System.getProperty("likeness.root", ".."), "server/src/test/node");
    private static final List<String> INSTALL = List.of("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund");

    private NodeProgram() {}

    /** Leaves the test out on a machine without Node.js, or when the packages cannot be had. */
    public static synchronized void assumeInstalled() {
        Assumptions.assumeTrue(onPath("node") && onPath("npm"), "Node.js and npm are not there");
        Path lock = FOLDER.resolve("package-lock.json");
        Path installed = FOLDER.resolve("node_modules/.installed-lock");
        try {
            if (!Files.exists(installed) || Files.mismatch(lock, installed) >= 0) {
                Assumptions.assumeTrue(ForeignProgram.works(FOLDER, INSTALL), "npm cannot fetch the packages");
                Files.copy(lock, installed);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean onPath(String program) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(":"))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    /** The lines that a script answers. */
    public static List<String> run(String script, List<String> lines, String... arguments) {
        List<String> command = new ArrayList<>(List.of("node", script));
        command.addAll(List.of(arguments));
        ForeignProgram.Ended ended = ForeignProgram.run(FOLDER, command, lines);
        assertThat(ended.code()).as(ended.complaints()).isZero();
        return ended.lines();
    }
}
