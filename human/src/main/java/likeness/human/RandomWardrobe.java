package likeness.human;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import likeness.human.Appearance.Body;
import likeness.human.Appearance.Choice;
import likeness.pack.Asset;
import likeness.pack.Catalog;
import likeness.pack.Slot;
import org.jspecify.annotations.Nullable;

/** Hair, eyes, clothes and what else one may have: chosen to go with the body and with each other. */
final class RandomWardrobe {

    private static final RandomTables TABLES = RandomTables.STANDARD;

    /** From this age on hair may be grey; from the second, it mostly is. */
    private static final double FIRST_GREY = 38;

    private static final double ALL_GREY = 72;

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
        put(choices, Slot.HAIR, dice, body, features, "", color);
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
        without(empty, Slot.HEADWEAR, dice.about("headwear").chance(rates.headwear()));
        return empty;
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
        List<Asset> assets = catalog.in(slot).stream()
                .filter(a -> credited || !a.licence().needsCredit())
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
        for (String tag : asset.tags()) {
            Map<String, Double> by = usual(asset.slot(), tag);
            double female = by.getOrDefault("female", 1.0);
            double male = by.getOrDefault("male", 1.0);
            likelihood *= female * (1 - body.gender()) + male * body.gender();
            likelihood *= by.getOrDefault(features, 1.0);
        }
        boolean matches = style.isEmpty() || asset.tags().contains(style);
        return matches ? likelihood : likelihood * 0.02;
    }

    private static Map<String, Double> usual(Slot slot, String tag) {
        Map<String, Double> anywhere =
                TABLES.tags().getOrDefault("any", Map.of()).getOrDefault(tag, Map.of());
        return TABLES.tags().getOrDefault(AppearanceFields.name(slot), Map.of()).getOrDefault(tag, anywhere);
    }

    private static String hairColor(Dice dice, double age, String features) {
        Map<String, Double> natural = TABLES.hairColors().getOrDefault(features, Map.of());
        String id = dice.pick(List.copyOf(new TreeMap<>(natural).keySet()), c -> weight(natural, c));
        double grey = (age - FIRST_GREY) / (ALL_GREY - FIRST_GREY) + 0.25 * dice.bell();
        if (grey > 0.25 && age >= FIRST_GREY && !dice.chance(TABLES.rates().dyedGrey())) {
            List<String> greys = TABLES.greyColors();
            id = greys.get((int) Math.min(greys.size() - 1, Math.max(0, grey * greys.size() * 0.8)));
        }
        return swatch(id);
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
