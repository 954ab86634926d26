package likeness.server.dialect.avaturn;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import likeness.human.Appearance.Choice;
import likeness.pack.Asset;
import likeness.pack.Asset.Variant;
import likeness.pack.Catalog;
import likeness.pack.PartMaterial;
import likeness.pack.Slot;
import org.jspecify.annotations.Nullable;

/** The catalogue by Avaturn's ids. */
final class AssetIndex {

    private static final String BLACK = "#000000";

    private final Catalog catalog;
    private final Map<UUID, WornAsset> byId;

    AssetIndex(Catalog catalog) {
        this.catalog = catalog;
        byId = catalog.assets().stream()
                .filter(asset -> Placement.of(asset.slot()).isPresent())
                .flatMap(AssetIndex::looks)
                .collect(Collectors.toMap(WornAsset::id, Function.identity()));
    }

    private static Stream<WornAsset> looks(Asset asset) {
        return asset.variants().isEmpty()
                ? Stream.of(new WornAsset(asset, null))
                : asset.variants().stream().map(variant -> new WornAsset(asset, variant.id()));
    }

    /** All looks of all assets that go into a placement, by title. */
    List<WornAsset> all() {
        return byId.values().stream()
                .sorted((a, b) -> a.asset().slot() != b.asset().slot()
                        ? a.asset().slot().compareTo(b.asset().slot())
                        : (a.asset().id() + "/" + a.variant())
                                .compareTo(b.asset().id() + "/" + b.variant()))
                .toList();
    }

    Optional<WornAsset> find(UUID id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** The look that a choice stands for. */
    WornAsset of(Slot slot, Choice choice) {
        Asset asset = asset(slot, choice);
        return new WornAsset(asset, variant(asset, choice).map(Variant::id).orElse(null));
    }

    /** The colour that a choice shows: its own, its variant's, or the asset's. */
    String color(Slot slot, Choice choice) {
        Asset asset = asset(slot, choice);
        return Stream.of(choice.color(), variantColor(asset, choice), assetColor(asset))
                .flatMap(Stream::ofNullable)
                .findFirst()
                .orElse(BLACK);
    }

    private Asset asset(Slot slot, Choice choice) {
        return catalog.find(slot, choice.asset())
                .orElseThrow(() -> new IllegalStateException("no asset " + choice.asset() + " in " + slot));
    }

    private static Optional<Variant> variant(Asset asset, Choice choice) {
        String chosen = choice.variant();
        return chosen == null ? asset.variants().stream().findFirst() : asset.variant(chosen);
    }

    private static @Nullable String variantColor(Asset asset, Choice choice) {
        return variant(asset, choice).map(Variant::color).orElse(null);
    }

    private static @Nullable String assetColor(Asset asset) {
        return asset.parts().values().stream()
                .filter(PartMaterial::tint)
                .map(PartMaterial::baseColor)
                .findFirst()
                .orElse(null);
    }
}
