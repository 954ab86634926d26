package likeness.bench.peer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code @met4citizen/talkinghead} in headless Chromium: a program that lets avatars speak, choosy about their shapes. */
public final class TalkingHead {

    private TalkingHead() {}

    /**
     * Lets a person speak a sentence.
     *
     * @param picture where to keep a picture of it
     * @return {@code reached}: how far each shape went, 0 to 1; {@code words} as they were shown; {@code meshes} with shapes
     * @throws MissingProgramException without npm or Chromium
     */
    public static JsonNode speak(byte[] glb, Path picture) throws IOException {
        Path chromium = Programs.chromium();
        NodeProject project = NodeProject.proofs();
        Path model = Files.createTempFile("likeness", ".glb");
        try {
            Files.write(model, glb);
            String kept = picture.toAbsolutePath().toString();
            return JsonMapper.shared()
                    .readTree(project.node("talk.mjs", chromium.toString(), model.toString(), kept)
                            .getLast());
        } finally {
            Files.delete(model);
        }
    }
}
