package likeness.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where meshoptimizer was not made for, what needs it is refused in one line; here its native part is left out of the class path. */
class MissingLibraryTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @ParameterizedTest
    @CsvSource({"--lod,1,only 0", "--compress,meshopt,only none"})
    void whatNeedsItIsSaidNotToBeAvailable(String option, String value, String left) throws Exception {
        String classPath = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.contains("natives"))
                .collect(Collectors.joining(File.pathSeparator));
        Path out = folder.resolve("a.glb");
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow"));
        command.add("-Dlikeness.pack=" + Objects.requireNonNull(System.getProperty("likeness.pack")));
        command.addAll(List.of("-cp", classPath, Main.class.getName()));
        command.addAll(List.of("create", "--random", "1", option, value, "--out", out.toString()));

        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(said.lines()).hasSize(1);
        assertThat(said).contains(option, "not available", left);
        assertThat(process.waitFor()).isEqualTo(2);
        assertThat(out).doesNotExist();
    }
}
