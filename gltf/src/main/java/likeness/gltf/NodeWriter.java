package likeness.gltf;

import java.util.ArrayList;
import java.util.List;
import likeness.scene.Node;
import likeness.scene.Scene;
import likeness.scene.Transform;
import tools.jackson.core.JsonGenerator;

/** The scene and its nodes (section 3.5); a node's number is its index in {@link Scene#nodes()}. */
final class NodeWriter {

    private final JsonGenerator json;
    private final Scene scene;
    private final Tables tables;

    NodeWriter(JsonGenerator json, Scene scene, Tables tables) {
        this.json = json;
        this.scene = scene;
        this.tables = tables;
    }

    void write() {
        List<Node> nodes = scene.nodes();
        List<Integer> roots = new ArrayList<>();
        List<List<Integer>> children = new ArrayList<>();
        for (int i = 0; i < nodes.size(); i++) {
            int parent = nodes.get(i).parent();
            (parent == Node.ROOT ? roots : children.get(parent)).add(i);
            children.add(new ArrayList<>());
        }
        json.writeNumberProperty("scene", 0);
        json.writeArrayPropertyStart("scenes");
        json.writeStartObject();
        json.writeStringProperty("name", scene.name());
        numbers("nodes", roots);
        json.writeEndObject();
        json.writeEndArray();
        if (nodes.isEmpty()) {
            return;
        }
        json.writeArrayPropertyStart("nodes");
        for (int i = 0; i < nodes.size(); i++) {
            node(nodes.get(i), children.get(i));
        }
        json.writeEndArray();
    }

    private void node(Node node, List<Integer> children) {
        json.writeStartObject();
        json.writeStringProperty("name", node.name());
        transform(node.local());
        if (node.mesh() != null) {
            json.writeNumberProperty("mesh", tables.meshes.numberOf(node.mesh()));
        }
        if (node.skin() != null) {
            json.writeNumberProperty("skin", tables.skins.numberOf(node.skin()));
        }
        numbers("children", children);
        json.writeEndObject();
    }

    private void transform(Transform t) {
        if (t.tx() != 0 || t.ty() != 0 || t.tz() != 0) {
            JsonFloats.write(json, "translation", t.tx(), t.ty(), t.tz());
        }
        if (t.qx() != 0 || t.qy() != 0 || t.qz() != 0 || t.qw() != 1) {
            JsonFloats.write(json, "rotation", t.qx(), t.qy(), t.qz(), t.qw());
        }
        if (t.sx() != 1 || t.sy() != 1 || t.sz() != 1) {
            JsonFloats.write(json, "scale", t.sx(), t.sy(), t.sz());
        }
    }

    private void numbers(String name, List<Integer> numbers) {
        if (numbers.isEmpty()) {
            return;
        }
        json.writeArrayPropertyStart(name);
        for (int number : numbers) {
            json.writeNumber(number);
        }
        json.writeEndArray();
    }
}
