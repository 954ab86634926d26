package likeness.gltf;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import likeness.scene.Mesh;
import likeness.scene.Node;
import likeness.scene.Scene;
import tools.jackson.core.JsonGenerator;

/**
 * The extension {@code VRMC_vrm} 1.0 (github.com/vrm-c/vrm-specification): humanoid bones by the names of nodes,
 * expressions by the names of morph targets. Every morph target is a custom expression too, which programs for face
 * tracking look for ("perfect sync").
 */
final class VrmWriter {

    static final String EXTENSION = "VRMC_vrm";

    private static final String LICENCE = "https://vrm.dev/licenses/1.0/";

    /** How far an eye turns for a gaze to the side, degrees; and what it is given for it. */
    private static final double GAZE = 90;

    private static final double EYE_TURN = 15;

    private final JsonGenerator json;
    private final Scene scene;
    private final Tables tables;
    private final Vrm vrm;

    VrmWriter(JsonGenerator json, Scene scene, Tables tables, Vrm vrm) {
        this.json = json;
        this.scene = scene;
        this.tables = tables;
        this.vrm = vrm;
    }

    void write() {
        tables.extensions.add(EXTENSION);
        json.writeObjectPropertyStart(EXTENSION);
        json.writeStringProperty("specVersion", "1.0");
        meta(vrm.terms());
        humanoid();
        firstPerson();
        lookAt();
        expressions();
        json.writeEndObject();
        if (!scene.springs().chains().isEmpty()) {
            tables.extensions.add(SpringWriter.EXTENSION);
            new SpringWriter(json, scene.springs()).write();
        }
    }

    private void meta(Vrm.Terms terms) {
        json.writeObjectPropertyStart("meta");
        json.writeStringProperty("name", vrm.name());
        json.writeStringProperty("version", "1");
        json.writeArrayPropertyStart("authors");
        vrm.authors().forEach(json::writeString);
        json.writeEndArray();
        if (!vrm.copyright().isEmpty()) {
            json.writeStringProperty("copyrightInformation", vrm.copyright());
        }
        if (vrm.thumbnail() != null) {
            json.writeNumberProperty("thumbnailImage", tables.images.numberOf(vrm.thumbnail()));
        }
        json.writeStringProperty("licenseUrl", LICENCE);
        json.writeStringProperty("avatarPermission", terms.performer().word);
        json.writeStringProperty("commercialUsage", terms.commerce().word);
        json.writeStringProperty("modification", terms.change().word);
        for (Vrm.Use use : Vrm.Use.values()) {
            json.writeBooleanProperty(use.word, terms.uses().contains(use));
        }
        json.writeBooleanProperty("allowRedistribution", terms.redistribution());
        json.writeStringProperty("creditNotation", terms.creditRequired() ? "required" : "unnecessary");
        json.writeEndObject();
    }

    /** @throws IllegalArgumentException when the scene lacks a bone that a humanoid must have */
    private void humanoid() {
        json.writeObjectPropertyStart("humanoid");
        json.writeObjectPropertyStart("humanBones");
        VrmWords.STANDARD.bones().forEach((bone, node) -> {
            json.writeObjectPropertyStart(bone);
            json.writeNumberProperty("node", nodeOf(node));
            json.writeEndObject();
        });
        json.writeEndObject();
        json.writeEndObject();
    }

    private int nodeOf(String name) {
        return scene.indexOf(name).orElseThrow(() -> new IllegalArgumentException("a VRM needs a node named " + name));
    }

    private void firstPerson() {
        json.writeObjectPropertyStart("firstPerson");
        json.writeArrayPropertyStart("meshAnnotations");
        for (int i = 0; i < scene.nodes().size(); i++) {
            if (scene.nodes().get(i).mesh() != null) {
                json.writeStartObject();
                json.writeNumberProperty("node", i);
                json.writeStringProperty("type", "auto");
                json.writeEndObject();
            }
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void lookAt() {
        json.writeObjectPropertyStart("lookAt");
        json.writeStringProperty("type", "bone");
        JsonFloats.write(json, "offsetFromHeadBone", 0, 0.06f, 0);
        for (String range : List.of("HorizontalInner", "HorizontalOuter", "VerticalDown", "VerticalUp")) {
            json.writeObjectPropertyStart("rangeMap" + range);
            json.writeNumberProperty("inputMaxValue", GAZE);
            json.writeNumberProperty("outputScale", EYE_TURN);
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    private void expressions() {
        json.writeObjectPropertyStart("expressions");
        json.writeObjectPropertyStart("preset");
        VrmWords.STANDARD.expressions().forEach(this::expression);
        json.writeEndObject();
        json.writeObjectPropertyStart("custom");
        Set<String> shapes = new LinkedHashSet<>();
        meshes().forEach(mesh -> shapes.addAll(mesh.morphNames()));
        shapes.forEach(shape -> expression(shape, Map.of(shape, 1.0)));
        json.writeEndObject();
        json.writeEndObject();
    }

    private List<Mesh> meshes() {
        return scene.nodes().stream()
                .map(Node::mesh)
                .filter(java.util.Objects::nonNull)
                .toList();
    }

    private void expression(String name, Map<String, Double> shapes) {
        json.writeObjectPropertyStart(name);
        json.writeBooleanProperty("isBinary", false);
        json.writeArrayPropertyStart("morphTargetBinds");
        for (int i = 0; i < scene.nodes().size(); i++) {
            Mesh mesh = scene.nodes().get(i).mesh();
            if (mesh != null) {
                bind(i, mesh.morphNames(), shapes);
            }
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void bind(int node, List<String> names, Map<String, Double> shapes) {
        shapes.forEach((shape, weight) -> {
            int index = names.indexOf(shape);
            if (index >= 0) {
                json.writeStartObject();
                json.writeNumberProperty("node", node);
                json.writeNumberProperty("index", index);
                json.writeNumberProperty("weight", weight);
                json.writeEndObject();
            }
        });
    }
}
