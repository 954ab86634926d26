package likeness.human;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import likeness.human.Appearance.Body;
import likeness.pack.Modifier;
import likeness.pack.Shape;
import likeness.pack.Target;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The morphed body against a second evaluation that shares no code with it: dense, in double, over every target of the pack,
 * with factors looked up by word. The height's own number is found by comparing, not by solving.
 */
class BodyOracleTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'gender': 0, 'age': 25",
                "'gender': 1, 'age': 18, 'ancestry': {'african': 1}",
                "'gender': 0.3, 'age': 66, 'weight': 0.8, 'muscle': 0.2, 'ancestry': {'african': 0.5, 'asian': 0.25, 'caucasian': 0.25}",
                "'gender': 0, 'age': 90, 'weight': 0.1, 'breastSize': 0.9, 'breastFirmness': 0.1, 'proportions': 0.1",
                "'gender': 1, 'age': 45, 'weight': 1, 'muscle': 1, 'proportions': 1, 'ancestry': {'asian': 1}"
            })
    void the_body_is_what_the_data_says(String fields) {
        Appearance person = People.body(fields)
                .withDetails(Map.of(
                        "nose/nose-scale-vert-decr|incr",
                        -0.5,
                        "head/head-oval",
                        0.7,
                        "hip/hip-scale-horiz-decr|incr",
                        0.4));
        HeightRange range = People.HUMAN.heightRange(person);
        Appearance inRange = person.withBody(
                person.body().withHeight(range.clamp(person.body().height())));
        float[] built = new BodyShaper(People.PACK, new TargetTable(People.PACK)).shape(inRange);
        double heightNumber = heightNumber(inRange, built);
        double[] expected = evaluate(inRange, heightNumber);
        double worst = 0;
        for (int i = 0; i < built.length; i++) {
            worst = Math.max(worst, Math.abs(built[i] - expected[i]));
        }
        assertThat(worst).as("largest difference in decimetres").isLessThan(2e-4);
    }

    /** The number of 0…1 whose body is as tall as the one that was built, by trial. */
    private static double heightNumber(Appearance person, float[] built) {
        double wanted = extent(toDouble(built));
        double low = 0.25;
        double high = 0.7;
        for (int i = 0; i < 24; i++) {
            double middle = (low + high) / 2;
            if (extent(evaluate(person, middle)) < wanted) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }

    private static double extent(double[] positions) {
        double top = -1e9;
        double bottom = 1e9;
        for (int v = 0; v < 13380; v++) {
            top = Math.max(top, positions[3 * v + 1]);
            bottom = Math.min(bottom, positions[3 * v + 1]);
        }
        return top - bottom;
    }

    private static double[] toDouble(float[] values) {
        double[] copy = new double[values.length];
        for (int i = 0; i < copy.length; i++) {
            copy[i] = values[i];
        }
        return copy;
    }

    private static double[] evaluate(Appearance person, double height) {
        Map<String, Double> words = words(person.body(), height);
        Map<String, Double> keys = new LinkedHashMap<>();
        for (String macro : new String[] {"", "-universal", "-height", "-proportions"}) {
            keys.put("macrodetails" + macro, 1.0);
        }
        keys.put("breast", 1.0);
        for (Modifier modifier : People.PACK.modifiers()) {
            double value = person.details().getOrDefault(modifier.name(), 0.0);
            keys.put(modifier.positiveKey(), Math.max(0, value));
            if (modifier.negativeKey() != null) {
                keys.put(modifier.negativeKey(), Math.max(0, -value));
            }
        }
        double[] positions = toDouble(People.PACK.body().positions());
        for (Target target : People.PACK.targets()) {
            double weight = keys.getOrDefault(target.key(), 0.0);
            for (String word : target.factors()) {
                weight *= words.getOrDefault(word, 0.0);
            }
            if (weight != 0) {
                Shape shape = People.PACK.shape(target);
                for (int i = 0; i < shape.offsets().length; i++) {
                    positions[3 * shape.vertices()[i / 3] + i % 3] += weight * shape.offsets()[i] / 1000.0;
                }
            }
        }
        return positions;
    }

    /** The formulas of the data's documentation, adults only. */
    private static Map<String, Double> words(Body b, double height) {
        Map<String, Double> words = new LinkedHashMap<>();
        words.put("male", b.gender());
        words.put("female", 1 - b.gender());
        words.put("african", b.ancestry().african());
        words.put("asian", b.ancestry().asian());
        words.put("caucasian", b.ancestry().caucasian());
        double young = b.age() < 25 ? 3.2 * ((b.age() - 1) / 48 - 0.1875) : 1 - (b.age() - 25) / 65;
        words.put("young", young);
        words.put("child", b.age() < 25 ? 1 - young : 0);
        words.put("old", b.age() < 25 ? 0 : 1 - young);
        three(words, "muscle", b.muscle());
        three(words, "weight", b.weight());
        three(words, "height", height);
        three(words, "cup", b.breastSize());
        three(words, "firmness", b.breastFirmness());
        words.put("uncommonproportions", Math.max(0, 1 - 2 * b.proportions()));
        words.put("idealproportions", Math.max(0, 2 * b.proportions() - 1));
        words.put("regularproportions", 1 - Math.abs(2 * b.proportions() - 1));
        return words;
    }

    private static void three(Map<String, Double> words, String what, double value) {
        words.put("min" + what, Math.max(0, 1 - 2 * value));
        words.put("max" + what, Math.max(0, 2 * value - 1));
        words.put("average" + what, 1 - Math.abs(2 * value - 1));
    }
}
