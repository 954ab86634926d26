package likeness.human;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import likeness.scene.Mesh;
import likeness.scene.MorphTarget;
import likeness.scene.Primitive;
import likeness.scene.Scene;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FaceShapesTest {

    private static final BuildOptions ALL = BuildOptions.DEFAULT.withMorphs(EnumSet.allOf(MorphGroup.class));
    private static final List<String> NAMES = Stream.of(MorphGroup.values())
            .flatMap(group -> group.shapes().stream())
            .toList();
    private static final Appearance WOMAN = People.body("'gender': 0, 'age': 30");
    private static final Scene SCENE = People.HUMAN.build(WOMAN, ALL);
    private static final float MILLIMETRE = 0.001f;

    private static Primitive head() {
        return People.mesh(SCENE, "Head_Mesh").primitives().getFirst();
    }

    private static MorphTarget headShape(String name) {
        return head().morphs().get(NAMES.indexOf(name));
    }

    private static float[] positionsWith(String... shapes) {
        float[] positions = head().vertices().positions().clone();
        for (String shape : shapes) {
            MorphTarget target = headShape(shape);
            for (int i = 0; i < target.offsets().length; i++) {
                positions[3 * target.vertices()[i / 3] + i % 3] += target.offsets()[i];
            }
        }
        return positions;
    }

    @Test
    void theHeadCarries52And15And5ShapesInTheirOrder() {
        assertThat(MorphGroup.ARKIT.shapes()).hasSize(52).doesNotHaveDuplicates();
        assertThat(MorphGroup.VISEMES.shapes())
                .containsExactly(
                        "viseme_sil",
                        "viseme_PP",
                        "viseme_FF",
                        "viseme_TH",
                        "viseme_DD",
                        "viseme_kk",
                        "viseme_CH",
                        "viseme_SS",
                        "viseme_nn",
                        "viseme_RR",
                        "viseme_aa",
                        "viseme_E",
                        "viseme_I",
                        "viseme_O",
                        "viseme_U");
        assertThat(People.mesh(SCENE, "Head_Mesh").morphNames())
                .isEqualTo(NAMES)
                .hasSize(72);
        assertThat(head().morphs()).hasSize(72);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ARKIT", "VISEMES", "EXTRAS"})
    void aModelCarriesTheVocabulariesThatWereAskedFor(MorphGroup group) {
        Scene scene = People.HUMAN.build(WOMAN, BuildOptions.DEFAULT.withMorphs(Set.of(group)));
        assertThat(People.mesh(scene, "Head_Mesh").morphNames()).isEqualTo(group.shapes());
        assertThat(People.mesh(People.HUMAN.build(WOMAN, BuildOptions.DEFAULT), "Head_Mesh")
                        .morphNames())
                .isEmpty();
    }

    @Test
    void everyShapeMovesTheFaceVisiblyAndNotBeyondWhatAFaceCan() {
        Map<String, Float> wrong = new TreeMap<>();
        for (String name : NAMES) {
            float most = 0;
            float[] offsets = headShape(name).offsets();
            for (int i = 0; i < offsets.length; i += 3) {
                most = Math.max(most, length(offsets[i], offsets[i + 1], offsets[i + 2]));
            }
            float least = name.equals("viseme_sil") ? 0.05f : 1;
            if (most < least * MILLIMETRE || most > 40 * MILLIMETRE) {
                wrong.put(name, most);
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void leftAndRightAreMirrorImages() {
        for (String left : NAMES) {
            if (left.endsWith("Left")) {
                assertMirrored(headShape(left), headShape(left.replaceFirst("Left$", "Right")), left);
            }
        }
    }

    private static void assertMirrored(MorphTarget left, MorphTarget right, String name) {
        float[] p = head().vertices().positions();
        assertThat(right.vertices().length)
                .as(name)
                .isCloseTo(left.vertices().length, org.assertj.core.data.Percentage.withPercentage(5));
        for (int i = 0; i < left.vertices().length; i++) {
            int v = 3 * left.vertices()[i];
            float[] moved = {-left.offsets()[3 * i], left.offsets()[3 * i + 1], left.offsets()[3 * i + 2]};
            float[] there = nearest(right, -p[v], p[v + 1], p[v + 2], moved);
            assertThat(there).as(name).containsExactly(moved, org.assertj.core.data.Offset.offset(1e-4f));
        }
    }

    /** Of the vertices at this place (seams have several), the offset that is most like the wanted; none is no offset. */
    private static float[] nearest(MorphTarget target, float x, float y, float z, float[] wanted) {
        float[] p = head().vertices().positions();
        float[] best = {0, 0, 0};
        float least = length(wanted[0], wanted[1], wanted[2]);
        for (int i = 0; i < target.vertices().length; i++) {
            int v = 3 * target.vertices()[i];
            if (length(p[v] - x, p[v + 1] - y, p[v + 2] - z) < 2e-4f) {
                float[] o = target.offsets();
                float off = length(o[3 * i] - wanted[0], o[3 * i + 1] - wanted[1], o[3 * i + 2] - wanted[2]);
                if (off < least) {
                    least = off;
                    best = new float[] {o[3 * i], o[3 * i + 1], o[3 * i + 2]};
                }
            }
        }
        return best;
    }

    @Test
    void anOpenJawWithAClosedMouthShowsClosedLips() {
        float[] closed = head().vertices().positions();
        float[] open = positionsWith("jawOpen");
        float[] both = positionsWith("jawOpen", "mouthClose");
        Set<Integer> lips = new HashSet<>();
        float widest = 0;
        for (int a : headShape("jawOpen").vertices()) {
            for (int b : headShape("mouthClose").vertices()) {
                if (distance(closed, a, b) < 2 * MILLIMETRE && distance(open, a, b) > 10 * MILLIMETRE) {
                    lips.add(a);
                    widest = Math.max(widest, distance(both, a, b));
                }
            }
        }
        assertThat(lips)
                .as("what meets in a closed mouth and parts in an open one")
                .hasSizeGreaterThan(10);
        assertThat(widest).as("metres").isLessThan(3 * MILLIMETRE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'gender': 0, 'age': 30",
                "'gender': 1, 'age': 70, 'ancestry': {'african': 1}",
                "'gender': 0.5, 'age': 45, 'ancestry': {'asian': 1}"
            })
    void closedLidsHideTheEyes(String fields) {
        Appearance person = People.body(fields);
        Scene open = People.HUMAN.build(person, BuildOptions.DEFAULT);
        Scene closed = People.HUMAN.build(person, BuildOptions.DEFAULT.withExpression(Map.of("eyesClosed", 1.0)));
        assertThat(visibleEye(open)).isGreaterThan(0.3);
        assertThat(visibleEye(closed)).isLessThan(0.02);
    }

    /** Share of the eyes' front that no skin lies before, seen from straight ahead. */
    private static double visibleEye(Scene scene) {
        float[] eyes = People.mesh(scene, "Eye_Mesh")
                .primitives()
                .getFirst()
                .vertices()
                .positions();
        Primitive head = People.mesh(scene, "Head_Mesh").primitives().getFirst();
        float front = 0;
        for (int v = 2; v < eyes.length; v += 3) {
            front = Math.max(front, eyes[v]);
        }
        int asked = 0;
        int seen = 0;
        for (int v = 0; v < eyes.length; v += 3) {
            if (eyes[v + 2] > front - 4 * MILLIMETRE) {
                asked++;
                seen += isCovered(head, eyes[v], eyes[v + 1], eyes[v + 2]) ? 0 : 1;
            }
        }
        return seen / (double) asked;
    }

    private static boolean isCovered(Primitive skin, float x, float y, float z) {
        float[] p = skin.vertices().positions();
        int[] t = skin.indices();
        for (int i = 0; i < t.length; i += 3) {
            int a = 3 * t[i];
            int b = 3 * t[i + 1];
            int c = 3 * t[i + 2];
            float area = cross(p, a, b, p[c], p[c + 1]);
            float wa = cross(p, b, c, x, y) / area;
            float wb = cross(p, c, a, x, y) / area;
            float wc = cross(p, a, b, x, y) / area;
            if (wa >= 0 && wb >= 0 && wc >= 0 && wa * p[a + 2] + wb * p[b + 2] + wc * p[c + 2] > z) {
                return true;
            }
        }
        return false;
    }

    private static float cross(float[] p, int a, int b, float x, float y) {
        return (p[b] - p[a]) * (y - p[a + 1]) - (p[b + 1] - p[a + 1]) * (x - p[a]);
    }

    @Test
    void whatBelongsToTheFaceMovesWithIt() {
        assertThat(People.mesh(SCENE, "Teeth_Mesh").morphNames())
                .contains("jawOpen")
                .doesNotContain("eyeBlinkLeft");
        assertThat(People.mesh(SCENE, "Tongue_Mesh").morphNames()).contains("jawOpen", "tongueOut", "viseme_TH");
        assertThat(People.mesh(SCENE, "Eyelash_Mesh").morphNames()).contains("eyeBlinkLeft", "eyeBlinkRight");
        assertThat(People.mesh(SCENE, "Eyebrow_Mesh").morphNames()).contains("browDownLeft", "browInnerUp");
        assertThat(People.mesh(SCENE, "Eye_Mesh").morphNames())
                .contains("eyeLookUpLeft", "eyeLookInRight", "eyesLookDown")
                .doesNotContain("jawOpen");
    }

    /** Head and body are one surface to the eye: where they meet, each shape moves both alike. */
    @Test
    void noShapeOpensTheNeck() {
        Mesh body = People.mesh(SCENE, "Body_Mesh");
        float[] below = body.primitives().getFirst().vertices().positions();
        float[] above = head().vertices().positions();
        Map<String, Float> gaps = new TreeMap<>();
        for (String name : NAMES) {
            Map<Long, float[]> seam = new HashMap<>();
            for (int v = 0; v < below.length; v += 3) {
                seam.put(key(below, v), new float[3]);
            }
            if (body.morphNames().contains(name)) {
                MorphTarget moved = body.primitives()
                        .getFirst()
                        .morphs()
                        .get(body.morphNames().indexOf(name));
                eachMoved(moved, below, seam::put);
            }
            eachMoved(headShape(name), above, (place, offset) -> {
                float[] other = seam.get(place);
                float gap =
                        other == null ? 0 : length(other[0] - offset[0], other[1] - offset[1], other[2] - offset[2]);
                if (gap > 1e-5f) {
                    gaps.merge(name, gap, Math::max);
                }
            });
        }
        assertThat(body.morphNames()).contains("jawOpen");
        assertThat(gaps).isEmpty();
    }

    private static void eachMoved(MorphTarget target, float[] positions, BiConsumer<Long, float[]> action) {
        float[] o = target.offsets();
        for (int i = 0; i < target.vertices().length; i++) {
            action.accept(key(positions, 3 * target.vertices()[i]), new float[] {o[3 * i], o[3 * i + 1], o[3 * i + 2]});
        }
    }

    private static long key(float[] p, int v) {
        return Math.round(p[v] * 1e5) * 4_000_037L * 4_000_037L
                + Math.round(p[v + 1] * 1e5) * 4_000_037L
                + Math.round(p[v + 2] * 1e5);
    }

    @Test
    void anExpressionIsWhatItsMorphTargetWouldDo() {
        Scene built = People.HUMAN.build(WOMAN, BuildOptions.DEFAULT.withExpression(Map.of("jawOpen", 1.0)));
        float[] expected = positionsWith("jawOpen");
        float[] positions = People.mesh(built, "Head_Mesh")
                .primitives()
                .getFirst()
                .vertices()
                .positions();
        assertThat(positions).containsExactly(expected, org.assertj.core.data.Offset.offset(1e-4f));
    }

    @Test
    void theSamePersonHasTheSameShapes() {
        MorphTarget again = People.mesh(People.HUMAN.build(WOMAN, ALL), "Head_Mesh")
                .primitives()
                .getFirst()
                .morphs()
                .get(NAMES.indexOf("jawOpen"));
        assertThat(again.offsets()).isEqualTo(headShape("jawOpen").offsets());
    }

    private static float distance(float[] p, int a, int b) {
        return length(p[3 * a] - p[3 * b], p[3 * a + 1] - p[3 * b + 1], p[3 * a + 2] - p[3 * b + 2]);
    }

    private static float length(float x, float y, float z) {
        return (float) Math.sqrt(x * x + y * y + z * z);
    }
}
