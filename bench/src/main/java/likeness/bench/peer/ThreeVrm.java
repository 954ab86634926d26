package likeness.bench.peer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code @pixiv/three-vrm} in headless Chromium, which most programs for VRM on the web are made with. */
public final class ThreeVrm {

    private ThreeVrm() {}

    /**
     * What it finds in a file.
     *
     * @return {@code meta}; {@code required} and {@code lacking} bones; {@code places} of bones, metres; {@code movements}:
     *     by expression, how far it moves a vertex; {@code gaze}; {@code sway} of {@code tips} of hair, metres; how many
     *     materials are {@code drawn}, have {@code outlines}, or are {@code lit}
     * @throws MissingProgramException without npm or Chromium
     */
    public static JsonNode inspect(byte[] vrm) throws IOException {
        Path chromium = Programs.chromium();
        NodeProject project = NodeProject.proofs();
        Path model = Files.createTempFile("likeness", ".vrm");
        try {
            Files.write(model, vrm);
            return JsonMapper.shared()
                    .readTree(project.node("vrm.mjs", chromium.toString(), model.toString())
                            .getLast());
        } finally {
            Files.delete(model);
        }
    }
}
