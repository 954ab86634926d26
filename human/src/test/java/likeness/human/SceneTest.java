package likeness.human;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import likeness.pack.Slot;
import likeness.scene.Node;
import likeness.scene.Scene;
import likeness.scene.Vertices;
import org.junit.jupiter.api.Test;

class SceneTest {

    private static final Scene WOMAN = People.HUMAN.build(People.body("'gender': 0"), BuildOptions.DEFAULT);

    @Test
    void one_root_holds_the_skeleton_and_the_meshes() {
        assertThat(WOMAN.nodes().getFirst().name()).isEqualTo("Armature");
        assertThat(WOMAN.nodes().stream().filter(n -> n.parent() == Node.ROOT)).hasSize(1);
        assertThat(WOMAN.nodes().stream().filter(n -> n.mesh() != null)).allMatch(n -> n.parent() == 0);
        assertThat(names(WOMAN))
                .contains(
                        "Head_Mesh",
                        "Body_Mesh",
                        "Eye_Mesh",
                        "Cornea_Mesh",
                        "Eyelash_Mesh",
                        "Teeth_Mesh",
                        "Tongue_Mesh",
                        "avaturn_hair_0",
                        "avaturn_look_0",
                        "avaturn_shoes_0");
    }

    @Test
    void no_two_nodes_share_a_name_and_there_are_55_joints() {
        assertThat(new HashSet<>(names(WOMAN))).hasSameSizeAs(names(WOMAN));
        int[] joints = requireNonNull(meshNode(WOMAN, "Head_Mesh").skin()).joints();
        assertThat(joints).hasSize(55);
        assertThat(names(WOMAN)).contains("Hips", "Spine2", "HeadTop_End", "LeftEye", "RightHandPinky3", "LeftToeBase");
    }

    @Test
    void materials_of_worn_things_are_named_after_their_mesh_and_hair_says_hair() {
        for (Node node : WOMAN.nodes()) {
            if (node.name().startsWith("avaturn_")) {
                assertThat(material(node)).isEqualTo(node.name() + "_material");
            }
        }
        assertThat(material(meshNode(WOMAN, "Eyebrow_Mesh"))).contains("hair");
        assertThat(material(meshNode(WOMAN, "Head_Mesh"))).isEqualTo("Head");
    }

    @Test
    void weights_sum_to_one_and_indices_are_within_the_vertices() {
        for (Node node : WOMAN.nodes()) {
            if (node.mesh() == null) {
                continue;
            }
            var primitive = node.mesh().primitives().getFirst();
            Vertices v = primitive.vertices();
            float[] weights = requireNonNull(v.weights());
            for (int i = 0; i < weights.length; i += 4) {
                assertThat(weights[i] + weights[i + 1] + weights[i + 2] + weights[i + 3])
                        .isCloseTo(1, within(1e-5f));
            }
            for (int index : primitive.indices()) {
                assertThat(index).isBetween(0, v.count() - 1);
            }
        }
    }

    @Test
    void soles_stand_on_the_ground_in_t_pose_and_in_every_pose() {
        for (String pose : new String[] {null, "standing01", "run01", "sit01", "gym01"}) {
            Scene scene = People.HUMAN.build(People.body("'gender': 1"), BuildOptions.DEFAULT.withPose(pose));
            float[][] world = scene.worldTransforms();
            float lowest = 9;
            for (Node node : scene.nodes()) {
                if (node.mesh() != null) {
                    for (float[] p : PokeThrough.posed(node, world, false)) {
                        lowest = Math.min(lowest, p[1]);
                    }
                }
            }
            assertThat(lowest).as("%s", pose).isCloseTo(0, within(1e-4f));
        }
    }

    @Test
    void the_skeleton_stands_in_a_symmetric_t_pose() {
        float[][] world = WOMAN.worldTransforms();
        for (Node node : WOMAN.nodes()) {
            if (node.name().startsWith("Left")) {
                float[] left = world[index(node.name())];
                float[] right = world[index(node.name().replace("Left", "Right"))];
                assertThat(left[3]).as(node.name()).isCloseTo(-right[3], within(1e-4f));
                assertThat(left[7]).isCloseTo(right[7], within(1e-4f));
                assertThat(left[11]).isCloseTo(right[11], within(1e-4f));
            }
        }
        float[] shoulder = world[index("LeftArm")];
        float[] hand = world[index("LeftHand")];
        assertThat(hand[7]).isCloseTo(shoulder[7], within(0.06f));
        assertThat(hand[3] - shoulder[3]).isGreaterThan(0.35f);
    }

