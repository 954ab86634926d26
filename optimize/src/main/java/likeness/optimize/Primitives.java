package likeness.optimize;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import likeness.scene.Mesh;
import likeness.scene.Node;
import likeness.scene.Primitive;
import likeness.scene.Scene;

/** The primitives of a scene, in its order. */
final class Primitives {

    private Primitives() {}

    static List<Primitive> of(Scene scene) {
        return scene.nodes().stream()
                .flatMap(node -> node.mesh() == null ? Stream.empty() : node.mesh().primitives().stream())
                .toList();
    }

    /** The same scene with other primitives in place of its own. */
    static Scene changed(Scene scene, UnaryOperator<Primitive> change) {
        return scene.withNodes(
                scene.nodes().stream().map(node -> changed(node, change)).toList());
    }

    private static Node changed(Node node, UnaryOperator<Primitive> change) {
        Mesh mesh = node.mesh();
        if (mesh == null) {
            return node;
        }
        List<Primitive> primitives = mesh.primitives().stream().map(change).toList();
        return node.withMesh(new Mesh(mesh.name(), primitives, mesh.morphNames()));
    }
}
