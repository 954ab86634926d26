package likeness.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import likeness.image.PerceptualDistance;
import likeness.image.PictureDecoder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Three people look as they did. After a wanted change of looks record them anew, look at them, and commit them:
 *
 * <pre>mvn test -pl app -am -Dtest=GoldenPeopleTest -Dsurefire.failIfNoSpecifiedTests=false -Dgolden.record=true</pre>
 */
class GoldenPeopleTest {

    private static final Path GOLDEN = Path.of("src/test/resources/likeness/app/golden");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "woman-34, portrait, --gender female --age 34 --ancestry african=1 --hair afro01 --clothing female_casualsuit01",
        "man-61, portrait, --gender male --age 61 --ancestry asian=1 --hair short02 --clothing male_elegantsuit01",
        "woman-22, full-body, --gender female --age 22 --ancestry caucasian=1 --hair ponytail01 --clothing female_sportsuit01"
    })
    void thePersonLooksAsBefore(String name, String scene, String options) throws IOException {
        Path drawn = folder.resolve(name + ".png");
        List<String> command = new ArrayList<>(List.of("create", "--scene", scene, "--size", "128"));
        command.addAll(Arrays.asList(options.split(" ")));
        command.addAll(List.of("--out", drawn.toString()));
        CommandLineSession.Result result = CommandLineSession.run(command.toArray(new String[0]));
        assertThat(result.exitCode()).as(result.err()).isZero();
        Path golden = GOLDEN.resolve(name + ".png");
        if (Boolean.getBoolean("golden.record")) {
            Files.createDirectories(GOLDEN);
            Files.copy(drawn, golden, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        }
        assertThat(PerceptualDistance.between(
                        PictureDecoder.decode(Files.readAllBytes(golden)),
                        PictureDecoder.decode(Files.readAllBytes(drawn))))
                .isLessThan(2);
    }
}