    @Test
    void joint_axes_are_those_that_animation_clips_expect() {
        float[][] world = WOMAN.worldTransforms();
        float[] arm = world[index("LeftArm")];
        assertThat(arm[1]).as("left arm: y along +X").isGreaterThan(0.95f);
        assertThat(arm[6]).as("left arm: z down").isLessThan(-0.95f);
        float[] leg = world[index("RightUpLeg")];
        assertThat(leg[5]).as("leg: y down").isLessThan(-0.95f);
        assertThat(leg[0]).as("leg: x to the right").isLessThan(-0.95f);
        float[] spine = world[index("Spine")];
        assertThat(spine[0]).as("spine: x to the left").isGreaterThan(0.99f);
        assertThat(spine[5]).as("spine: y up").isGreaterThan(0.9f);
    }

    @Test
    void the_game_rig_follows_the_source_skeleton_into_a_pose() {
        Appearance person = People.body("'gender': 1");
        for (String name : List.of("standing01", "run01", "fight02")) {
            Scene scene = People.HUMAN.build(person, BuildOptions.DEFAULT.withPose(name));
            Skeleton skeleton = Skeleton.in(
                    People.PACK.body().rig(), new BodyShaper(People.PACK, new TargetTable(People.PACK)).shape(person));
            SkinMatrices pose = SkinMatrices.of(
                    skeleton,
                    People.PACK.poses().stream()
                            .filter(p -> p.name().equals(name))
                            .findFirst()
                            .orElseThrow());
            float[] expected = between(skeleton, pose, "upperarm01.L", "wrist.L");
            float[][] world = scene.worldTransforms();
            float[] shoulder = world[index("LeftArm")];
            float[] hand = world[index("LeftHand")];
            for (int axis = 0; axis < 3; axis++) {
                assertThat(hand[4 * axis + 3] - shoulder[4 * axis + 3])
                        .as("%s, axis %d", name, axis)
                        .isCloseTo(expected[axis] * 0.1f, within(0.02f));
            }
        }
    }

    private static float[] between(Skeleton s, SkinMatrices pose, String from, String to) {
        float[] a = posed(s, pose, s.rig().indexOf(from));
        float[] b = posed(s, pose, s.rig().indexOf(to));
        return new float[] {b[0] - a[0], b[1] - a[1], b[2] - a[2]};
    }

    private static float[] posed(Skeleton s, SkinMatrices pose, int bone) {
        return likeness.scene.Affine.point(
                pose.matrix(bone), s.heads()[3 * bone], s.heads()[3 * bone + 1], s.heads()[3 * bone + 2]);
    }

    @Test
    void an_unclothed_body_wears_a_base_layer_that_hides_what_it_must() {
        Appearance undressed = People.body("'gender': 0").with(Slot.CLOTHING, null);
        assertThat(names(People.HUMAN.build(undressed, BuildOptions.DEFAULT))).contains("avaturn_look_0");
    }

    @Test
    void hair_goes_into_the_hat() {
        Appearance person = People.person(
                "{'version': 1, 'hair': {'asset': 'afro01'}, 'wardrobe': {'headwear': {'asset': 'fedora'}}}");
        Scene bare = People.HUMAN.build(person.with(Slot.HEADWEAR, null), BuildOptions.DEFAULT);
        Scene hatted = People.HUMAN.build(person, BuildOptions.DEFAULT);
        float hat = top(vertices(hatted, "avaturn_headwear_0"));
        assertThat(top(vertices(hatted, "avaturn_hair_0"))).isLessThan(hat);
        assertThat(top(vertices(hatted, "avaturn_hair_0"))).isLessThan(top(vertices(bare, "avaturn_hair_0")));
    }

