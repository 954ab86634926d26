package likeness.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The whole life of an endpoint from the command line, over a data folder that no server runs on. */
class WebhookCommandTest {

    private static final JsonMapper JSON = new JsonMapper();

    @TempDir
    private Path data;

    @BeforeEach
    void makeProject() {
        run("project", "create", "shop");
    }

    private CommandLineSession.Result run(String... words) {
        String[] all = java.util.Arrays.copyOf(words, words.length + 2);
        all[words.length] = "--data";
        all[words.length + 1] = data.toString();
        return CommandLineSession.run(all);
    }

    private JsonNode json(String... words) {
        String[] all = java.util.Arrays.copyOf(words, words.length + 3);
        all[words.length] = "--project";
        all[words.length + 1] = "shop";
        all[words.length + 2] = "--json";
        CommandLineSession.Result result = run(all);
        assertThat(result.err()).isEmpty();
        assertThat(result.exitCode()).isZero();
        return JSON.readTree(result.out());
    }

    @Test
    void anEndpointIsAddedListedRotatedEnabledAndRemoved() {
        JsonNode made = json("webhook", "add", "https://hooks.example/a", "--events", "avatar.ready,export.ready");
        String id = made.path("id").asString();
        assertThat(made.path("secret").asString()).matches("whsec_[A-Za-z0-9+/]{43}=");
        assertThat(made.path("events").valueStream().map(JsonNode::asString))
                .containsExactly("avatar.ready", "export.ready");

        JsonNode listed = json("webhook", "list");
        assertThat(listed.size()).isEqualTo(1);
        assertThat(listed.get(0).path("id").asString()).isEqualTo(id);
        assertThat(listed.toString()).doesNotContain("whsec_");

        JsonNode rotated = json("webhook", "rotate", id);
        assertThat(rotated.path("secret")).isNotEqualTo(made.path("secret"));
        assertThat(json("webhook", "enable", id).path("enabled").asString()).isEqualTo(id);
        assertThat(json("webhook", "redeliver", id).path("deliveries").asInt()).isZero();
        json("webhook", "remove", id);
        assertThat(json("webhook", "list").size()).isZero();
    }

    @Test
    void whatCannotBeIsOneLineAndExitCodeTwo() {
        assertRefused("http(s)://", "webhook", "add", "not an address", "--events", "avatar.ready");
        assertRefused("allowed: avatar.ready", "webhook", "add", "https://hooks.example/", "--events", "avatar.gone");
        assertRefused("Webhook not found", "webhook", "remove", "no-such-id");
        assertRefused("--event", "webhook", "redeliver");
    }

    private void assertRefused(String part, String... words) {
        String[] all = java.util.Arrays.copyOf(words, words.length + 2);
        all[words.length] = "--project";
        all[words.length + 1] = "shop";
        CommandLineSession.Result result = run(all);
        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.err().lines()).hasSize(1).first().asString().contains(part);
    }
}
