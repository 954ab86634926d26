package likeness.bench.peer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import likeness.gltf.GlbWriter;
import likeness.human.BuildOptions;
import likeness.human.Human;
import likeness.human.MorphGroup;
import likeness.pack.HumanPack;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** It refuses files that lack a joint or a shape which it needs, moves the mouth by visemes and lets the eyes live. */
@ExtendWith(LeftOutWithoutPrograms.class)
class TalkingHeadTest {

    @Tag("full")
    @Test
    void aPersonOfOursSpeaksASentence() throws IOException {
        Human human = new Human(HumanPack.open(Path.of(System.getProperty("likeness.pack"))));
        BuildOptions options = BuildOptions.DEFAULT.withMorphs(EnumSet.allOf(MorphGroup.class));
        byte[] model = GlbWriter.write(human.build(human.random(10), options));
        Path pictures = Files.createDirectories(Path.of("target/pictures"));

        JsonNode spoken = TalkingHead.speak(model, pictures.resolve("talking.png"));

        assertThat(spoken.path("words").asString()).contains("Hello");
        JsonNode reached = spoken.path("reached");
        assertThat(reached.size()).isGreaterThanOrEqualTo(72);
        long visemes = reached.propertyNames().stream()
                .filter(name -> name.startsWith("viseme_"))
                .filter(name -> reached.path(name).doubleValue() > 0.3)
                .count();
        assertThat(visemes).as(reached.toString()).isGreaterThanOrEqualTo(3);
        assertThat(reached.path("eyeBlinkLeft").doubleValue()).as("blinks").isGreaterThan(0.5);
        assertThat(spoken.path("meshes").intValue()).isGreaterThanOrEqualTo(6);
    }
}
