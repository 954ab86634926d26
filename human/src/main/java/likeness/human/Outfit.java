package likeness.human;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import likeness.human.Appearance.Choice;
import likeness.pack.Asset;
import likeness.pack.Catalog;
import likeness.pack.Slot;

/**
 * What of an appearance is drawn: the assets chosen, without what another one covers, over a modest base layer where no
 * garment is.
 */
record Outfit(Asset skin, List<Item> items) {

    /** An asset and how it is worn. */
    record Item(Asset asset, Choice choice) {
        Slot slot() {
            return asset.slot();
        }
    }

    /** Slots whose assets hide skin. */
    private static final Set<Slot> GARMENTS = Set.of(Slot.BASE_LAYER, Slot.CLOTHING, Slot.FOOTWEAR, Slot.HEADWEAR);

    boolean isGarment(Item item) {
        return GARMENTS.contains(item.slot());
    }

    /** @throws AppearanceException for an asset or variant that the catalogue does not know */
    static Outfit of(Appearance appearance, Catalog catalog, Set<Slot> omitted) {
        Asset skin = find(catalog, Slot.SKIN, "skin", appearance.skin().asset());
        List<Item> chosen = new ArrayList<>();
        for (Map.Entry<Slot, Choice> entry : appearance.choices().entrySet()) {
            chosen.add(item(catalog, entry.getKey(), entry.getValue()));
        }
        baseLayer(appearance, catalog, chosen).ifPresent(chosen::add);
        Set<Slot> unseen = new TreeSet<>(omitted);
        for (Item item : chosen) {
            unseen.addAll(item.asset().covers());
        }
        return new Outfit(
                skin, chosen.stream().filter(i -> !unseen.contains(i.slot())).toList());
    }

    private static Item item(Catalog catalog, Slot slot, Choice choice) {
        String path = AppearanceFields.path(slot);
        Asset asset = find(catalog, slot, path, choice.asset());
        String variant = choice.variant();
        if (variant != null && asset.variant(variant).isEmpty()) {
            throw new AppearanceException(
                    path + ".variant",
                    asset.id() + " has no variant " + variant,
                    names(asset.variants().stream().map(Asset.Variant::id).toList()));
        }
        if (choice.color() != null && !asset.tintable()) {
            throw new AppearanceException(path + ".color", asset.id() + " takes no colour", "null");
        }
        return new Item(asset, choice);
    }

    private static Asset find(Catalog catalog, Slot slot, String path, String id) {
        return catalog.find(slot, id)
                .orElseThrow(() -> new AppearanceException(
                        path + ".asset",
                        "there is no " + AppearanceFields.name(slot) + " " + id,
                        names(catalog.in(slot).stream().map(Asset::id).toList())));
    }

    private static String names(Collection<String> ids) {
        return ids.isEmpty() ? "null" : String.join(", ", ids);
    }

    /** Nobody is shown naked: without clothing, the base layer that suits the body. */
    private static Optional<Item> baseLayer(Appearance appearance, Catalog catalog, List<Item> chosen) {
        if (chosen.stream().anyMatch(i -> i.slot() == Slot.CLOTHING)) {
            return Optional.empty();
        }
        String tag = appearance.body().gender() < 0.5 ? "feminine" : "masculine";
        List<Asset> layers = catalog.in(Slot.BASE_LAYER);
        return layers.stream()
                .filter(a -> a.tags().contains(tag))
                .findFirst()
                .or(() -> layers.stream().findFirst())
                .map(a -> new Item(a, Choice.of(a.id())));
    }
}
