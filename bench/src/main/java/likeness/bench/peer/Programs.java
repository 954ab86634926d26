package likeness.bench.peer;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds programs on PATH. */
final class Programs {

    private Programs() {}

    static Path npm() {
        return find("npm")
                .orElseThrow(() ->
                        new MissingProgramException("npm was not found on PATH: what needs Node programs is left out"));
    }

    static Path chromium() {
        return Stream.of("chromium", "chromium-browser", "google-chrome")
                .flatMap(name -> find(name).stream())
                .findFirst()
                .orElseThrow(() -> new MissingProgramException(
                        "Chromium was not found on PATH: what needs a browser is left out"));
    }

    private static Optional<Path> find(String program) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(":"))
                .map(folder -> Path.of(folder, program))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
