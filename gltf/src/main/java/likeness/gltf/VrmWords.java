package likeness.gltf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * How VRM's words are said in ours: {@code vrm.json}.
 *
 * @param bones node of each humanoid bone
 * @param expressions morph targets of each preset, and how much of each
 */
record VrmWords(Map<String, String> bones, Map<String, Map<String, Double>> expressions) {

    static final VrmWords STANDARD = read();

    private static VrmWords read() {
        try (var in = VrmWords.class.getResourceAsStream("vrm.json")) {
            JsonNode root = new JsonMapper().readTree(in);
            Map<String, String> bones = new LinkedHashMap<>();
            root.path("bones").forEachEntry((bone, node) -> bones.put(bone, node.asString()));
            Map<String, Map<String, Double>> expressions = new LinkedHashMap<>();
            root.path("expressions").forEachEntry((name, shapes) -> {
                Map<String, Double> amounts = new LinkedHashMap<>();
                shapes.forEachEntry((shape, amount) -> amounts.put(shape, amount.asDouble()));
                expressions.put(name, amounts);
            });
            return new VrmWords(bones, expressions);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
