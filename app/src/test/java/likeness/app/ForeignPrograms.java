package likeness.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/**
 * Programs that nobody here wrote, by npm from {@code src/test/node}, and a browser that the machine may have. A test
 * that needs what the machine lacks is left out and says so in one line.
 */
final class ForeignPrograms {

    private static final Path FOLDER = Path.of(System.getProperty("likeness.root", ".."), "app/src/test/node");
    private static final long MINUTES = 5;

    private ForeignPrograms() {}

    /** Standard output of one of the scripts, line by line. */
    static List<String> node(String script, String... arguments) throws IOException, InterruptedException {
        install();
        List<String> command = new ArrayList<>(List.of("node", script));
        command.addAll(List.of(arguments));
        return run(command);
    }

    /** The browser, or the end of the test that asked for it. */
    static Path chromium() {
        Optional<Path> found = Stream.of("chromium", "chromium-browser", "google-chrome")
                .map(ForeignPrograms::onPath)
                .flatMap(Optional::stream)
                .findFirst();
        if (found.isEmpty()) {
            System.out.println("Chromium was not found on PATH: the browser tests are left out");
        }
        Assumptions.assumeTrue(found.isPresent(), "needs Chromium");
        return found.orElseThrow();
    }

    /** npm checks what it fetches against the lock file; once installed, nothing is fetched again. */
    private static synchronized void install() throws IOException, InterruptedException {
        if (onPath("npm").isEmpty()) {
            System.out.println("npm was not found on PATH: the tests with foreign programs are left out");
        }
        Assumptions.assumeTrue(onPath("npm").isPresent(), "needs npm");
        String wanted = Files.readString(FOLDER.resolve("package-lock.json"));
        Path installed = FOLDER.resolve("node_modules/.installed-lock");
        if (Files.exists(installed) && Files.readString(installed).equals(wanted)) {
            return;
        }
        run(List.of("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund"));
        Files.writeString(installed, wanted);
    }

    private static Optional<Path> onPath(String program) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(":"))
                .map(folder -> Path.of(folder, program))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static List<String> run(List<String> command) throws IOException, InterruptedException {
        Path said = Files.createTempFile("likeness", ".txt");
        Path complained = Files.createTempFile("likeness", ".txt");
        Process process = new ProcessBuilder(command)
                .directory(FOLDER.toFile())
                .redirectOutput(said.toFile())
                .redirectError(complained.toFile())
                .start();
        boolean ended = process.waitFor(MINUTES, TimeUnit.MINUTES);
        if (!ended) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
        String complaint = Files.readString(complained, StandardCharsets.UTF_8);
        assertThat(ended)
                .as("%s ends within %d minutes: %s", command, MINUTES, complaint)
                .isTrue();
        assertThat(process.exitValue()).as("%s says: %s", command, complaint).isZero();
        List<String> lines = Files.readAllLines(said, StandardCharsets.UTF_8);
        Files.delete(said);
        Files.delete(complained);
        return lines;
    }
}
