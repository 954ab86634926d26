package likeness.human;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import likeness.human.HairSprings.Hair;
import likeness.scene.Affine;
import likeness.scene.Mesh;
import likeness.scene.Node;
import likeness.scene.Primitive;
import likeness.scene.Scene;
import likeness.scene.Skin;
import likeness.scene.Springs;
import likeness.scene.Springs.Chain;
import likeness.scene.Surface;
import likeness.scene.Transform;

/**
 * Gives a person's hair joints of its own below the head's, and lets it hang on them. Where the head holds the hair, it lies
 * as before; nothing else of the scene changes, but that the skin has more joints.
 */
final class HairSwing {

    private static final String HAIR = "avaturn_hair_";
    private static final List<String> BODY = List.of("Head_Mesh", "Body_Mesh", "avaturn_look_");

    private final Scene scene;
    private final Hair hair;
    private final Skin skin;
    private final BoundJoints joints;
    private final int head;

    private HairSwing(Scene scene, Hair hair, Skin skin) {
        this.scene = scene;
        this.hair = hair;
        this.skin = skin;
        this.joints = new BoundJoints(scene, skin);
        this.head = joints.index("Head");
    }

    /** The scene itself when none of the hair reaches down far enough to swing. */
    static Scene of(Scene scene, Hair hair) {
        for (int i = 0; i < scene.nodes().size(); i++) {
            Node node = scene.nodes().get(i);
            if (node.name().startsWith(HAIR) && !isPainted(node)) {
                HairSwing swing = new HairSwing(scene, hair, Objects.requireNonNull(node.skin()));
                HairStrands strands = swing.strands(Objects.requireNonNull(node.mesh()));
                if (strands.swings()) {
                    return swing.swinging(i, strands);
                }
            }
        }
        return scene;
    }

    private static boolean isPainted(Node node) {
        Primitive primitive = Objects.requireNonNull(node.mesh()).primitives().getFirst();
        return primitive.material().surface() == Surface.PAINTED_HAIR;
    }

    private HairStrands strands(Mesh mesh) {
        float[] here = joints.place(head);
        float[] crown = joints.place(joints.index("HeadTop_End"));
        Primitive primitive = mesh.primitives().getFirst();
        return new HairStrands(hair, primitive.vertices().positions(), primitive.indices(), here, crown[1] - here[1]);
    }

    private Scene swinging(int hairNode, HairStrands strands) {
        float[][] points = points(strands);
        Skin wider = wider(points);
        List<Node> nodes = new ArrayList<>();
        for (int i = 0; i < scene.nodes().size(); i++) {
            Node node = scene.nodes().get(i);
            Mesh mesh = i == hairNode ? hung(Objects.requireNonNull(node.mesh()), strands) : node.mesh();
            nodes.add(new Node(
                    node.name(), node.parent(), node.local(), mesh, node.skin() == skin ? wider : node.skin()));
        }
        int first = nodes.size();
        for (int j = 0; j < points.length; j++) {
            nodes.add(joint(points, j, first));
        }
        return scene.withNodes(nodes).withSprings(springs(points, first));
    }

    /** Joints strand by strand from the top down, in the head's frame. */
    private float[][] points(HairStrands strands) {
        List<float[]> points = new ArrayList<>();
        for (int s = 0; s < hair.strands(); s++) {
            for (float[] point : strands.points(s)) {
                points.add(joints.local(head, point));
            }
        }
        return points.toArray(float[][]::new);
    }

    private Mesh hung(Mesh mesh, HairStrands strands) {
        HairWeights weights = new HairWeights(strands, hair, head, skin.joints().length);
        Primitive primitive = mesh.primitives().getFirst();
        Primitive hung = new Primitive(
                weights.of(primitive.vertices()), primitive.indices(), primitive.material(), primitive.morphs());
        return new Mesh(mesh.name(), List.of(hung), mesh.morphNames());
    }

    /** The new joints stand as the head does, so that they differ from it in place only. */
    private Skin wider(float[][] points) {
        int old = skin.joints().length;
        int[] nodes = Arrays.copyOf(skin.joints(), old + points.length);
        float[][] binds = Arrays.copyOf(skin.inverseBinds(), nodes.length);
        for (int j = 0; j < points.length; j++) {
            float[] p = points[j];
            nodes[old + j] = scene.nodes().size() + j;
            binds[old + j] = Affine.multiply(Affine.translation(-p[0], -p[1], -p[2]), joints.inverseBind(head));
        }
        return new Skin(skin.name(), nodes, binds, skin.skeleton());
    }

    private Node joint(float[][] points, int j, int firstNode) {
        int count = hair.segments() + 1;
        int level = j % count;
        String name = "Hair_" + (j / count + 1) + "_" + (level == hair.segments() ? "End" : level + 1);
        float[] p = points[j];
        float[] above = level == 0 ? new float[3] : points[j - 1];
        Transform place = Transform.translation(p[0] - above[0], p[1] - above[1], p[2] - above[2]);
        return Node.group(name, level == 0 ? joints.node(head) : firstNode + j - 1, place);
    }

    private Springs springs(float[][] points, int firstNode) {
        List<Chain> chains = new ArrayList<>();
        int count = hair.segments() + 1;
        for (int s = 0; s < hair.strands(); s++) {
            int[] nodes = new int[count];
            int top = firstNode + s * count;
            Arrays.setAll(nodes, level -> top + level);
            chains.add(new Chain("Hair " + (s + 1), nodes, hair.feel()));
        }
        HairColliders colliders = new HairColliders(joints, seen());
        return new Springs(chains, colliders.around(shown(points), (float) hair.radius()));
    }

    private float[] shown(float[][] points) {
        float[] shown = new float[3 * points.length];
        for (int j = 0; j < points.length; j++) {
            System.arraycopy(joints.shown(head, points[j]), 0, shown, 3 * j, 3);
        }
        return shown;
    }

    private float[] seen() {
        List<float[]> meshes = scene.nodes().stream()
                .filter(node -> BODY.stream().anyMatch(node.name()::startsWith))
                .map(node -> Objects.requireNonNull(node.mesh()).primitives().getFirst())
                .map(primitive -> primitive.vertices().positions())
                .toList();
        float[] seen = new float[meshes.stream().mapToInt(m -> m.length).sum()];
        int at = 0;
        for (float[] mesh : meshes) {
            System.arraycopy(mesh, 0, seen, at, mesh.length);
            at += mesh.length;
        }
        return seen;
    }
}
