package likeness.human;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import likeness.human.Appearance.Body;
import likeness.human.Appearance.Choice;
import likeness.human.RandomTables.ByAge;
import likeness.pack.Asset;
import likeness.pack.Catalog;
import likeness.pack.Slot;
import org.jspecify.annotations.Nullable;

/** Hair, eyes, clothes and what else one may have: chosen to go with the body and with each other. */
final class RandomWardrobe {

    private static final RandomTables TABLES = RandomTables.STANDARD;

    /** From this age on hair may be greying. */
    private static final double FIRST_GREY = 38;

    /** Age at which the usual head begins to turn, and at which it is white. */
    private static final double TURNING = 43;

    private static final double ALL_WHITE = 83;

    /** How much one head is ahead of another, as a share of those years. */
    private static final double SPREAD = 0.2;

    /** Share of the way from which on no natural colour is left. */
    private static final double FULLY_GREY = 0.4;

    private final Catalog catalog;
    private final boolean credited;

    RandomWardrobe(Catalog catalog, boolean credited) {
        this.catalog = catalog;
        this.credited = credited;
    }

    Map<Slot, Choice> choose(Dice dice, Body body, String features) {
        Map<Slot, Choice> choices = new EnumMap<>(Slot.class);
        String color = hairColor(dice.about("hair colour"), body.age(), features);
        String style = dice.about("style")
                .pick(List.copyOf(new TreeMap<>(TABLES.styles()).keySet()), s -> weight(TABLES.styles(), s));
        put(choices, Slot.HAIR, dice, body, features, "", color, wearsHat(dice) ? TABLES.underHats() : List.of());
        // Brows and beard follow the hair; who has none still has its colour.
        String bare = isBald(dice, body) ? color : null;
        put(choices, Slot.BEARD, dice, body, features, "", bare);
        put(choices, Slot.EYEBROWS, dice, body, features, "", bare);
        put(choices, Slot.CLOTHING, dice, body, features, style, null);
        put(choices, Slot.FOOTWEAR, dice, body, features, style, null);
        put(choices, Slot.EYEWEAR, dice, body, features, "", null);
        put(choices, Slot.HEADWEAR, dice, body, features, style, null);
        put(choices, Slot.TEETH, dice, body, features, "", null);
        Map<String, Double> eyes = TABLES.eyeColors().getOrDefault(features, Map.of());
        Choice usualEyes = Defaults.STANDARD.dress(body).choices().get(Slot.EYES);
        if (usualEyes != null) {
            choices.put(
                    Slot.EYES,
                    usualEyes.withVariant(
                            dice.about("eyes").pick(List.copyOf(new TreeMap<>(eyes).keySet()), e -> weight(eyes, e))));
        }
        return choices;
    }

    /** What this person goes without. */
    Set<Slot> empty(Dice dice, Body body) {
        boolean male = body.gender() >= 0.5;
        RandomTables.Rates rates = TABLES.rates();
        Set<Slot> empty = EnumSet.noneOf(Slot.class);
        without(empty, Slot.HAIR, !isBald(dice, body));
        without(empty, Slot.BEARD, dice.about("beard").chance(male ? rates.beardMen() : rates.beardWomen()));
        without(
                empty,
                Slot.EYEWEAR,
                dice.about("glasses").chance(rates.glasses().at(body.age())));
        without(empty, Slot.HEADWEAR, wearsHat(dice));
        return empty;
    }

    private static boolean wearsHat(Dice dice) {
        return dice.about("headwear").chance(TABLES.rates().headwear());
    }

    private static boolean isBald(Dice dice, Body body) {
        RandomTables.Rates rates = TABLES.rates();
        return dice.about("bald").chance(body.gender() >= 0.5 ? rates.baldMen().at(body.age()) : rates.baldWomen());
    }

    private static void without(Set<Slot> empty, Slot slot, boolean has) {
        if (!has) {
            empty.add(slot);
        }
    }

