package likeness.gltf;

import java.util.List;
import java.util.stream.IntStream;
import likeness.scene.Springs;
import likeness.scene.Springs.Chain;
import likeness.scene.Springs.Collider;
import likeness.scene.Springs.Feel;
import tools.jackson.core.JsonGenerator;

/**
 * {@code secondaryAnimation} of VRM 0.x: a chain is all that hangs on its first node; colliders are grouped by node, and
 * their z counts the other way round than that of nodes.
 */
final class Vrm0Springs {

    private final JsonGenerator json;
    private final Springs springs;
    private final List<Integer> nodes;

    Vrm0Springs(JsonGenerator json, Springs springs) {
        this.json = json;
        this.springs = springs;
        this.nodes = springs.colliders().stream().map(Collider::node).distinct().toList();
    }

    void write() {
        json.writeObjectPropertyStart("secondaryAnimation");
        json.writeArrayPropertyStart("boneGroups");
        springs.chains().forEach(this::chain);
        json.writeEndArray();
        json.writeArrayPropertyStart("colliderGroups");
        nodes.forEach(this::colliders);
        json.writeEndArray();
        json.writeEndObject();
    }

    private void chain(Chain chain) {
        Feel feel = chain.feel();
        json.writeStartObject();
        json.writeStringProperty("comment", chain.name());
        json.writeNumberProperty("stiffiness", feel.stiffness()); // as the format spells it
        json.writeNumberProperty("gravityPower", feel.gravity());
        vector("gravityDir", 0, -1, 0);
        json.writeNumberProperty("dragForce", feel.drag());
        json.writeNumberProperty("center", -1);
        json.writeNumberProperty("hitRadius", feel.radius());
        numbers("bones", IntStream.of(chain.nodes()[0]));
        numbers("colliderGroups", IntStream.range(0, nodes.size()));
        json.writeEndObject();
    }

    private void colliders(int node) {
        json.writeStartObject();
        json.writeNumberProperty("node", node);
        json.writeArrayPropertyStart("colliders");
        for (Collider collider : springs.colliders()) {
            if (collider.node() == node) {
                json.writeStartObject();
                vector("offset", collider.x(), collider.y(), -collider.z());
                json.writeNumberProperty("radius", collider.radius());
                json.writeEndObject();
            }
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void numbers(String name, IntStream numbers) {
        json.writeArrayPropertyStart(name);
        numbers.forEach(json::writeNumber);
        json.writeEndArray();
    }

    private void vector(String name, float x, float y, float z) {
        json.writeObjectPropertyStart(name);
        json.writeNumberProperty("x", x);
        json.writeNumberProperty("y", y);
        json.writeNumberProperty("z", z);
        json.writeEndObject();
    }
}