    private static float top(Vertices vertices) {
        float top = 0;
        for (int i = 1; i < vertices.positions().length; i += 3) {
            top = Math.max(top, vertices.positions()[i]);
        }
        return top;
    }

    @Test
    void a_mood_moves_the_mouth_and_lashes_with_the_lids() {
        Appearance person = People.body("'gender': 0");
        Scene smile = People.HUMAN.build(person, BuildOptions.DEFAULT.withMood(Mood.SMILE));
        assertThat(difference("Head_Mesh", smile)).isGreaterThan(0.003f);
        assertThat(difference("Eyelash_Mesh", smile)).isGreaterThan(0.0003f);
        assertThat(difference("avaturn_shoes_0", smile)).isZero();
    }

    private static float difference(String mesh, Scene other) {
        float[] a = vertices(WOMAN, mesh).positions();
        float[] b = vertices(other, mesh).positions();
        float largest = 0;
        for (int i = 0; i < a.length; i++) {
            largest = Math.max(largest, Math.abs(a[i] - b[i]));
        }
        return largest;
    }

    @Test
    void brows_follow_the_hair_unless_they_have_a_colour_of_their_own() {
        Appearance blond = People.person("{'version': 1, 'hair': {'asset': 'short01', 'color': '#c0a060'}}");
        float follows = brow(blond);
        float own = brow(blond.with(
                Slot.EYEBROWS, blond.choice(Slot.EYEBROWS).orElseThrow().withColor("#c0a060")));
        assertThat(follows).isCloseTo(own * 0.7f, within(1e-4f));
    }

    private static float brow(Appearance person) {
        return requireNonNull(meshNode(People.HUMAN.build(person, BuildOptions.DEFAULT), "Eyebrow_Mesh")
                        .mesh())
                .primitives()
                .getFirst()
                .material()
                .baseColor()
                .r();
    }

    @Test
    void the_same_person_is_the_same_bytes_in_any_instance_and_on_any_number_of_threads() throws Exception {
        List<String> alone = new ArrayList<>();
        for (long seed = 0; seed < 8; seed++) {
            alone.add(digest(seed, new Human(People.PACK)));
        }
        Human shared = new Human(People.PACK);
        try (var threads = Executors.newFixedThreadPool(8)) {
            List<Future<String>> together = new ArrayList<>();
            for (long seed = 0; seed < 8; seed++) {
                long mine = seed;
                together.add(threads.submit(() -> digest(mine, shared)));
            }
            for (int i = 0; i < 8; i++) {
                assertThat(together.get(i).get()).isEqualTo(alone.get(i));
            }
        }
        assertThat(Set.copyOf(alone)).hasSize(8);
    }

    private static String digest(long seed, Human human) throws Exception {
        Scene scene = human.build(
                human.random(seed), BuildOptions.DEFAULT.withPose("standing01").withMood(Mood.SLIGHT_SMILE));
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        for (Node node : scene.nodes()) {
            digest.update(node.toString()
                    .replaceAll("@[0-9a-f]+", "")
                    .replaceAll("\\[[FSI]?", "")
                    .getBytes(java.nio.charset.StandardCharsets.UTF_8));
            if (node.mesh() != null) {
                Vertices v = node.mesh().primitives().getFirst().vertices();
                add(digest, v.positions());
                add(digest, v.normals());
                add(digest, requireNonNull(v.weights()));
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void add(MessageDigest digest, float[] values) {
        ByteBuffer bytes = ByteBuffer.allocate(4 * values.length);
        bytes.asFloatBuffer().put(values);
        digest.update(bytes);
    }

    private static List<String> names(Scene scene) {
        return scene.nodes().stream().map(Node::name).toList();
    }

    private static int index(String name) {
        return WOMAN.indexOf(name).orElseThrow();
    }

    private static Node meshNode(Scene scene, String name) {
        return scene.nodes().get(scene.indexOf(name).orElseThrow());
    }

    private static Vertices vertices(Scene scene, String name) {
        return requireNonNull(meshNode(scene, name).mesh())
                .primitives()
                .getFirst()
                .vertices();
    }

    private static String material(Node node) {
        return requireNonNull(node.mesh()).primitives().getFirst().material().name();
    }
}
