package likeness.gltf;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import likeness.scene.Mesh;
import likeness.scene.Node;
import likeness.scene.Skin;
import likeness.scene.Transform;
import org.jspecify.annotations.Nullable;

/** Nodes and skins; parents must stand before their children, as this program writes them. */
final class NodeReader {

    private final JsonAt document;
    private final List<JsonAt> nodes;
    private final List<Mesh> meshes;
    private final List<Skin> skins;

    NodeReader(JsonAt document, AccessorReader accessors, List<Mesh> meshes) {
        this.document = document;
        this.nodes = document.objects("nodes");
        this.meshes = meshes;
        this.skins = document.objects("skins").stream()
                .map(at -> skin(at, accessors))
                .toList();
    }

    List<Node> read() {
        int[] parents = parents();
        List<Node> result = new ArrayList<>(parents.length);
        for (int i = 0; i < parents.length; i++) {
            result.add(node(nodes.get(i), parents[i]));
        }
        return result;
    }

    private Node node(JsonAt at, int parent) {
        if (at.has("matrix")) {
            throw at.fault("matrices of nodes are not read");
        }
        return new Node(
                at.string("name", ""), parent, transform(at), named(at, "mesh", meshes), named(at, "skin", skins));
    }

    private static <T> @Nullable T named(JsonAt at, String name, List<T> entries) {
        return at.has(name) ? entries.get(at.integer(name, 0, entries.size())) : null;
    }

    private static Transform transform(JsonAt at) {
        float[] t = at.floats("translation", 0, 0, 0);
        float[] q = at.floats("rotation", 0, 0, 0, 1);
        float[] s = at.floats("scale", 1, 1, 1);
        return new Transform(t[0], t[1], t[2], q[0], q[1], q[2], q[3], s[0], s[1], s[2]);
    }

    private int[] parents() {
        int[] parents = new int[nodes.size()];
        Arrays.fill(parents, Node.ROOT);
        for (int parent = 0; parent < parents.length; parent++) {
            JsonAt at = nodes.get(parent);
            for (int child : at.indices("children", parents.length)) {
                if (child <= parent || parents[child] != Node.ROOT) {
                    throw at.fault("child " + child + " does not come after its only parent");
                }
                parents[child] = parent;
            }
        }
        return parents;
    }

    private Skin skin(JsonAt at, AccessorReader accessors) {
        int[] joints = at.indices("joints", nodes.size());
        float[][] inverseBinds = accessors.matrices(at.integer("inverseBindMatrices", 0, accessors.count()));
        return new Skin(at.string("name", ""), joints, inverseBinds, at.integer("skeleton", 0, nodes.size()));
    }

    /** The name of the one scene; it must show every node. */
    String sceneName() {
        List<JsonAt> scenes = document.objects("scenes");
        if (scenes.size() != 1) {
            throw document.fault("exactly one scene is read, there are " + scenes.size());
        }
        JsonAt scene = scenes.getFirst();
        long roots =
                Arrays.stream(parents()).filter(parent -> parent == Node.ROOT).count();
        int[] shown = scene.indices("nodes", nodes.size());
        if (Arrays.stream(shown).distinct().count() != roots || shown.length != roots) {
            throw scene.fault("must list every node that has no parent, once");
        }
        return scene.string("name", "");
    }
}
