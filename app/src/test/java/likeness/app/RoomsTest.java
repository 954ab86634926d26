package likeness.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The walls between the rooms, in the build files, where the rooms that do not ship can be seen too. Tests may lean on
 * more.
 */
class RoomsTest {

    private static final Path ROOT = Path.of(System.getProperty("likeness.root", ".."));
    private static final Pattern DEPENDENCY = Pattern.compile(
            "<groupId>likeness</groupId>\\s*<artifactId>likeness-([a-z-]+)</artifactId>(?!\\s*<scope>test)");

    @ParameterizedTest
    @EnumSource
    void aBuildFileNamesOnlyTheRoomsThatItMayKnow(Room room) throws IOException {
        Set<String> allowed = room.known().stream().map(Room::module).collect(Collectors.toSet());
        assertThat(allowed).as(room + " " + room.why()).containsAll(dependencies(room.module()));
    }

    @Test
    void whatBuildsThePackKnowsNothingThatShipsButPackAndImage() throws IOException {
        assertThat(Set.of("pack", "image"))
                .as("the pack is made before there is a person or a renderer to lean on")
                .containsAll(dependencies("pack-build"));
    }

    @Test
    void nothingThatShipsKnowsThePackBuilderOrTheBenchmarks() throws IOException {
        for (Room room : Room.values()) {
            assertThat(dependencies(room.module()))
                    .as("pack-build and bench ship nothing")
                    .doesNotContain("pack-build", "bench");
        }
    }

    private static Set<String> dependencies(String module) throws IOException {
        String pom = Files.readString(ROOT.resolve(module).resolve("pom.xml"));
        String dependencies = pom.substring(pom.indexOf("<dependencies>"), pom.indexOf("</dependencies>"));
        return DEPENDENCY
                .matcher(dependencies)
                .results()
                .map((MatchResult found) -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
