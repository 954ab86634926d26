package likeness.gltf;

import java.util.ArrayList;
import java.util.List;
import likeness.scene.Material;
import likeness.scene.Mesh;
import likeness.scene.MorphTarget;
import likeness.scene.Primitive;
import likeness.scene.Vertices;
import org.jspecify.annotations.Nullable;

/** Meshes of triangles. */
final class MeshReader {

    private static final int TRIANGLES = 4;

    private final AccessorReader accessors;
    private final List<Material> materials;

    MeshReader(AccessorReader accessors, List<Material> materials) {
        this.accessors = accessors;
        this.materials = materials;
    }

    List<Mesh> read(JsonAt document) {
        return document.objects("meshes").stream().map(this::mesh).toList();
    }

    private Mesh mesh(JsonAt at) {
        JsonAt extras = at.find("extras");
        List<String> morphNames = extras == null ? List.of() : extras.strings("targetNames");
        List<Primitive> primitives =
                at.objects("primitives").stream().map(this::primitive).toList();
        return new Mesh(at.string("name", ""), primitives, morphNames);
    }

    private Primitive primitive(JsonAt at) {
        if (at.integer("mode", 0, 7, TRIANGLES) != TRIANGLES) {
            throw at.fault("only triangles are read");
        }
        Vertices vertices = vertices(at.get("attributes"));
        int[] indices = accessors.indices(at.integer("indices", 0, accessors.count()));
        Material material = materials.get(at.integer("material", 0, materials.size()));
        List<MorphTarget> morphs = new ArrayList<>();
        for (JsonAt target : at.objects("targets")) {
            morphs.add(accessors.morph(target.integer("POSITION", 0, accessors.count()), vertices.count()));
        }
        return new Primitive(vertices, indices, material, morphs);
    }

    private Vertices vertices(JsonAt at) {
        JsonAt joints = at.find("JOINTS_0");
        JsonAt weights = at.find("WEIGHTS_0");
        return new Vertices(
                accessors.floats(number(at, "POSITION"), ElementType.VEC3),
                accessors.floats(number(at, "NORMAL"), ElementType.VEC3),
                textureCoordinates(at, "TEXCOORD_0"),
                textureCoordinates(at, "TEXCOORD_1"),
                joints == null ? null : accessors.joints(number(at, "JOINTS_0")),
                weights == null ? null : accessors.weights(number(at, "WEIGHTS_0")));
    }

    private float @Nullable [] textureCoordinates(JsonAt at, String name) {
        return at.has(name) ? accessors.floats(number(at, name), ElementType.VEC2) : null;
    }

    private int number(JsonAt at, String name) {
        return at.integer(name, 0, accessors.count());
    }
}
