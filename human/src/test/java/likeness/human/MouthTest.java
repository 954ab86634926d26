package likeness.human;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import likeness.scene.Mesh;
import likeness.scene.MorphTarget;
import likeness.scene.Scene;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is inside a mouth stays inside it, and teeth are hard. */
class MouthTest {

    private static final float MILLIMETRE = 0.001f;
    private static final double MOST = 1.2 * MILLIMETRE;

    private static final double MOST_OF_MANY = 2 * MILLIMETRE;

    /** What is nearer to the middle cannot come through a cheek. */
    private static final float CHEEK = 8 * MILLIMETRE;

    private static final List<Map<String, Double>> SHAPES = List.of(
            Map.of("jawOpen", 1.0),
            Map.of("jawOpen", 0.5),
            Map.of("viseme_O", 1.0),
            Map.of("mouthPucker", 1.0),
            Map.of("jawOpen", 1.0, "mouthSmileLeft", 1.0, "mouthSmileRight", 1.0),
            Map.of("jawOpen", 1.0, "mouthPucker", 1.0));

    @Test
    void nothingInsideTheMouthComesThroughTheCheeks() {
        assertThat(throughCheeks(
                        List.of(
                                People.HUMAN.random(11),
                                People.body("'gender': 1, 'age': 80, 'weight': 1, 'ancestry': {'asian': 1}")),
                        SHAPES))
                .isEmpty();
    }

    /**
     * Of every shape that moves the mouth. What is seen between lips is no fault, and lips that are drawn wide lay bare more of it than
     * this test can tell from what comes through: so it looks at the lining alone.
     */
    @Test
    @Tag("full")
    void theLiningOfAMouthStaysBehindTheCheeksOfManyPeople() {
        List<Map<String, Double>> shapes = new ArrayList<>(SHAPES);
        for (MorphGroup group : MorphGroup.values()) {
            group.shapes().stream()
                    .filter(name -> name.matches("(mouth|jaw|cheekPuff|viseme).*"))
                    .forEach(name -> shapes.add(alone(name)));
        }
        Map<String, Float> found = new TreeMap<>();
        for (long seed = 1; seed <= 20; seed++) {
            for (Map<String, Double> shape : shapes) {
                float[] head = positions(built(People.HUMAN.random(seed), shape), "Head_Mesh");
                float worst = worst(new FaceSurface(head), lining(head), 1);
                note(found, seed + " " + new TreeMap<>(shape), worst, MOST_OF_MANY);
            }
        }
        assertThat(found).isEmpty();
    }

    /** Closing the mouth takes back what opening it does, and is nothing without. */
    private static Map<String, Double> alone(String shape) {
        return shape.equals("mouthClose") ? Map.of("jawOpen", 1.0, shape, 1.0) : Map.of(shape, 1.0);
    }

    /** The worst place of each person and shape where something comes through, metres. */
    private static Map<String, Float> throughCheeks(List<Appearance> people, List<Map<String, Double>> shapes) {
        Map<String, Float> found = new TreeMap<>();
        for (int p = 0; p < people.size(); p++) {
            for (Map<String, Double> shape : shapes) {
                Scene scene = built(people.get(p), shape);
                float[] head = positions(scene, "Head_Mesh");
                FaceSurface face = new FaceSurface(head);
                String name = p + " " + new TreeMap<>(shape) + " ";
                note(found, name + "lining", worst(face, lining(head), 1), MOST);
                note(found, name + "teeth", worst(face, positions(scene, "Teeth_Mesh"), 4), MOST);
                note(found, name + "tongue", worst(face, positions(scene, "Tongue_Mesh"), 2), MOST);
            }
        }
        return found;
    }

    private static void note(Map<String, Float> found, String name, float worst, double most) {
        if (worst > most) {
            found.put(name, worst);
        }
    }

    /** @param step of how many points one is tried: those of teeth lie closer than their cheeks' */
    private static float worst(FaceSurface face, float[] points, int step) {
        float worst = 0;
        for (int i = 0; i < points.length; i += 3 * step) {
            if (points[i] > CHEEK) {
                worst = Math.max(worst, face.outside(points[i], points[i + 1], points[i + 2]));
            }
        }
        return worst;
    }

