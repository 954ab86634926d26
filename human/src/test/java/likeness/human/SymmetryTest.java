package likeness.human;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import likeness.pack.Modifier;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SymmetryTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'gender': 0, 'age': 25",
                "'gender': 1, 'age': 70, 'weight': 0.9, 'muscle': 0.8, 'ancestry': {'african': 1}",
                "'gender': 0.5, 'age': 40, 'weight': 0.2, 'breastSize': 0.8, 'ancestry': {'asian': 0.5, 'caucasian': 0.5}"
            })
    void symmetricParametersGiveSymmetricBodies(String fields) {
        Appearance person = People.body(fields).withDetails(symmetricDetails());
        HeightRange range = People.HUMAN.heightRange(person);
        float[] body = new BodyShaper(People.PACK, new TargetTable(People.PACK))
                .shape(person.withBody(person.body().withHeight(range.clamp(170))));
        int[] mirror = mirror();
        double worst = 0;
        for (int v = 0; v < mirror.length; v++) {
            worst = Math.max(worst, Math.abs(body[3 * v] + body[3 * mirror[v]]));
            worst = Math.max(worst, Math.abs(body[3 * v + 1] - body[3 * mirror[v] + 1]));
            worst = Math.max(worst, Math.abs(body[3 * v + 2] - body[3 * mirror[v] + 2]));
        }
        assertThat(worst * 0.1).as("metres").isLessThan(1e-4);
    }

    /** Every second pair of sliders, on both sides, and some of the middle. */
    private static Map<String, Double> symmetricDetails() {
        Map<String, Double> details = new HashMap<>();
        int n = 0;
        for (Modifier modifier : People.PACK.modifiers()) {
            String mirror = modifier.mirror();
            if (mirror != null && n++ % 3 == 0 && !details.containsKey(modifier.name())) {
                details.put(modifier.name(), 0.5);
                details.put(mirror, 0.5);
            }
        }
        details.put("nose/nose-scale-horiz-decr|incr", 0.8);
        details.put("chin/chin-width-min|max", -0.6);
        return details;
    }

    /** The skin vertex on the other side, found on the base mesh. */
    private static int[] mirror() {
        float[] p = People.PACK.body().positions();
        Map<List<Integer>, Integer> byPlace = new HashMap<>();
        int skin = 13380;
        for (int v = 0; v < skin; v++) {
            byPlace.put(place(p[3 * v], p[3 * v + 1], p[3 * v + 2]), v);
        }
        int[] mirror = new int[skin];
        for (int v = 0; v < skin; v++) {
            Integer other = byPlace.get(place(-p[3 * v], p[3 * v + 1], p[3 * v + 2]));
            mirror[v] = other == null ? v : other;
        }
        return mirror;
    }

    private static List<Integer> place(float x, float y, float z) {
        return List.of(Math.round(x * 2000), Math.round(y * 2000), Math.round(z * 2000));
    }
}
