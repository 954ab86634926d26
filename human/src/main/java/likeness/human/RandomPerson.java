package likeness.human;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import likeness.human.Appearance.Ancestry;
import likeness.human.Appearance.Body;
import likeness.human.Appearance.BoneScale;
import likeness.human.Appearance.Choice;
import likeness.human.Appearance.Skin;
import likeness.human.RandomTables.Bell;
import likeness.human.RandomTables.Trait;
import likeness.pack.Catalog;
import likeness.pack.Modifier;
import likeness.pack.Slot;

/**
 * A plausible person from a seed: first the body, then the face, then what goes with both. Each question has dice of its
 * own, so that a new asset changes who wears it and nobody else's face.
 */
final class RandomPerson {

    private static final RandomTables TABLES = RandomTables.STANDARD;

    private final Map<String, Modifier> modifiers = new TreeMap<>();
    private final BodyShaper shaper;
    private final RandomWardrobe wardrobe;

    RandomPerson(Catalog catalog, List<Modifier> modifiers, BodyShaper shaper, boolean credited) {
        modifiers.forEach(m -> this.modifiers.put(m.name(), m));
        this.shaper = shaper;
        this.wardrobe = new RandomWardrobe(catalog, credited);
    }

    Appearance of(long seed) {
        Dice dice = new Dice(seed);
        Body body = body(dice);
        Map<String, Double> details = details(dice.about("traits"));
        Ancestry mix = body.ancestry();
        String features = Defaults.strongest(mix);
        Skin skin = new Skin(Defaults.STANDARD.skin(body), tone(dice.about("tone"), mix), 0);
        Map<Slot, Choice> choices = new EnumMap<>(Slot.class);
        choices.putAll(Defaults.STANDARD.dress(body).choices());
        choices.putAll(wardrobe.choose(dice, body, features));
        wardrobe.empty(dice, body).forEach(choices::remove);
        Appearance person = new Appearance(body, details, BoneScale.NONE, skin, choices);
        return person.withBody(body.withHeight(height(dice.about("height"), person)));
    }

    private Body body(Dice dice) {
        double gender = gender(dice.about("gender"));
        double age = age(dice.about("age"));
        return new Body(
                gender,
                age,
                Defaults.STANDARD.height(gender),
                bell(dice, "weight", age),
                bell(dice, "muscle", age),
                bell(dice, "proportions", age),
                bell(dice, "breastSize", age),
                bell(dice, "breastFirmness", age),
                ancestry(dice.about("ancestry")));
    }

    private static double gender(Dice dice) {
        boolean male = dice.chance(0.5);
        if (dice.chance(TABLES.rates().betweenGenders())) {
            return round(male ? dice.between(0.55, 0.75) : dice.between(0.25, 0.45));
        }
        double shade = dice.between(0, 0.12);
        return round(male ? 1 - shade : shade);
    }

    private static double age(Dice dice) {
        RandomTables.AgeBand band = dice.pick(TABLES.ages(), RandomTables.AgeBand::weight);
        return Math.rint(dice.between(band.from(), band.to()));
    }

    private static double bell(Dice dice, String name, double age) {
        Bell bell = java.util.Objects.requireNonNull(TABLES.body().get(name), name);
        double mean = bell.mean() + bell.perDecade() * Math.max(0, age - 30) / 10;
        double value = mean + bell.deviation() * dice.about(name).bell();
        return round(Math.min(Math.max(value, bell.minimum()), bell.maximum()));
    }

    /** Every feature set is the strongest equally often. */
    private static Ancestry ancestry(Dice dice) {
        double strongest = dice.chance(TABLES.rates().mixedAncestry()) ? dice.between(0.5, 0.8) : dice.between(0.85, 1);
        double second = round((1 - strongest) * (dice.chance(0.5) ? 1 : dice.uniform()));
        double first = round(strongest);
        double third = round(1 - first - second);
        return switch ((int) (dice.uniform() * 6)) {
            case 0 -> new Ancestry(first, second, third);
            case 1 -> new Ancestry(first, third, second);
            case 2 -> new Ancestry(second, first, third);
            case 3 -> new Ancestry(third, first, second);
            case 4 -> new Ancestry(second, third, first);
            default -> new Ancestry(third, second, first);
        };
    }

    private Map<String, Double> details(Dice dice) {
        Map<String, Double> sums = new LinkedHashMap<>();
        for (Trait trait : TABLES.traits()) {
            double amount =
                    trait.mean() + trait.deviation() * dice.about(trait.name()).bell();
            trait.sliders().forEach((slider, share) -> {
                for (String side : slider.contains("*") ? List.of("l", "r") : List.of("")) {
                    sums.merge(slider.replace("*", side), amount * share, Double::sum);
                }
            });
        }
        Map<String, Double> details = new TreeMap<>();
        sums.forEach((name, value) -> {
            Modifier modifier = java.util.Objects.requireNonNull(modifiers.get(name), name);
            double kept = round(Math.min(Math.max(value, modifier.minimum()), modifier.maximum()));
            if (kept != 0) {
                details.put(name, kept);
            }
        });
        return details;
    }

    private static String tone(Dice dice, Ancestry mix) {
        double shade = dice.uniform();
        double[] rgb = new double[3];
        addTone(rgb, "african", mix.african(), shade);
        addTone(rgb, "asian", mix.asian(), shade);
        addTone(rgb, "caucasian", mix.caucasian(), shade);
        return "#%02x%02x%02x".formatted(Math.round(rgb[0]), Math.round(rgb[1]), Math.round(rgb[2]));
    }

    private static void addTone(double[] rgb, String ancestry, double weight, double shade) {
        List<String> ends = java.util.Objects.requireNonNull(TABLES.tones().get(ancestry), ancestry);
        for (int c = 0; c < 3; c++) {
            int light = Integer.parseInt(ends.get(0), 1 + 2 * c, 3 + 2 * c, 16);
            int dark = Integer.parseInt(ends.get(1), 1 + 2 * c, 3 + 2 * c, 16);
            rgb[c] += weight * (light + (dark - light) * shade);
        }
    }

    private double height(Dice dice, Appearance person) {
        HeightRange range = shaper.heightRange(person);
        Bell bell = java.util.Objects.requireNonNull(TABLES.body().get("height"), "height");
        double share = Math.min(Math.max(bell.mean() + bell.deviation() * dice.bell(), bell.minimum()), bell.maximum());
        return range.clamp(Math.rint(range.minimum() + share * (range.maximum() - range.minimum())));
    }

    /** Two digits: enough to tell people apart, short to read. */
    private static double round(double value) {
        return Math.rint(value * 100) / 100;
    }
}
