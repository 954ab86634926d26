package likeness.scene;

import java.util.List;
import java.util.OptionalInt;

/**
 * A whole scene.
 *
 * @param name of the scene
 * @param nodes every node, a parent always before its children, so that one pass computes world transforms
 * @param credit copyright and provenance that travel with files made from the scene
 * @param animations clips that its nodes can play
 * @param springs what of it swings
 */
public record Scene(String name, List<Node> nodes, Credit credit, List<Animation> animations, Springs springs) {

    public Scene {
        nodes = List.copyOf(nodes);
        animations = List.copyOf(animations);
        for (int i = 0; i < nodes.size(); i++) {
            int parent = nodes.get(i).parent();
            if (parent >= i || parent < Node.ROOT) {
                throw new IllegalArgumentException(
                        "node " + i + " has parent " + parent + ", which does not come before it");
            }
        }
    }

    /** A scene in which nothing swings. */
    public Scene(String name, List<Node> nodes, Credit credit, List<Animation> animations) {
        this(name, nodes, credit, animations, Springs.NONE);
    }

    /** A scene without clips. */
    public Scene(String name, List<Node> nodes, Credit credit) {
        this(name, nodes, credit, List.of());
    }

    /** Index of the first node of that name. */
    public OptionalInt indexOf(String nodeName) {
        for (int i = 0; i < nodes.size(); i++) {
            if (nodes.get(i).name().equals(nodeName)) {
                return OptionalInt.of(i);
            }
        }
        return OptionalInt.empty();
    }

    /** World transform of every node, as {@link Affine} matrices in node order. */
    public float[][] worldTransforms() {
        float[][] world = new float[nodes.size()][];
        for (int i = 0; i < world.length; i++) {
            Node node = nodes.get(i);
            float[] local = node.local().toAffine();
            world[i] = node.parent() == Node.ROOT ? local : Affine.multiply(world[node.parent()], local);
        }
        return world;
    }

    public Scene withNodes(List<Node> newNodes) {
        return new Scene(name, newNodes, credit, animations, springs);
    }

    public Scene withAnimations(List<Animation> newAnimations) {
        return new Scene(name, nodes, credit, newAnimations, springs);
    }

    public Scene withSprings(Springs newSprings) {
        return new Scene(name, nodes, credit, animations, newSprings);
    }

    /**
     * What a clip shows at one moment: nodes moved, amounts of morph targets built into the meshes, which have no morph
     * targets then; normals stay as they are.
     */
    public Scene at(Animation animation, float seconds) {
        return Frame.of(this, animation, seconds);
    }
}