    private static float[] lining(float[] head) {
        boolean[] inside = FaceSurface.inside();
        int[] source = People.PACK.body().head().source();
        float[] lining = new float[head.length];
        int count = 0;
        for (int v = 0; v < source.length; v++) {
            if (inside[source[v]]) {
                System.arraycopy(head, 3 * v, lining, count, 3);
                count += 3;
            }
        }
        return java.util.Arrays.copyOf(lining, count);
    }

    private static Scene built(Appearance person, Map<String, Double> shape) {
        return People.HUMAN.build(person, BuildOptions.DEFAULT.withExpression(shape));
    }

    private static float[] positions(Scene scene, String name) {
        return People.mesh(scene, name).primitives().getFirst().vertices().positions();
    }

    @Test
    void teethKeepTheirShapeWhenTheJawOpens() {
        Appearance person = People.HUMAN.random(11);
        float[] closed = positions(built(person, Map.of()), "Teeth_Mesh");
        float[] open = positions(built(person, Map.of("jawOpen", 1.0)), "Teeth_Mesh");
        int[] quads = People.mesh(built(person, Map.of()), "Teeth_Mesh")
                .primitives()
                .getFirst()
                .indices();
        double most = 0;
        for (int i = 0; i < quads.length; i++) {
            int a = 3 * quads[i];
            int b = 3 * quads[i - i % 3 + (i + 1) % 3];
            most = Math.max(most, Math.abs(length(closed, a, b) - length(open, a, b)));
        }
        assertThat(most).as("metres").isLessThan(1e-5);
        assertThat(moved(closed, open)).as("metres that the lower row moves").isGreaterThan(10 * MILLIMETRE);
    }

    @Test
    void anExpressionMovesTeethAsItsMorphTargetWould() {
        Appearance person = People.HUMAN.random(11);
        Scene withShapes = People.HUMAN.build(person, BuildOptions.DEFAULT.withMorphs(EnumSet.allOf(MorphGroup.class)));
        Mesh teeth = People.mesh(withShapes, "Teeth_Mesh");
        MorphTarget target =
                teeth.primitives().getFirst().morphs().get(teeth.morphNames().indexOf("jawOpen"));
        float[] expected = positions(withShapes, "Teeth_Mesh").clone();
        for (int i = 0; i < target.offsets().length; i++) {
            expected[3 * target.vertices()[i / 3] + i % 3] += target.offsets()[i];
        }
        assertThat(positions(built(person, Map.of("jawOpen", 1.0)), "Teeth_Mesh"))
                .containsExactly(expected, org.assertj.core.data.Offset.offset(1e-4f));
    }

    @Test
    void anOpenMouthShowsTheUpperTeethBelowTheLip() {
        for (long seed : new long[] {2, 4, 11}) {
            Scene scene = built(People.HUMAN.random(seed), Map.of("jawOpen", 1.0));
            float[] head = positions(scene, "Head_Mesh");
            int[] source = People.PACK.body().head().source();
            int lip = java.util.stream.IntStream.range(0, source.length)
                    .filter(v -> source[v] == 537)
                    .findFirst()
                    .orElseThrow();
            float[] teeth = positions(scene, "Teeth_Mesh");
            float edge = head[3 * lip + 1] - 2 * MILLIMETRE;
            assertThat(java.util.stream.IntStream.range(0, teeth.length / 3)
                            .filter(v -> Math.abs(teeth[3 * v]) < 6 * MILLIMETRE)
                            .filter(v -> teeth[3 * v + 1] < edge && teeth[3 * v + 1] > edge - 6 * MILLIMETRE))
                    .as("person " + seed)
                    .isNotEmpty();
        }
    }

    private static double moved(float[] from, float[] to) {
        double most = 0;
        for (int i = 0; i < from.length; i++) {
            most = Math.max(most, Math.abs(from[i] - to[i]));
        }
        return most;
    }

    private static double length(float[] p, int a, int b) {
        return Math.sqrt((p[a] - p[b]) * (p[a] - p[b])
                + (p[a + 1] - p[b + 1]) * (p[a + 1] - p[b + 1])
                + (p[a + 2] - p[b + 2]) * (p[a + 2] - p[b + 2]));
    }
}
