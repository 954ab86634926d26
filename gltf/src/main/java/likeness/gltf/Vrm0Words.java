package likeness.gltf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What VRM 0.x calls differently from 1.0: {@code vrm0.json}.
 *
 * @param bones by the name in 1.0, where it differs
 * @param expressions by the name in 1.0
 */
record Vrm0Words(Map<String, String> bones, Map<String, Group> expressions) {

    static final Vrm0Words STANDARD = read();

    /**
     * @param preset {@code unknown} where 0.x has none
     * @param name of the blend shape group
     */
    record Group(String preset, String name) {}

    String bone(String name) {
        return bones.getOrDefault(name, name);
    }

    Group expression(String name) {
        Group group = expressions.get(name);
        if (group == null) {
            throw new IllegalStateException("vrm0.json does not say what " + name + " is");
        }
        return group;
    }

    /** Programs for face tracking look for the shapes of ARKit under these names in VRM 0.x: {@code BrowInnerUp}. */
    static Group shape(String name) {
        return new Group("unknown", Character.toUpperCase(name.charAt(0)) + name.substring(1));
    }

    private static Vrm0Words read() {
        try (var in = Vrm0Words.class.getResourceAsStream("vrm0.json")) {
            JsonNode root = new JsonMapper().readTree(in);
            Map<String, String> bones = new HashMap<>();
            root.path("bones").forEachEntry((bone, word) -> bones.put(bone, word.asString()));
            Map<String, Group> expressions = new HashMap<>();
            root.path("expressions")
                    .forEachEntry((name, group) -> expressions.put(
                            name,
                            new Group(
                                    group.path("preset").asString(),
                                    group.path("name").asString())));
            return new Vrm0Words(bones, expressions);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
