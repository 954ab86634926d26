package likeness.packbuild.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.ShortBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import likeness.packbuild.BuiltPack;
import likeness.packbuild.source.SourceTargets.SourceTarget;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.core.type.TypeReference;

class SourceTargetsTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    private record Content(List<Integer> vertices, ShortBuffer offsets) {}

    @Test
    void the1258TargetsOfTheDataPackageAre955Shapes() {
        List<SourceTarget> targets = SourceTargets.read(new SourcePackage(BuiltPack.SOURCE));
        Set<Content> shapes = new HashSet<>();
        targets.forEach(t -> shapes.add(new Content(
                Arrays.stream(t.shape().vertices()).boxed().toList(),
                ShortBuffer.wrap(t.shape().offsets()))));

        assertThat(targets).hasSize(1258);
        assertThat(shapes).hasSize(955);
    }

    @Test
    void aFileThatIsNotTheKnownOneIsRefused() throws Exception {
        Path file = folder.resolve("src/json/poses/poses.json");
        Files.createDirectories(file.getParent());
        Files.writeString(file, "{}");

        assertThatIllegalStateException()
                .isThrownBy(() ->
                        new SourcePackage(folder).json("src/json/poses/poses.json", new TypeReference<Object>() {}))
                .withMessageContaining("not the one that is known");
    }

    @Test
    void aFileThatIsNotListedIsRefused() throws Exception {
        Files.writeString(folder.resolve("other.json"), "{}");

        assertThatIllegalStateException()
                .isThrownBy(() -> new SourcePackage(folder).bytes("other.json"))
                .withMessageContaining("inputs.sha256 lacks the line");
    }
}
