package likeness.bench.peer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code @pixiv/three-vrm} in headless Chromium, which most programs for VRM on the web are made with. */
public final class ThreeVrm {

    private ThreeVrm() {}

    /**
     * What it finds in files, one after the other on one page.
     *
     * @return of each file: {@code meta}; {@code required} and {@code lacking} bones; {@code places} of bones, metres;
     *     {@code movements}: by expression, how far it moves a vertex; {@code gaze}; {@code sway} of {@code tips} of hair,
     *     metres; how many materials are {@code drawn}, have {@code outlines}, or are {@code lit}
     * @throws MissingProgramException without npm or Chromium
     */
    public static List<JsonNode> inspect(List<byte[]> vrms) throws IOException {
        List<String> arguments = new ArrayList<>();
        arguments.add(Programs.chromium().toString());
        NodeProject project = NodeProject.proofs();
        List<Path> models = new ArrayList<>();
        try {
            for (byte[] vrm : vrms) {
                Path model = Files.createTempFile("likeness", ".vrm");
                models.add(model);
                Files.write(model, vrm);
                arguments.add(model.toString());
            }
            return project.node("vrm.mjs", arguments.toArray(String[]::new)).stream()
                    .map(JsonMapper.shared()::readTree)
                    .toList();
        } finally {
            for (Path model : models) {
                Files.delete(model);
            }
        }
    }
}
