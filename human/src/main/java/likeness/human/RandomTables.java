package likeness.human;

import java.util.List;
import java.util.Map;

/**
 * What is usual, and how usual: {@code random.json}. Weights are relative to each other; nothing is forbidden by gender, but
 * what is typical is likelier.
 *
 * @param ages bands of years
 * @param body bells of the macro parameters
 * @param traits directions in which bodies and faces vary, each moving several sliders together
 * @param tags by slot or {@code any}, then by tag or asset: how likely an asset with that tag is for women, for men, at 20
 *     ({@code young}) and at 80 ({@code old}), and by strongest ancestry
 * @param assets factor on the likelihood of single assets, 0 to leave one to those who ask for it
 * @param underHats hair that a hat can be worn over
 * @param styles of dress: a tag, and how likely
 * @param hairColors by ancestry, palette id and weight
 * @param greyColors palette ids from the first grey to the last
 * @param eyeColors by ancestry, variant and weight
 * @param tones by ancestry, the lightest and the darkest usual skin tone
 * @param rates of what one may have or not
 */
record RandomTables(
        List<AgeBand> ages,
        Map<String, Bell> body,
        List<Trait> traits,
        Map<String, Map<String, Map<String, Double>>> tags,
        Map<String, Double> assets,
        List<String> underHats,
        Map<String, Double> styles,
        Map<String, Map<String, Double>> hairColors,
        List<String> greyColors,
        Map<String, Map<String, Double>> eyeColors,
        Map<String, List<String>> tones,
        Rates rates) {

    static final RandomTables STANDARD = Resource.json("random.json", RandomTables.class);

    record AgeBand(double from, double to, double weight) {}

    /** Mean and deviation, what a decade beyond 30 adds to the mean, and the limits. */
    record Bell(double mean, double deviation, double perDecade, double minimum, double maximum) {}

    /** Sliders moved by one number, of that mean and deviation; {@code *} in a name stands for both sides. */
    record Trait(String name, double mean, double deviation, Map<String, Double> sliders) {}

    /** Chances 0…1. Those by age grow from {@code young} at 20 to {@code old} at 80. */
    record Rates(
            double mixedAncestry,
            double betweenGenders,
            ByAge glasses,
            ByAge baldMen,
            double baldWomen,
            double beardMen,
            double beardWomen,
            double headwear,
            double variant,
            double dyedGrey) {}

    record ByAge(double young, double old) {
        double at(double age) {
            double share = Math.min(Math.max((age - 20) / 60, 0), 1);
            return young + (old - young) * share;
        }
    }
}
