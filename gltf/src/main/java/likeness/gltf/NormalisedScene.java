package likeness.gltf;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import likeness.scene.Affine;
import likeness.scene.Mesh;
import likeness.scene.MorphTarget;
import likeness.scene.Node;
import likeness.scene.Primitive;
import likeness.scene.Scene;
import likeness.scene.Skin;
import likeness.scene.Springs;
import likeness.scene.Springs.Collider;
import likeness.scene.Transform;
import likeness.scene.Vertices;

/**
 * A scene as VRM 0.x wants it: the pose in which its nodes stand becomes the shape of its meshes, no node has a rotation or
 * a scale, inverse bind matrices only move, and what faced +Z faces −Z. It looks as before, turned about; its clips, which were made for other joints, are left out.
 */
final class NormalisedScene {

    private static final float[] TURN = {-1, 0, 0, 0, 0, 1, 0, 0, 0, 0, -1, 0};

    private final Scene scene;
    private final float[][] world;
    private final Map<Skin, Skin> skins = new IdentityHashMap<>();

    private NormalisedScene(Scene scene) {
        this.scene = scene;
        this.world = scene.worldTransforms();
        for (int i = 0; i < world.length; i++) {
            world[i] = Affine.multiply(TURN, world[i]);
        }
    }

    static Scene of(Scene scene) {
        return new NormalisedScene(scene).normalised();
    }

    private Scene normalised() {
        List<Node> nodes = new ArrayList<>();
        for (int i = 0; i < world.length; i++) {
            nodes.add(node(i));
        }
        return new Scene(scene.name(), nodes, scene.credit()).withSprings(springs());
    }

    private Springs springs() {
        Springs springs = scene.springs();
        return new Springs(
                springs.chains(), springs.colliders().stream().map(this::turned).toList());
    }

    /** Nodes have lost their rotations, so that places beside them have to be turned instead. */
    private Collider turned(Collider collider) {
        float[] node = world[collider.node()];
        float[] place = Affine.point(node, collider.x(), collider.y(), collider.z());
        return new Collider(
                collider.node(), place[0] - node[3], place[1] - node[7], place[2] - node[11], collider.radius());
    }

    private Node node(int index) {
        Node node = scene.nodes().get(index);
        Skin skin = node.skin();
        Mesh mesh = node.mesh();
        return new Node(
                node.name(),
                node.parent(),
                place(index, node.parent()),
                mesh == null ? null : mesh(mesh, skin == null ? unmoved(world[index]) : Deformation.of(skin, world)),
                skin == null ? null : skins.computeIfAbsent(skin, this::skin));
    }

    private Transform place(int index, int parent) {
        float[] here = world[index];
        if (parent == Node.ROOT) {
            return Transform.translation(here[3], here[7], here[11]);
        }
        float[] there = world[parent];
        return Transform.translation(here[3] - there[3], here[7] - there[7], here[11] - there[11]);
    }

    /** A mesh without a skin stays where its node is. */
    private static Deformation unmoved(float[] place) {
        float[] turned = place.clone();
        turned[3] = 0;
        turned[7] = 0;
        turned[11] = 0;
        return new Deformation(new float[][] {turned});
    }

    private Skin skin(Skin skin) {
        float[][] binds = new float[skin.joints().length][];
        for (int j = 0; j < binds.length; j++) {
            float[] joint = world[skin.joints()[j]];
            binds[j] = Affine.translation(-joint[3], -joint[7], -joint[11]);
        }
        return new Skin(skin.name(), skin.joints(), binds, skin.skeleton());
    }

    private static Mesh mesh(Mesh mesh, Deformation deformation) {
        return new Mesh(
                mesh.name(),
                mesh.primitives().stream()
                        .map(primitive -> primitive(primitive, deformation))
                        .toList(),
                mesh.morphNames());
    }

    private static Primitive primitive(Primitive primitive, Deformation deformation) {
        Vertices vertices = primitive.vertices();
        List<MorphTarget> morphs = primitive.morphs().stream()
                .map(morph -> new MorphTarget(morph.vertices(), deformation.offsets(vertices, morph)))
                .toList();
        return new Primitive(deformation.of(vertices), primitive.indices(), primitive.material(), morphs);
    }
}
