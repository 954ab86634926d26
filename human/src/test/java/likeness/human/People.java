package likeness.human;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;
import likeness.pack.HumanPack;
import likeness.scene.Mesh;
import likeness.scene.Node;
import likeness.scene.Scene;

/** The real pack and people over it, shared by the tests. */
final class People {

    static final HumanPack PACK = HumanPack.open(
            Path.of(Objects.requireNonNull(System.getProperty("likeness.pack"), "system property likeness.pack")));
    static final Human HUMAN = new Human(PACK);

    private People() {}

    /** A person from JSON with single quotes, whose height is moved into the range of the body. */
    static Appearance person(String json) {
        Appearance person = AppearanceJson.read(bytes(json));
        double height = HUMAN.heightRange(person).clamp(person.body().height());
        return person.withBody(person.body().withHeight(height));
    }

    /** A person by fields of the body. */
    static Appearance body(String fields) {
        return person("{'version': 1, 'body': {" + fields + "}}");
    }

    static byte[] bytes(String json) {
        return json.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
    }

    /** The mesh of a name. */
    static Mesh mesh(Scene scene, String name) {
        return scene.nodes().stream()
                .map(Node::mesh)
                .filter(mesh -> mesh != null && mesh.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
