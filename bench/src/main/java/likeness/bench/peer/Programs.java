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

    static Path wrk() {
        return find("wrk")
                .orElseThrow(() -> new MissingProgramException(
                        "wrk was not found on PATH: what is asked by many at once is left out"));
    }

    static Path nginx() {
        return find("nginx")
                .orElseThrow(() -> new MissingProgramException("nginx was not found on PATH: it is left out"));
    }

    private static Optional<Path> find(String program) {
        return Stream.of(System.getenv()
                        .getOrDefault("PATH", "")
                        .concat(":/usr/sbin")
                        .split(":"))
                .map(folder -> Path.of(folder, program))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
