package likeness.packbuild.own;

import java.util.List;
import java.util.Map;
import likeness.pack.Asset;
import likeness.pack.FittedMesh;
import likeness.pack.PartMaterial;
import likeness.pack.Slot;

/** Catalogue entries of our own assets. */
final class Catalogue {

    private static final Asset.Licence OURS = new Asset.Licence("Likeness", "CC0-1.0", "");

    private Catalogue() {}

    static OwnAsset entry(
            String id,
            Slot slot,
            String title,
            List<String> tags,
            Map<String, PartMaterial> parts,
            List<Asset.Variant> variants,
            FittedMesh mesh) {
        return entry(id, slot, title, tags, parts, variants, List.of(), mesh, Map.of());
    }

    static OwnAsset entry(
            String id,
            Slot slot,
            String title,
            List<String> tags,
            Map<String, PartMaterial> parts,
            List<Asset.Variant> variants,
            List<Slot> covers,
            FittedMesh mesh,
            Map<String, byte[]> textures) {
        return entry(id, id, slot, title, tags, parts, variants, covers, mesh, textures);
    }

    /** @param meshName assets whose meshes are equal may share one */
    static OwnAsset entry(
            String meshName,
            String id,
            Slot slot,
            String title,
            List<String> tags,
            Map<String, PartMaterial> parts,
            List<Asset.Variant> variants,
            List<Slot> covers,
            FittedMesh mesh,
            Map<String, byte[]> textures) {
        Asset asset =
                new Asset(id, slot, title, tags, OURS, "meshes/own/" + meshName + ".bin", parts, variants, covers);
        return new OwnAsset(asset, mesh, textures);
    }
}
