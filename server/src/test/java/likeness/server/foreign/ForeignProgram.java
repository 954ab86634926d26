package likeness.server.foreign;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs a program in a folder. */
final class ForeignProgram {

    /** @param lines of standard output */
    record Ended(int code, List<String> lines, String complaints) {}

    private ForeignProgram() {}

    /** @param input lines for standard input */
    static Ended run(Path folder, List<String> command, List<String> input) {
        try {
            Path said = Files.createTempFile("likeness-said", ".txt");
            Path complained = Files.createTempFile("likeness-complained", ".txt");
            try {
                Process process = new ProcessBuilder(command)
                        .directory(folder.toFile())
                        .redirectOutput(said.toFile())
                        .redirectError(complained.toFile())
                        .start();
                try (var out = process.outputWriter()) {
                    out.write(String.join("\n", input));
                }
                await(process, command);
                return new Ended(process.exitValue(), Files.readAllLines(said), Files.readString(complained));
            } finally {
                Files.delete(said);
                Files.delete(complained);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether a program starts and ends well. */
    static boolean works(Path folder, List<String> command) {
        try {
            return run(folder, command, List.of()).code() == 0;
        } catch (UncheckedIOException e) {
            return false; // there is no such program
        }
    }

    private static void await(Process process, List<String> command) throws IOException {
        try {
            assertThat(process.waitFor(2, TimeUnit.MINUTES))
                    .as("%s ends", command)
                    .isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        } finally {
            process.destroyForcibly();
        }
    }
}
