package likeness.bench.peer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** three.js' AnimationMixer in headless Chromium, which binds clips to nodes by their names. */
public final class ThreeMixer {

    private ThreeMixer() {}

    /**
     * Plays a clip up to a moment.
     *
     * @param clip name of one of the model's own, or the path of one in three.js' JSON
     * @param picture PNG that is written of that moment
     * @return {@code seconds} that the clip lasts; {@code places} of all nodes, metres; {@code amounts} of shapes by mesh;
     *     {@code complaints}: what the mixer warned of
     * @throws MissingProgramException without npm or Chromium
     */
    public static JsonNode play(byte[] glb, String clip, double seconds, Path picture) throws IOException {
        Path chromium = Programs.chromium();
        NodeProject project = NodeProject.proofs();
        Path model = Files.createTempFile("likeness", ".glb");
        try {
            Files.write(model, glb);
            return JsonMapper.shared()
                    .readTree(project.node(
                                    "mixer.mjs",
                                    chromium.toString(),
                                    model.toString(),
                                    clip,
                                    Double.toString(seconds),
                                    picture.toString())
                            .getLast());
        } finally {
            Files.delete(model);
        }
    }
}