    private void put(
            Map<Slot, Choice> choices,
            Slot slot,
            Dice dice,
            Body body,
            String features,
            String style,
            @Nullable String color) {
        put(choices, slot, dice, body, features, style, color, List.of());
    }

    /** @param among ids to choose from; empty for all of the slot */
    private void put(
            Map<Slot, Choice> choices,
            Slot slot,
            Dice dice,
            Body body,
            String features,
            String style,
            @Nullable String color,
            List<String> among) {
        List<Asset> assets = catalog.in(slot).stream()
                .filter(a -> credited || !a.licence().needsCredit())
                .filter(a -> among.isEmpty() || among.contains(a.id()))
                .toList();
        if (!assets.isEmpty()) {
            Dice own = dice.about(AppearanceFields.name(slot));
            Asset asset = own.pick(assets, a -> likelihood(a, body, features, style));
            Choice choice = Choice.of(asset.id());
            choices.put(
                    slot,
                    color != null && asset.tintable() ? choice.withColor(color) : withVariant(choice, asset, own));
        }
    }

    private static Choice withVariant(Choice choice, Asset asset, Dice dice) {
        if (asset.variants().isEmpty() || !dice.chance(TABLES.rates().variant())) {
            return choice;
        }
        return choice.withVariant(dice.pick(asset.variants(), v -> 1).id());
    }

    private static double likelihood(Asset asset, Body body, String features, String style) {
        double likelihood = TABLES.assets().getOrDefault(asset.id(), 1.0);
        likelihood *= likelihood(usual(asset.slot(), asset.id()), body, features);
        for (String tag : asset.tags()) {
            likelihood *= likelihood(usual(asset.slot(), tag), body, features);
        }
        boolean matches = style.isEmpty() || asset.tags().contains(style);
        return matches ? likelihood : likelihood * 0.02;
    }

    private static double likelihood(Map<String, Double> by, Body body, String features) {
        double manly = manly(body.gender());
        double gender = by.getOrDefault("female", 1.0) * (1 - manly) + by.getOrDefault("male", 1.0) * manly;
        ByAge age = new ByAge(by.getOrDefault("young", 1.0), by.getOrDefault("old", 1.0));
        return gender * age.at(body.age()) * by.getOrDefault(features, 1.0);
    }

    /** Who is mostly a man mostly dresses like one; in between, both are as likely. */
    private static double manly(double gender) {
        return Math.min(Math.max((gender - 0.3) / 0.4, 0), 1);
    }

    private static Map<String, Double> usual(Slot slot, String tag) {
        Map<String, Double> anywhere =
                TABLES.tags().getOrDefault("any", Map.of()).getOrDefault(tag, Map.of());
        return TABLES.tags().getOrDefault(AppearanceFields.name(slot), Map.of()).getOrDefault(tag, anywhere);
    }

    private static String hairColor(Dice dice, double age, String features) {
        Map<String, Double> natural = TABLES.hairColors().getOrDefault(features, Map.of());
        String id = dice.pick(List.copyOf(new TreeMap<>(natural).keySet()), c -> weight(natural, c));
        double grey = (age - TURNING) / (ALL_WHITE - TURNING) + SPREAD * dice.bell();
        if (age < FIRST_GREY || grey <= 0 || dice.chance(TABLES.rates().dyedGrey())) {
            return swatch(id);
        }
        List<String> greys = TABLES.greyColors();
        if (grey < FULLY_GREY) {
            return Colors.mixed(swatch(id), swatch(greys.getFirst()), grey / FULLY_GREY);
        }
        double along = (grey - FULLY_GREY) / (1 - FULLY_GREY);
        return swatch(greys.get((int) Math.min(greys.size() - 1, along * greys.size())));
    }

    private static String swatch(String id) {
        return Palettes.STANDARD.hair().stream()
                .filter(s -> s.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no hair colour " + id))
                .color();
    }

    private static double weight(Map<String, Double> weights, String key) {
        return weights.getOrDefault(key, 0.0);
    }
}
