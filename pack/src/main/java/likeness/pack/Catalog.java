package likeness.pack;

import java.util.List;
import java.util.Optional;

/**
 * Everything one can wear or be.
 *
 * @param assets sorted by slot, then id
 */
public record Catalog(List<Asset> assets) {
    public Catalog {
        assets = List.copyOf(assets);
    }

    public List<Asset> in(Slot slot) {
        return assets.stream().filter(a -> a.slot() == slot).toList();
    }

    public Optional<Asset> find(Slot slot, String id) {
        return assets.stream()
                .filter(a -> a.slot() == slot && a.id().equals(id))
                .findFirst();
    }
}
