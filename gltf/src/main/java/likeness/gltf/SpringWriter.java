package likeness.gltf;

import likeness.scene.Springs;
import likeness.scene.Springs.Chain;
import likeness.scene.Springs.Collider;
import likeness.scene.Springs.Feel;
import tools.jackson.core.JsonGenerator;

/** The extension {@code VRMC_springBone} 1.0 (github.com/vrm-c/vrm-specification); every chain minds every collider. */
final class SpringWriter {

    static final String EXTENSION = "VRMC_springBone";

    private final JsonGenerator json;
    private final Springs springs;

    SpringWriter(JsonGenerator json, Springs springs) {
        this.json = json;
        this.springs = springs;
    }

    void write() {
        json.writeObjectPropertyStart(EXTENSION);
        json.writeStringProperty("specVersion", "1.0");
        if (!springs.colliders().isEmpty()) {
            colliders();
        }
        json.writeArrayPropertyStart("springs");
        springs.chains().forEach(this::chain);
        json.writeEndArray();
        json.writeEndObject();
    }

    private void colliders() {
        json.writeArrayPropertyStart("colliders");
        for (Collider collider : springs.colliders()) {
            json.writeStartObject();
            json.writeNumberProperty("node", collider.node());
            json.writeObjectPropertyStart("shape");
            json.writeObjectPropertyStart("sphere");
            JsonFloats.write(json, "offset", collider.x(), collider.y(), collider.z());
            json.writeNumberProperty("radius", collider.radius());
            json.writeEndObject();
            json.writeEndObject();
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayPropertyStart("colliderGroups");
        json.writeStartObject();
        json.writeStringProperty("name", "Body");
        json.writeArrayPropertyStart("colliders");
        for (int i = 0; i < springs.colliders().size(); i++) {
            json.writeNumber(i);
        }
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndArray();
    }

    private void chain(Chain chain) {
        json.writeStartObject();
        json.writeStringProperty("name", chain.name());
        json.writeArrayPropertyStart("joints");
        for (int node : chain.nodes()) {
            joint(node, chain.feel());
        }
        json.writeEndArray();
        if (!springs.colliders().isEmpty()) {
            json.writeArrayPropertyStart("colliderGroups");
            json.writeNumber(0);
            json.writeEndArray();
        }
        json.writeEndObject();
    }

    private void joint(int node, Feel feel) {
        json.writeStartObject();
        json.writeNumberProperty("node", node);
        json.writeNumberProperty("hitRadius", feel.radius());
        json.writeNumberProperty("stiffness", feel.stiffness());
        json.writeNumberProperty("gravityPower", feel.gravity());
        JsonFloats.write(json, "gravityDir", 0, -1, 0);
        json.writeNumberProperty("dragForce", feel.drag());
        json.writeEndObject();
    }
}
