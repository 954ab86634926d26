package likeness.server.foreign;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;

/**
 * A script of {@code server/src/test/clients} and the package of the system that it uses.
 *
 * @param debian name of the package
 * @param interpreter of the script
 * @param probe arguments with which the interpreter ends well where the package is there
 */
public record SystemProgram(String debian, String interpreter, List<String> probe, String script) {

    private static final Path FOLDER = Path.of(System.getProperty("likeness.root", ".."), "server/src/test/clients");

    /** The lines that it answers; leaves the test out, and says so, where the package is not installed. */
    public List<String> run(String... arguments) {
        List<String> probing = new ArrayList<>(List.of(interpreter));
        probing.addAll(probe);
        if (!ForeignProgram.works(FOLDER, probing)) {
            String message = "left out: Debian's " + debian + " is not installed";
            System.out.println(message);
            Assumptions.abort(message);
        }
        List<String> command = new ArrayList<>(List.of(interpreter, script));
        command.addAll(List.of(arguments));
        ForeignProgram.Ended ended = ForeignProgram.run(FOLDER, command, List.of());
        assertThat(ended.code()).as(ended.complaints()).isZero();
        return ended.lines();
    }
}
