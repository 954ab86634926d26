package likeness.gltf;

import java.util.List;
import likeness.scene.Mesh;
import likeness.scene.MorphTarget;
import likeness.scene.Primitive;
import likeness.scene.Vertices;
import tools.jackson.core.JsonGenerator;

/** A mesh with its primitives and morph targets (section 3.7.2). */
final class MeshWriter {

    private final JsonGenerator json;
    private final Tables tables;

    MeshWriter(JsonGenerator json, Tables tables) {
        this.json = json;
        this.tables = tables;
    }

    void write(Mesh mesh) {
        json.writeStringProperty("name", mesh.name());
        json.writeArrayPropertyStart("primitives");
        for (Primitive primitive : mesh.primitives()) {
            json.writeStartObject();
            primitive(primitive);
            json.writeEndObject();
        }
        json.writeEndArray();
        if (!mesh.morphNames().isEmpty()) {
            targetNames(mesh.morphNames());
        }
    }

    private void primitive(Primitive primitive) {
        attributes(primitive.vertices(), MaterialTextures.highestTexCoord(primitive.material()));
        json.writeNumberProperty("indices", tables.accessors.indices(primitive.indices()));
        json.writeNumberProperty("material", tables.materials.numberOf(primitive.material()));
        if (primitive.morphs().isEmpty()) {
            return;
        }
        tables.accessors.morphs(primitive.morphs(), primitive.vertices().count());
        json.writeArrayPropertyStart("targets");
        for (MorphTarget morph : primitive.morphs()) {
            json.writeStartObject();
            json.writeNumberProperty(
                    "POSITION",
                    tables.accessors.morph(morph, primitive.vertices().count()));
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    /** Texture coordinates up to the highest set in use: a file may not have set 1 without set 0. */
    private void attributes(Vertices vertices, int highestTexCoord) {
        AccessorTable accessors = tables.accessors;
        json.writeObjectPropertyStart("attributes");
        json.writeNumberProperty("POSITION", accessors.positions(vertices.positions()));
        json.writeNumberProperty("NORMAL", accessors.normals(vertices.normals()));
        if (highestTexCoord >= 0 && vertices.uv0() != null) {
            json.writeNumberProperty("TEXCOORD_0", accessors.textureCoordinates(vertices.uv0()));
        }
        if (highestTexCoord >= 1 && vertices.uv1() != null) {
            json.writeNumberProperty("TEXCOORD_1", accessors.textureCoordinates(vertices.uv1()));
        }
        if (vertices.joints() != null && vertices.weights() != null) {
            SkinWeights skinWeights = new SkinWeights(vertices.joints(), vertices.weights());
            json.writeNumberProperty("JOINTS_0", accessors.joints(skinWeights));
            json.writeNumberProperty("WEIGHTS_0", accessors.weights(skinWeights));
        }
        json.writeEndObject();
    }

    private void targetNames(List<String> names) {
        json.writeObjectPropertyStart("extras");
        json.writeArrayPropertyStart("targetNames");
        for (String name : names) {
            json.writeString(name);
        }
        json.writeEndArray();
        json.writeEndObject();
    }
}
