package likeness.packbuild;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import likeness.pack.Asset;
import likeness.pack.FittedMesh;
import likeness.pack.PackFile;
import likeness.pack.Slot;
import likeness.packbuild.provenance.Provenance;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class CatalogueTest {

    private final List<Asset> assets = BuiltPack.get().catalog().assets();

    @Test
    void idsAreUnique() {
        assertThat(assets).extracting(Asset::id).doesNotHaveDuplicates();
    }

    @Test
    void everyMeshAndTextureIsThereAndNothingElse() throws Exception {
        Set<String> named = new HashSet<>();
        for (Asset asset : assets) {
            named.addAll(asset.textures());
            if (asset.mesh() != null) {
                named.add(asset.mesh());
            }
        }
        try (PackFile file = PackFile.open(BuiltPack.FILE)) {
            Set<String> shipped = file.names().stream()
                    .filter(n -> n.startsWith("meshes/") || n.startsWith("textures/"))
                    .filter(n -> !n.startsWith("textures/tile-") && !n.startsWith("textures/skin-"))
                    .collect(Collectors.toSet());
            assertThat(file.names()).containsAll(named);
            assertThat(named).containsAll(shipped);
        }
    }

    @Test
    void everyPartOfAMeshHasAMaterial() {
        for (Asset asset : assets) {
            if (asset.mesh() != null) {
                FittedMesh mesh = BuiltPack.get().mesh(asset);
                assertThat(asset.parts().keySet())
                        .as(asset.id())
                        .containsExactlyInAnyOrderElementsOf(
                                mesh.parts().stream().map(FittedMesh.Part::name).toList());
            }
        }
    }

    @Test
    void tiledTexturesHaveCoordinates() {
        for (Asset asset : assets) {
            if (asset.mesh() != null) {
                for (FittedMesh.Part part : BuiltPack.get().mesh(asset).parts()) {
                    boolean tiled = requireNonNull(asset.parts().get(part.name())).textures().stream()
                            .anyMatch(t -> t.tiled());
                    if (tiled) {
                        assertThat(part.tiled())
                                .as(asset.id() + " " + part.name())
                                .hasSameSizeAs(part.mesh().uv());
                    }
                }
            }
        }
    }

    @Test
    void whatIsNotCc0CarriesACredit() {
        for (Asset asset : assets) {
            assertThat(asset.licence().needsCredit())
                    .as(asset.id() + " " + asset.licence())
                    .isEqualTo(!asset.licence().terms().equals("CC0-1.0"));
        }
        assertThat(assets).anyMatch(a -> a.licence().needsCredit());
    }

    @Test
    void everySlotHasAnAssetThatNeedsNoCredit() {
        assertThat(assets.stream().filter(a -> !a.licence().needsCredit()).map(Asset::slot))
                .contains(Slot.values());
    }

    @Test
    void everyAssetHasAnAuthorTermsAndAGround() {
        Provenance provenance = JsonMapper.shared().readValue(BuiltPack.get().provenance(), Provenance.class);
        Map<String, Provenance.Item> items = new TreeMap<>();
        provenance.items().forEach(item -> items.put(item.id(), item));

        assertThat(items.keySet()).containsAll(assets.stream().map(Asset::id).toList());
        assertThat(items.values()).flatExtracting(Provenance.Item::pieces).allSatisfy(piece -> {
            assertThat(piece.author()).isNotBlank();
            assertThat(piece.terms()).isIn("CC0-1.0", "CC-BY-3.0", "CC-BY-4.0");
            assertThat(piece.ground()).isNotBlank();
        });
        assertThat(items.values().stream().flatMap(item -> item.entries().values().stream()))
                .isNotEmpty();
    }
}
