package likeness.human;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashSet;
import java.util.Set;
import likeness.scene.Affine;
import likeness.scene.Node;
import likeness.scene.Scene;
import likeness.scene.Skin;
import likeness.scene.Springs.Chain;
import likeness.scene.Springs.Collider;
import likeness.scene.Vertices;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Hair that swings, and what must not change by it. */
class HairSwingTest {

    private static Scene wearing(String hair, boolean springs) {
        return People.HUMAN.build(
                People.person("{'version': 1, 'body': {'gender': 0}, 'hair': {'asset': '" + hair + "'}}"),
                BuildOptions.DEFAULT.withSprings(springs));
    }

    @ParameterizedTest
    @ValueSource(strings = {"long01", "ponytail01", "braid01", "bob01", "bob02"})
    void whereTheHeadHoldsItHairLiesAsItWasMade(String hair) {
        Scene scene = wearing(hair, true);
        Node node = hairNode(scene);
        float[][] matrices = matrices(scene, requireNonNull(node.skin()));
        float[] head = matrices[5];
        Vertices vertices = requireNonNull(node.mesh()).primitives().getFirst().vertices();
        short[] joints = requireNonNull(vertices.joints());
        float[] weights = requireNonNull(vertices.weights());
        int swinging = 0;
        for (int i = 0; i < weights.length; i++) {
            if (weights[i] > 0 && joints[i] >= 55) {
                int v = i / 4;
                float[] p = vertices.positions();
                float[] is = Affine.point(matrices[joints[i]], p[3 * v], p[3 * v + 1], p[3 * v + 2]);
                float[] held = Affine.point(head, p[3 * v], p[3 * v + 1], p[3 * v + 2]);
                assertThat(is).containsExactly(held, within(1e-6f));
                swinging++;
            }
        }
        assertThat(swinging).isGreaterThan(300);
        assertThat(vertices.positions())
                .isEqualTo(requireNonNull(hairNode(wearing(hair, false)).mesh())
                        .primitives()
                        .getFirst()
                        .vertices()
                        .positions());
    }

    @ParameterizedTest
    @ValueSource(strings = {"long01", "braid01", "bob02"})
    void neighboursHangOnTheSameJoints(String hair) {
        Node node = hairNode(wearing(hair, true));
        var primitive = requireNonNull(node.mesh()).primitives().getFirst();
        Vertices vertices = primitive.vertices();
        int[] triangles = primitive.indices();
        for (int t = 0; t < triangles.length; t += 3) {
            float[] p = vertices.positions();
            int a = triangles[t];
            int b = triangles[t + 1];
            double apart = Math.hypot(p[3 * a] - p[3 * b], p[3 * a + 1] - p[3 * b + 1]);
            if (apart < 0.01) {
                assertThat(difference(vertices, a, b)).as(a + " and " + b).isLessThan(0.7);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"long01", "ponytail01", "braid01", "bob01"})
    void noBallOfTheBodyTouchesHairThatRests(String hair) {
        Scene scene = wearing(hair, true);
        float[][] world = scene.worldTransforms();
        assertThat(scene.springs().colliders()).hasSizeGreaterThan(12);
        for (Collider ball : scene.springs().colliders()) {
            float[] middle = Affine.point(world[ball.node()], ball.x(), ball.y(), ball.z());
            for (Chain chain : scene.springs().chains()) {
                for (int node : chain.nodes()) {
                    double x = world[node][3] - middle[0];
                    double y = world[node][7] - middle[1];
                    double z = world[node][11] - middle[2];
                    assertThat(Math.sqrt(x * x + y * y + z * z))
                            .as(ball + " and " + scene.nodes().get(node).name())
                            .isGreaterThan(ball.radius() + chain.feel().radius() - 1e-5);
                }
            }
        }
    }

    @Test
    void chainsHangStraightFromTheHead() {
        Scene scene = wearing("long01", true);
        float[][] world = scene.worldTransforms();
        assertThat(scene.springs().chains()).hasSize(5);
        for (Chain chain : scene.springs().chains()) {
            int[] nodes = chain.nodes();
            assertThat(scene.nodes().get(scene.nodes().get(nodes[0]).parent()).name())
                    .isEqualTo("Head");
            for (int i = 1; i < nodes.length; i++) {
                assertThat(scene.nodes().get(nodes[i]).parent()).isEqualTo(nodes[i - 1]);
                assertThat(world[nodes[i]][3]).isCloseTo(world[nodes[0]][3], within(1e-5f));
                assertThat(world[nodes[i]][7]).isLessThan(world[nodes[i - 1]][7]);
                assertThat(world[nodes[i]][11]).isCloseTo(world[nodes[0]][11], within(1e-5f));
            }
        }
    }

    @Test
    void shortHairAndPlainModelsHaveNoMoreJointsThanTheRig() {
        for (Scene scene : new Scene[] {wearing("short02", true), wearing("long01", false)}) {
            assertThat(requireNonNull(hairNode(scene).skin()).joints()).hasSize(55);
            assertThat(scene.springs().chains()).isEmpty();
            assertThat(scene.springs().colliders()).isEmpty();
        }
    }

    private static double difference(Vertices vertices, int a, int b) {
        Set<Short> all = new HashSet<>();
        for (int k = 0; k < 4; k++) {
            all.add(requireNonNull(vertices.joints())[4 * a + k]);
            all.add(requireNonNull(vertices.joints())[4 * b + k]);
        }
        return all.stream()
                .mapToDouble(joint -> Math.abs(weight(vertices, a, joint) - weight(vertices, b, joint)))
                .max()
                .orElseThrow();
    }

    private static double weight(Vertices vertices, int vertex, short joint) {
        double weight = 0;
        for (int k = 4 * vertex; k < 4 * vertex + 4; k++) {
            weight += requireNonNull(vertices.joints())[k] == joint ? requireNonNull(vertices.weights())[k] : 0;
        }
        return weight;
    }

    private static Node hairNode(Scene scene) {
        return scene.nodes().stream()
                .filter(node -> node.name().startsWith("avaturn_hair_"))
                .reduce((first, last) -> last)
                .orElseThrow();
    }

    private static float[][] matrices(Scene scene, Skin skin) {
        float[][] world = scene.worldTransforms();
        float[][] matrices = new float[skin.joints().length][];
        for (int j = 0; j < matrices.length; j++) {
            matrices[j] = Affine.multiply(world[skin.joints()[j]], skin.inverseBinds()[j]);
        }
        return matrices;
    }
}
