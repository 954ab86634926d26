package likeness.packbuild;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import likeness.packbuild.source.SourcePackage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pack depends on its inputs alone. */
class RebuiltPackTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @Test
    @Tag("full")
    void thePackIsTheSameOnOneAndEightProcessors() throws Exception {
        byte[] first = Files.readAllBytes(BuiltPack.FILE);

        assertThat(built("-XX:ActiveProcessorCount=1")).isEqualTo(first);
        assertThat(built("-XX:ActiveProcessorCount=8")).isEqualTo(first);
    }

    private byte[] built(String jvmOption) throws Exception {
        Path out = folder.resolve("again.pack");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        jvmOption,
                        "-cp",
                        System.getProperty("java.class.path"),
                        RebuiltPackTest.class.getName(),
                        out.toString())
                .inheritIO()
                .start();
        assertThat(process.waitFor()).isZero();
        return Files.readAllBytes(out);
    }

    /** The child process. */
    public static void main(String[] args) throws Exception {
        new HumanPackAssembly(new SourcePackage(BuiltPack.SOURCE)).writeTo(Path.of(args[0]));
    }
}
