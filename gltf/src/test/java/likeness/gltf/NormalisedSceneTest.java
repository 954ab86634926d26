package likeness.gltf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Objects;
import java.util.Random;
import likeness.scene.Affine;
import likeness.scene.MorphTarget;
import likeness.scene.Node;
import likeness.scene.Scene;
import likeness.scene.Skin;
import likeness.scene.Springs;
import likeness.scene.Transform;
import likeness.scene.Vertices;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What VRM 0.x asks of a scene, and that the scene looks as before but for being turned about. */
class NormalisedSceneTest {

    private static final float[] TURN = {-1, 0, 0, 0, 0, 1, 0, 0, 0, 0, -1, 0};

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void everyPointIsWhereItWasTurnedAbout(long seed) {
        Scene before = TestScenes.random(new Random(seed));
        Scene after = NormalisedScene.of(before);
        for (int i = 0; i < before.nodes().size(); i++) {
            if (before.nodes().get(i).mesh() != null) {
                assertClose(shown(after, i, List.of()), turned(shown(before, i, List.of())));
                int morphs = before.nodes().get(i).mesh().morphNames().size();
                for (int m = 0; m < morphs; m++) {
                    assertClose(shown(after, i, List.of(m)), turned(shown(before, i, List.of(m))));
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void nodesAndBindsOnlyMove(long seed) {
        Scene after = NormalisedScene.of(TestScenes.random(new Random(seed)));
        for (Node node : after.nodes()) {
            Transform t = node.local();
            assertThat(t).isEqualTo(Transform.translation(t.tx(), t.ty(), t.tz()));
            if (node.skin() != null) {
                float[][] world = after.worldTransforms();
                for (int j = 0; j < node.skin().joints().length; j++) {
                    float[] rest = Affine.multiply(
                            world[node.skin().joints()[j]], node.skin().inverseBinds()[j]);
                    assertThat(rest).containsExactly(Affine.identity(), within(1e-5f));
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void collidersStayWhereTheyWere(long seed) {
        Springs springs = new Springs(List.of(), List.of(new Springs.Collider(3, 0.1f, -0.2f, 0.3f, 0.05f)));
        Scene before = TestScenes.random(new Random(seed)).withSprings(springs);
        Scene after = NormalisedScene.of(before);
        Springs.Collider moved = after.springs().colliders().getFirst();
        float[] was = Affine.point(before.worldTransforms()[3], 0.1f, -0.2f, 0.3f);
        float[] is = Affine.point(after.worldTransforms()[3], moved.x(), moved.y(), moved.z());
        assertThat(is).containsExactly(Affine.point(TURN, was[0], was[1], was[2]), within(1e-5f));
        assertThat(moved.radius()).isEqualTo(0.05f);
    }

    /** Positions of a skinned mesh of the scene with some morph targets at 1, 3 per vertex, primitive by primitive. */
    private static float[] shown(Scene scene, int index, List<Integer> morphs) {
        Node node = scene.nodes().get(index);
        float[][] world = scene.worldTransforms();
        Skin skin = Objects.requireNonNull(node.skin());
        java.util.ArrayList<Float> all = new java.util.ArrayList<>();
        Objects.requireNonNull(node.mesh()).primitives().forEach(primitive -> {
            Vertices vertices = primitive.vertices();
            float[] positions = vertices.positions().clone();
            for (int m : morphs) {
                MorphTarget morph = primitive.morphs().get(m);
                for (int k = 0; k < morph.vertices().length; k++) {
                    for (int axis = 0; axis < 3; axis++) {
                        positions[3 * morph.vertices()[k] + axis] += morph.offsets()[3 * k + axis];
                    }
                }
            }
            for (int v = 0; v < vertices.count(); v++) {
                double[] sum = new double[3];
                for (int k = 4 * v; k < 4 * v + 4; k++) {
                    int joint = Objects.requireNonNull(vertices.joints())[k];
                    float[] m = Affine.multiply(world[skin.joints()[joint]], skin.inverseBinds()[joint]);
                    float[] p = Affine.point(m, positions[3 * v], positions[3 * v + 1], positions[3 * v + 2]);
                    for (int axis = 0; axis < 3; axis++) {
                        sum[axis] += Objects.requireNonNull(vertices.weights())[k] * p[axis];
                    }
                }
                for (double s : sum) {
                    all.add((float) s);
                }
            }
        });
        float[] result = new float[all.size()];
        for (int i = 0; i < result.length; i++) {
            result[i] = all.get(i);
        }
        return result;
    }

    private static float[] turned(float[] points) {
        float[] turned = new float[points.length];
        for (int i = 0; i < points.length; i += 3) {
            turned[i] = -points[i];
            turned[i + 1] = points[i + 1];
            turned[i + 2] = -points[i + 2];
        }
        return turned;
    }

    private static void assertClose(float[] is, float[] wanted) {
        assertThat(is).isNotEmpty().containsExactly(wanted, within(1e-5f));
    }
}
