package likeness.human;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import likeness.pack.Slot;
import org.jspecify.annotations.Nullable;

/**
 * How a person looks, as data. Immutable; what it holds is within the ranges that hold for every body. Whether assets and
 * details exist, and whether the height suits this body, is known to {@link Human#validate}.
 *
 * <p>The same appearance, engine id and pack id give the same bytes.
 *
 * @param body the macro parameters
 * @param details value by full modifier name ({@code nose/nose-scale-vert-decr|incr}), −1…1; absent means 0
 * @param boneScale proportions of the skeleton
 * @param skin texture and tone
 * @param choices asset by slot; a slot that is absent is empty. Skin and base layer are not chosen here. Eyes, teeth and
 *     tongue are always present
 */
public record Appearance(
        Body body, Map<String, Double> details, BoneScale boneScale, Skin skin, Map<Slot, Choice> choices) {

    /** Version of the JSON form that this class stands for. */
    public static final int VERSION = 1;

    /** Adults only: by policy nobody younger than 18 is made. */
    public static final double MINIMUM_AGE = 18;

    public static final double MAXIMUM_AGE = 90;

    public Appearance {
        details = checkedDetails(details);
        choices = checkedChoices(choices);
    }

    public Optional<Choice> choice(Slot slot) {
        return Optional.ofNullable(choices.get(slot));
    }

    public Appearance withBody(Body newBody) {
        return new Appearance(newBody, details, boneScale, skin, choices);
    }

    public Appearance withDetails(Map<String, Double> newDetails) {
        return new Appearance(body, newDetails, boneScale, skin, choices);
    }

    public Appearance withBoneScale(BoneScale newBoneScale) {
        return new Appearance(body, details, newBoneScale, skin, choices);
    }

    public Appearance withSkin(Skin newSkin) {
        return new Appearance(body, details, boneScale, newSkin, choices);
    }

    /** The same person with another asset in a slot, or with the slot empty. */
    public Appearance with(Slot slot, @Nullable Choice choice) {
        Map<Slot, Choice> changed = new EnumMap<>(Slot.class);
        changed.putAll(choices);
        if (choice == null) {
            changed.remove(slot);
        } else {
            changed.put(slot, choice);
        }
        return new Appearance(body, details, boneScale, skin, changed);
    }

    private static Map<String, Double> checkedDetails(Map<String, Double> details) {
        Map<String, Double> sorted = new TreeMap<>();
        details.forEach((name, value) -> sorted.put(name, Check.range("details." + name, value, -1, 1)));
        return Collections.unmodifiableMap(sorted);
    }

    private static Map<Slot, Choice> checkedChoices(Map<Slot, Choice> choices) {
        Map<Slot, Choice> sorted = new EnumMap<>(Slot.class);
        choices.forEach((slot, choice) -> sorted.put(slot, choice.checked(slot)));
        for (Slot slot : AppearanceFields.REQUIRED) {
            if (!sorted.containsKey(slot)) {
                throw new AppearanceException(AppearanceFields.path(slot), "must not be empty", "an asset");
            }
        }
        return Collections.unmodifiableMap(sorted);
    }

    /**
     * @param gender 0 female … 1 male
     * @param age years
     * @param height barefoot, centimetres
     * @param weight 0 thin … 1 heavy; 0.5 average
     * @param muscle 0 slack … 1 athletic; 0.5 average
     * @param proportions 0 uncommon … 1 ideal
     * @param breastSize 0…1; acts on the female share of the body
     * @param breastFirmness 0…1
     * @param ancestry mix of features
     */
    public record Body(
            double gender,
            double age,
            double height,
            double weight,
            double muscle,
            double proportions,
            double breastSize,
            double breastFirmness,
            Ancestry ancestry) {

        /** What any body can be; the range for one body is {@link Human#heightRange}. */
        static final double MINIMUM_HEIGHT = 100;

        static final double MAXIMUM_HEIGHT = 250;

        public Body {
            gender = Check.range("body.gender", gender, 0, 1);
            age = Check.range("body.age", age, MINIMUM_AGE, MAXIMUM_AGE);
            height = Check.range("body.height", height, MINIMUM_HEIGHT, MAXIMUM_HEIGHT);
            weight = Check.range("body.weight", weight, 0, 1);
            muscle = Check.range("body.muscle", muscle, 0, 1);
            proportions = Check.range("body.proportions", proportions, 0, 1);
            breastSize = Check.range("body.breastSize", breastSize, 0, 1);
            breastFirmness = Check.range("body.breastFirmness", breastFirmness, 0, 1);
        }

        public Body withHeight(double centimetres) {
            return new Body(
                    gender, age, centimetres, weight, muscle, proportions, breastSize, breastFirmness, ancestry);
        }
    }

    /** Shares of the three feature sets of the base data; their sum is 1. */
    public record Ancestry(double african, double asian, double caucasian) {
        private static final double TOLERANCE = 1e-6;

        public Ancestry {
            african = Check.range("body.ancestry.african", african, 0, 1);
            asian = Check.range("body.ancestry.asian", asian, 0, 1);
            caucasian = Check.range("body.ancestry.caucasian", caucasian, 0, 1);
            double sum = african + asian + caucasian;
            if (Math.abs(sum - 1) > TOLERANCE) {
                throw new AppearanceException("body.ancestry", "the shares sum to " + Check.number(sum), "a sum of 1");
            }
        }
    }

    /** How much larger or smaller than the body suggests: −100…100, 0 as is. */
    public record BoneScale(double head, double arms, double chest) {
        public static final BoneScale NONE = new BoneScale(0, 0, 0);

        public BoneScale {
            head = Check.range("boneScale.head", head, -100, 100);
            arms = Check.range("boneScale.arms", arms, -100, 100);
            chest = Check.range("boneScale.chest", chest, -100, 100);
        }
    }

    /**
     * @param asset texture set, which brings age, sex and features
     * @param tone mean colour of the face as {@code #rrggbb}; null for the asset's own
     * @param correction −50 darker … 50 lighter, on top of the tone. Kept apart from the tone, because programs set it as a
     *     slider of its own and expect to read back what they set
     */
    public record Skin(String asset, @Nullable String tone, double correction) {
        public Skin {
            asset = Check.id("skin.asset", asset);
            tone = Check.color("skin.tone", tone, false);
            correction = Check.range("skin.correction", correction, -50, 50);
        }
    }

    /**
     * An asset in a slot.
     *
     * @param asset id in the catalogue
     * @param variant named look of the asset; null for its first
     * @param color {@code #rrggbb} (eyewear also {@code #rrggbbaa}, alpha of the lens) for assets that take one; null for
     *     the variant's own. Brows and beard without a colour follow the hair
     */
    public record Choice(
            String asset,
            @Nullable String variant,
            @Nullable String color) {

        public static Choice of(String asset) {
            return new Choice(asset, null, null);
        }

        public Choice withColor(@Nullable String newColor) {
            return new Choice(asset, variant, newColor);
        }

        public Choice withVariant(@Nullable String newVariant) {
            return new Choice(asset, newVariant, color);
        }

        private Choice checked(Slot slot) {
            String path = AppearanceFields.path(slot);
            return new Choice(
                    Check.id(path + ".asset", asset),
                    variant == null ? null : Check.id(path + ".variant", variant),
                    Check.color(path + ".color", color, slot == Slot.EYEWEAR));
        }
    }
}
