package likeness.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is wrong with a command line is said in one line that names it; exit code 2; nothing is written. */
class BadInputTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --age 17                             | --age      | 18
            --age 91                             | --age      | 90
            --age old                            | --age      | 18
            --age NaN                            | --age      | 18
            --height 320                         | --height   | 250
            --height 150cm                       | --height   | CM
            --gender both                        | --gender   | female
            --gender 1.5                         | --gender   | 0
            --weight -0.1                        | --weight   | 0
            --ancestry martian=1                 | --ancestry | african
            --ancestry asian                     | --ancestry | NAME=NUMBER
            --ancestry asian=-1                  | --ancestry | 0
            --scale head=101                     | --scale    | 100
            --detail nose/none=1                 | --detail nose/none | nose
            --hair wig99                         | --hair     | bob02
            --hair-color #12                     | --hair-color | #rrggbb
            --skin-tone brownish                 | --skin-tone | #rrggbb
            --eyes plaid                         | --eyes     | brown
            --clothing spacesuit                 | --clothing | female_elegantsuit01
            --footwear none --footwear-color red | --footwear-color | leave it out
            --size 15                            | --size     | 16
            --size 2049                          | --size     | 2048
            --size big                           | --size     | 16
            --scene moon                         | --scene    | portrait
            --style oil                          | --style    | clay
            --background sky                     | background | transparent
            --pose flying99                      | --pose     | standing01
            --mood grim                          | --mood     | smile
            --expression grin=1                  | --expression | jawOpen
            --expression jawOpen=2               | --expression | 0 to 1
            --expression jawOpen=NaN             | --expression | 0 to 1
            --expression jawOpen                 | --expression | SHAPE=AMOUNT
            --expression jawOpen=1,jawOpen=0     | --expression | once
            --lod 3                              | --lod      | 0, 1, 2
            --textures 2048                      | --textures | 256, 512, 1024
            --texture-format png                 | --texture-format | jpeg, webp
            --atlas 128                          | --atlas    | 256, 512, 1024
            --compress draco                     | --compress | none, meshopt
            --morphs all                         | --morphs   | arkit
            --morphs none,arkit                  | --morphs   | alone
            --vrm-allow anything                 | --vrm-allow | everyone
            --vrm 2                              | --vrm      | 0, 1
            --vrm 0                              | --vrm      | .vrm
            --random x                           | --random   | whole number
            --random 1 --appearance a.json       | --random   | --appearance
            --appearance missing.json            | --appearance | missing.json
            --colour red                         | --colour   |
            """)
    void oneLineNamesTheOptionAndWhatIsAllowed(String options, String named, String allowed) throws IOException {
        List<String> args = new ArrayList<>(
                List.of("create", "--out", folder.resolve("x.png").toString()));
        args.addAll(Arrays.asList(options.split(" ")));

        CommandLineSession.Result result = CommandLineSession.run(args.toArray(String[]::new));

        assertThat(result.err()).contains(named).contains(allowed == null ? "" : allowed);
        assertThat(result.err().lines()).hasSize(1);
        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(filesInFolder()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "null",
                "{",
                "{\"version\":1,\"version\":1}",
                "{\"version\":2}",
                "{\"version\":\"1\"}",
                "{\"version\":1,\"hat\":{}}",
                "{\"version\":1,\"body\":{\"age\":12}}",
                "{\"version\":1,\"body\":{\"age\":1e400}}",
                "{\"version\":1,\"body\":[]}",
                "{\"version\":1,\"hair\":{\"asset\":\"none\"}}",
                "{\"version\":1,\"details\":{\"nose/none\":1}}",
                "{\"version\":1} trailing"
            })
    void aMalformedAppearanceIsNamedAndNothingIsWritten(String json) throws IOException {
        Path file = Files.writeString(folder.resolve("bad.json"), json);

        for (String[] options : List.of(new String[] {}, new String[] {"--age", "40"})) {
            String[] start = {
                "create",
                "--appearance",
                file.toString(),
                "--out",
                folder.resolve("x.glb").toString()
            };
            CommandLineSession.Result result = CommandLineSession.run(
                    Stream.concat(Arrays.stream(start), Arrays.stream(options)).toArray(String[]::new));

            assertThat(result.err().lines()).hasSize(1);
            assertThat(result.exitCode()).isEqualTo(2);
            assertThat(filesInFolder()).containsExactly(file);
        }
    }

    @Test
    void anOutputWithoutAKnownEndingOrFolderIsRefusedBeforeAnyWork() {
        assertThat(CommandLineSession.run(
                                "create", "--out", folder.resolve("x.bmp").toString())
                        .err())
                .contains("--out", ".glb");
        assertThat(CommandLineSession.run(
                                "create", "--out", folder.resolve("no/x.png").toString())
                        .err())
                .contains("--out", "no directory");
        assertThat(CommandLineSession.run("create", "--out", folder.toString()).err())
                .contains("--out", "directory");
        assertThat(CommandLineSession.run("create").exitCode()).isEqualTo(2);
    }

    @Test
    void aFileThatIsNoModelIsRefusedByRender() throws IOException {
        Path model = folder.resolve("x.glb");
        Files.write(model, "glTF but not really".getBytes(StandardCharsets.UTF_8));

        CommandLineSession.Result result = CommandLineSession.run("render", model.toString());

        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.err().lines()).hasSize(1);
        assertThat(filesInFolder()).containsExactly(model);
    }

    @Test
    void aPictureThatStandsStillOfAModelTakesNoClip() throws IOException {
        Path model = folder.resolve("x.glb");
        Files.writeString(model, "is not read");

        CommandLineSession.Result result =
                CommandLineSession.run("render", model.toString(), "--animation", "wave", "--out", folder + "/x.png");

        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.err()).contains("--animation", ".gif");
        assertThat(filesInFolder()).containsExactly(model);
    }

    @Test
    void administrationOfAFolderThatHoldsNoDataNamesItAndMakesNothing() throws IOException {
        String nowhere = folder.resolve("nowhere").toString();
        CommandLineSession.Result result = CommandLineSession.run("user", "create", "--name", "ada", "--data", nowhere);
        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.err()).contains("--data", nowhere);
        assertThat(filesInFolder()).isEmpty();
    }

    private List<Path> filesInFolder() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }
}
