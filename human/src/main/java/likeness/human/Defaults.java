package likeness.human;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import likeness.human.Appearance.Ancestry;
import likeness.human.Appearance.Body;
import likeness.human.Appearance.BoneScale;
import likeness.human.Appearance.Choice;
import likeness.human.Appearance.Skin;
import likeness.pack.Slot;

/**
 * What a person is unless it is said: {@code defaults.json}. The body comes first; the rest follows from it.
 *
 * @param body the body of whom nothing is known
 * @param heights usual height by gender
 * @param outfits by gender, the first that applies
 * @param creases how deep the skin's relief is
 * @param skins by age, the first that applies
 */
record Defaults(BodyDefaults body, Heights heights, List<Outfit> outfits, Creases creases, List<SkinRule> skins) {

    static final Defaults STANDARD = Resource.json("defaults.json", Defaults.class);

    record BodyDefaults(
            double gender,
            double age,
            double weight,
            double muscle,
            double proportions,
            double breastSize,
            double breastFirmness) {}

    /** Centimetres. */
    record Heights(double female, double male) {}

    /** Factor of the skin's normal map at the youngest age and at the oldest; even in between. */
    record Creases(float from, float to) {
        float at(double age) {
            double share = (age - Appearance.MINIMUM_AGE) / (Appearance.MAXIMUM_AGE - Appearance.MINIMUM_AGE);
            return (float) (from + (to - from) * share);
        }
    }

    /** Assets for genders up to {@code genderUpTo}. */
    record Outfit(double genderUpTo, Map<String, Choice> choices) {}

    /** Skins for ages up to {@code ageUpTo}; asset ids by ancestry, female and male. */
    record SkinRule(double ageUpTo, Map<String, String> female, Map<String, String> male) {}

    /** Heights of women and men mixed by gender. */
    double height(double gender) {
        return Math.round(heights.female * (1 - gender) + heights.male * gender);
    }

    /** Everything but the body. */
    Appearance dress(Body person) {
        Map<Slot, Choice> choices = new EnumMap<>(Slot.class);
        Map<String, Choice> usual = outfit(person).choices();
        for (Slot slot : Slot.values()) {
            Choice choice = usual.get(AppearanceFields.name(slot));
            if (choice != null) {
                choices.put(slot, choice);
            }
        }
        return new Appearance(person, Map.of(), BoneScale.NONE, new Skin(skin(person), null, 0), choices);
    }

    /** The skin that suits age, sex and features best. */
    String skin(Body person) {
        SkinRule rule = skins.stream()
                .filter(s -> person.age() <= s.ageUpTo())
                .findFirst()
                .orElseGet(skins::getLast);
        Map<String, String> bySex = person.gender() < 0.5 ? rule.female() : rule.male();
        return java.util.Objects.requireNonNull(bySex.get(strongest(person.ancestry())));
    }

    private Outfit outfit(Body person) {
        return outfits.stream()
                .filter(o -> person.gender() <= o.genderUpTo())
                .findFirst()
                .orElseGet(outfits::getLast);
    }

    static String strongest(Ancestry ancestry) {
        if (ancestry.african() > ancestry.asian() && ancestry.african() >= ancestry.caucasian()) {
            return "african";
        }
        return ancestry.asian() > ancestry.caucasian() ? "asian" : "caucasian";
    }
}
