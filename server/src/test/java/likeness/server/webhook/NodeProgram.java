package likeness.server.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** The scripts of {@code server/src/test/node} and what npm installs for them, checked against the lock file. */
final class NodeProgram {

    private static final Path FOLDER = Path.of(System.getProperty("likeness.root", ".."), "server/src/test/node");

    private NodeProgram() {}

    /** Leaves the test out on a machine without Node.js, or when the packages cannot be had. */
    static void assumeInstalled() {
        Assumptions.assumeTrue(onPath("node") && onPath("npm"), "Node.js and npm are not there");
        Path lock = FOLDER.resolve("package-lock.json");
        Path installed = FOLDER.resolve("node_modules/.installed-lock");
        try {
            if (!Files.exists(installed) || Files.mismatch(lock, installed) >= 0) {
                int code = start(List.of("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund"), List.of())
                        .exitValue();
                Assumptions.assumeTrue(code == 0, "npm cannot fetch the packages");
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
    static List<String> run(String script, List<String> lines) {
        try {
            Process process = start(List.of("node", script), lines);
            assertThat(process.exitValue()).isZero();
            return process.inputReader().lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Process start(List<String> command, List<String> lines) throws IOException {
        Process process = new ProcessBuilder(command)
                .directory(FOLDER.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (var out = process.outputWriter()) {
            out.write(String.join("\n", lines));
        }
        try {
            assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
            return process;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }
}
