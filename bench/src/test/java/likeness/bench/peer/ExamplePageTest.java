package likeness.bench.peer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Map;
import likeness.human.Human;
import likeness.pack.HumanPack;
import likeness.render.Renderer;
import likeness.server.Features;
import likeness.server.Ids;
import likeness.server.Server;
import likeness.server.Settings;
import likeness.server.Storage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The example of three.js as our server hands it out, in a browser that may ask nobody else. */
@ExtendWith(LeftOutWithoutPrograms.class)
class ExamplePageTest {

    @TempDir
    private Path folder;

    @Test
    void itShowsAPersonWithClipsAndShapesAndAsksNoOtherHost() throws IOException {
        String chromium = Programs.chromium().toString();
        try (Server server = server()) {
            Path picture = Path.of("target", "pictures", "example-three.png").toAbsolutePath();
            Files.createDirectories(picture.getParent());
            String address = "http://127.0.0.1:" + server.port() + "/examples/three";
            JsonNode shown = JsonMapper.shared()
                    .readTree(NodeProject.proofs()
                            .node("example.mjs", chromium, address, picture.toString())
                            .getLast());

            assertThat(shown.path("complaints").toString()).isEqualTo("[]");
            assertThat(shown.path("strangers").toString()).isEqualTo("[]");
            assertThat(shown.path("shapes").intValue()).isEqualTo(72);
            assertThat(shown.path("clips").intValue()).isEqualTo(5);
        }
    }

    private Server server() {
        Settings settings = Settings.of(Map.of(
                "LIKENESS_PORT", "0",
                "LIKENESS_METRICS_PORT", "0",
                "LIKENESS_DATA", folder.toString(),
                "LIKENESS_BOOTSTRAP_TOKEN", "token-of-the-example-page"));
        Ids ids = new Ids(Clock.systemUTC(), new SecureRandom());
        Human human = new Human(HumanPack.open(Path.of(System.getProperty("likeness.pack"))));
        Features features = Features.over(Storage.open(settings, "example"), human, new Renderer(2), ids, "example");
        return Server.start(settings, features, 2);
    }
}
