package likeness.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same command gives the same bytes, however the machine runs it; each run is a process of its own. */
class SameBytesTest {

    private static final String SEED = "11";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @Test
    void aModelIsTheSameInEveryRunOnOneAndEightProcessors() throws Exception {
        byte[] first = made("a.glb", "-XX:ActiveProcessorCount=1");

        assertThat(made("b.glb", "-XX:ActiveProcessorCount=8")).isEqualTo(first);
    }

    @Test
    @Tag("full")
    void aModelIsTheSameInterpretedAndCompiled() throws Exception {
        byte[] compiled = made("a.glb", "-XX:-TieredCompilation");

        assertThat(made("b.glb", "-Xint")).isEqualTo(compiled);
        assertThat(made("c.glb", "-XX:TieredStopAtLevel=1")).isEqualTo(compiled);
    }

    @Test
    @Tag("full")
    void aPictureIsTheSameOnOneAndEightProcessors() throws Exception {
        byte[] first = made("a.png", "-XX:ActiveProcessorCount=1");

        assertThat(made("b.png", "-XX:ActiveProcessorCount=8")).isEqualTo(first);
    }

    @Test
    @Tag("full")
    void theLargestPictureHasTheSizeThatWasAsked() throws Exception {
        byte[] picture = made("large.png", "-Xmx1g", "--size", "2048");

        var size = java.nio.ByteBuffer.wrap(picture, 16, 8);
        assertThat(size.getInt()).isEqualTo(2048);
        assertThat(size.getInt()).isEqualTo(2048);
    }

    private byte[] made(String file, String jvmOption, String... options) throws IOException, InterruptedException {
        Path out = folder.resolve(file);
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add(jvmOption);
        command.add("-Dlikeness.pack=" + Objects.requireNonNull(System.getProperty("likeness.pack")));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
        command.addAll(List.of("create", "--random", SEED, "--out", out.toString()));
        command.addAll(List.of(options));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return Files.readAllBytes(out);
    }
}
