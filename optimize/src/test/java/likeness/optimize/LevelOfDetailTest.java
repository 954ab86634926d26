package likeness.optimize;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import likeness.scene.MorphTarget;
import likeness.scene.Primitive;
import likeness.scene.Rgba;
import likeness.scene.Scene;
import likeness.scene.Vertices;
import org.junit.jupiter.api.Test;

class LevelOfDetailTest {

    /** Two sheets side by side, 35,912 triangles, with one common edge at x = 1. */
    private static final Scene SHEETS =
            TestScenes.of(TestScenes.sheet(134, 0, "left", Rgba.WHITE), TestScenes.sheet(134, 1, "right", Rgba.WHITE));

    private static Scene at(int level) {
        return Optimizer.optimize(SHEETS, Optimization.NONE.withLevel(level));
    }

    private static int triangles(Scene scene) {
        return TestScenes.primitives(scene).stream()
                .mapToInt(Primitive::triangleCount)
                .sum();
    }

    @Test
    void levelZeroIsTheSceneItself() {
        assertThat(at(0)).isSameAs(SHEETS);
    }

    @Test
    void higherLevelsHaveAboutTheTrianglesThatTheyPromise() {
        assertThat(triangles(at(1))).isBetween(13_500, 15_000);
        assertThat(triangles(at(2))).isBetween(5_400, 6_000);
    }

    @Test
    void whatIsSmallEnoughStaysAsItIs() {
        Scene small = TestScenes.of(TestScenes.sheet(20, 0, "small", Rgba.WHITE));

        assertThat(Optimizer.optimize(small, Optimization.NONE.withLevel(2))).isSameAs(small);
    }

    @Test
    void aVertexThatStaysKeepsItsAttributesAndItsMovement() {
        Primitive whole = TestScenes.primitives(SHEETS).getFirst();
        Map<List<Float>, Integer> numbers = new HashMap<>();
        for (int i = 0; i < whole.vertices().count(); i++) {
            numbers.put(place(whole.vertices(), i), i);
        }
        Primitive thin = TestScenes.primitives(at(2)).getFirst();
        Vertices vertices = thin.vertices();
        assertThat(vertices.count()).isLessThan(whole.vertices().count() / 3);
        for (int i = 0; i < vertices.count(); i++) {
            int was = numbers.get(place(vertices, i));
            assertThat(slice(vertices.uv0(), 2, i))
                    .isEqualTo(slice(whole.vertices().uv0(), 2, was));
            assertThat(slice(vertices.weights(), 4, i))
                    .isEqualTo(slice(whole.vertices().weights(), 4, was));
            assertThat(vertices.joints()[4 * i]).isEqualTo(whole.vertices().joints()[4 * was]);
            assertThat(moves(thin.morphs().getFirst(), i))
                    .isEqualTo(moves(whole.morphs().getFirst(), was));
        }
    }

    @Test
    void whereTwoPrimitivesMeetNeitherLosesAVertex() {
        List<Primitive> thin = TestScenes.primitives(at(2));

        assertThat(heightsAtTheSeam(thin.getFirst())).hasSize(135).isEqualTo(heightsAtTheSeam(thin.getLast()));
    }

    @Test
    void theSurfaceStaysNearWhereItWas() {
        for (Primitive primitive : TestScenes.primitives(at(2))) {
            float[] p = primitive.vertices().positions();
            for (int t = 0; t < primitive.indices().length; t += 3) {
                float[] middle = new float[3];
                for (int k = 0; k < 3; k++) {
                    for (int axis = 0; axis < 3; axis++) {
                        middle[axis] += p[3 * primitive.indices()[t + k] + axis] / 3;
                    }
                }
                double surface = 0.1 * StrictMath.sin(7 * middle[0]) * StrictMath.sin(5 * middle[1]);
                assertThat(Math.abs(middle[2] - surface)).isLessThan(0.01);
            }
        }
    }

    @Test
    void theSameSceneGivesTheSameTriangles() {
        List<Primitive> first = TestScenes.primitives(at(1));
        List<Primitive> second = TestScenes.primitives(at(1));
        for (int i = 0; i < first.size(); i++) {
            assertThat(second.get(i).indices()).isEqualTo(first.get(i).indices());
        }
    }

    private static Set<Float> heightsAtTheSeam(Primitive primitive) {
        Set<Float> heights = new TreeSet<>();
        for (int i = 0; i < primitive.vertices().count(); i++) {
            if (primitive.vertices().positions()[3 * i] == 1) {
                heights.add(primitive.vertices().positions()[3 * i + 1]);
            }
        }
        return heights;
    }

    private static boolean moves(MorphTarget morph, int vertex) {
        return Arrays.binarySearch(morph.vertices(), vertex) >= 0;
    }

    private static List<Float> place(Vertices vertices, int i) {
        return List.of(vertices.positions()[3 * i], vertices.positions()[3 * i + 1], vertices.positions()[3 * i + 2]);
    }

    private static float[] slice(float[] values, int width, int i) {
        return Arrays.copyOfRange(values, width * i, width * (i + 1));
    }
}
