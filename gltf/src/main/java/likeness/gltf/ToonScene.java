package likeness.gltf;

import java.util.List;
import likeness.scene.Material;
import likeness.scene.Mesh;
import likeness.scene.Node;
import likeness.scene.Primitive;
import likeness.scene.Scene;

/** A scene whose drawn surfaces have colour only: pores and folds would make spots where light ends. */
final class ToonScene {

    private ToonScene() {}

    static Scene of(Scene scene) {
        List<Node> nodes = scene.nodes().stream()
                .map(node -> node.mesh() == null ? node : node.withMesh(flat(node.mesh())))
                .toList();
        return scene.withNodes(nodes);
    }

    private static Mesh flat(Mesh mesh) {
        List<Primitive> primitives = mesh.primitives().stream()
                .map(primitive -> primitive.withMaterial(flat(primitive.material())))
                .toList();
        return new Mesh(mesh.name(), primitives, mesh.morphNames());
    }

    private static Material flat(Material material) {
        if (ToonLook.STANDARD.of(material) == null) {
            return material;
        }
        return Material.named(material.name())
                .surface(material.surface())
                .baseColor(material.baseColor())
                .baseColorTexture(material.baseColorTexture())
                .metallic(0)
                .roughness(1)
                .alpha(material.alphaMode(), material.alphaCutoff())
                .doubleSided(material.doubleSided())
                .build();
    }
}
