package likeness.optimize;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import likeness.scene.AlphaMode;
import likeness.scene.Animation;
import likeness.scene.Mesh;
import likeness.scene.Node;
import likeness.scene.Primitive;
import likeness.scene.Scene;
import org.jspecify.annotations.Nullable;

/**
 * A scene with at most two draw calls for what one skin deforms: all that is opaque in one, all that is not in another, each with one
 * set of textures. Nodes keep their numbers and names; of those that drew something, one per draw call goes on drawing, the one with
 * the most morph targets, since programs look for morph targets by its name.
 */
final class Merging {

    private final Scene scene;
    private final List<Node> nodes;
    private List<Animation> animations;

    private Merging(Scene scene) {
        this.scene = scene;
        this.nodes = new ArrayList<>(scene.nodes());
        this.animations = scene.animations();
    }

    static Scene of(Scene scene, int edge, Encoding encoding) {
        Merging merging = new Merging(scene);
        List<MergedPart> parts = merging.parts();
        if (parts.isEmpty()) {
            return scene;
        }
        List<MergedPart> opaque = parts.stream().filter(Merging::isOpaque).toList();
        List<MergedPart> transparent =
                parts.stream().filter(part -> !isOpaque(part)).toList();
        parts.forEach(
                part -> merging.nodes.set(part.node(), undrawn(scene.nodes().get(part.node()))));
        merging.merge(opaque, edge, encoding);
        merging.merge(transparent, edge, encoding);
        return scene.withNodes(merging.nodes).withAnimations(merging.animations);
    }

    private static Node undrawn(Node node) {
        return Node.group(node.name(), node.parent(), node.local());
    }

    private static boolean isOpaque(MergedPart part) {
        return part.primitive().material().alphaMode() == AlphaMode.OPAQUE;
    }

    /** Meshes of one primitive that hang on the same skin as the first; anything else stays as it is. */
    private List<MergedPart> parts() {
        @Nullable
        Node first = scene.nodes().stream()
                .filter(node -> node.mesh() != null && node.mesh().primitives().size() == 1)
                .findFirst()
                .orElse(null);
        List<MergedPart> parts = new ArrayList<>();
        for (int i = 0; first != null && i < scene.nodes().size(); i++) {
            Node node = scene.nodes().get(i);
            Mesh mesh = node.mesh();
            if (mesh != null
                    && mesh.primitives().size() == 1
                    && node.skin() == first.skin()
                    && node.parent() == first.parent()
                    && node.local().equals(first.local())) {
                parts.add(new MergedPart(i, mesh, mesh.primitives().getFirst()));
            }
        }
        return parts;
    }

    private void merge(List<MergedPart> parts, int edge, Encoding encoding) {
        if (parts.isEmpty()) {
            return;
        }
        MergedPart host = parts.stream()
                .max(Comparator.comparing(
                                (MergedPart part) -> part.mesh().morphNames().size())
                        .thenComparing(part -> -part.node()))
                .orElseThrow();
        List<Primitive> primitives = parts.stream().map(MergedPart::primitive).toList();
        Page page = Page.of(primitives, edge, encoding, host.primitive().material());
        List<String> names = JoinedParts.names(host.mesh(), parts);
        Primitive joined = JoinedParts.of(parts, page, names);
        Mesh mesh = new Mesh(host.mesh().name(), List.of(joined), names);
        nodes.set(host.node(), scene.nodes().get(host.node()).withMesh(mesh));
        animations = animations.stream()
                .map(animation -> JoinedWeights.of(animation, parts, host.node(), names))
                .toList();
    }
}
