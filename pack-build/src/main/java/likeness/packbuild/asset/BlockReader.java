package likeness.packbuild.asset;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import likeness.pack.BodyModel;
import likeness.pack.FittedMesh;
import likeness.pack.PartMaterial;
import likeness.pack.Slot;
import likeness.packbuild.asset.AssetFile.Item;
import likeness.packbuild.asset.AssetFile.Piece;
import likeness.packbuild.asset.AssetFile.Region;
import likeness.packbuild.simplify.Simplify;
import likeness.packbuild.source.SourcePackage;

/** Reads the items of the catalogue files, one after the other; later ones may be sewn of earlier ones. */
final class BlockReader {

    private final SourcePackage source;
    private final BodyModel model;
    private final float[] body;
    private final CatalogueFiles files;
    private final MaterialTable materials;
    private final TextureJobs jobs;
    private final Map<String, Block> known = new TreeMap<>();

    BlockReader(SourcePackage source, BodyModel model, CatalogueFiles files, TextureJobs jobs) {
        this.source = source;
        this.model = model;
        this.body = model.positions();
        this.files = files;
        this.materials = new MaterialTable(files.materials());
        this.jobs = jobs;
    }

    Block read(AssetFile file, Item item) {
        Block block = item.pieces().isEmpty() ? single(file, item) : sewn(item);
        known.put(item.id(), block);
        return block;
    }

    Owed owed(AssetFile file, Item item) {
        String name = item.licence() != null ? item.licence() : file.licence();
        LicenceEntry entry = requireNonNull(files.licences().get(name), "no licence " + name);
        String author = item.author() != null ? item.author() : entry.author();
        return new Owed(item.title(), author, entry, item.mesh() == null ? null : file.folder() + "/" + item.mesh());
    }

    Map<String, PartMaterial> skinParts(AssetFile file, Item item) {
        String picture = requireNonNull(item.pictures().get("base"), item.id());
        return SkinParts.of(
                materials,
                file.material(),
                item.id(),
                jobs.add(file, item, "head", "", picture, false),
                jobs.add(file, item, "body", "", picture, false));
    }

    private Block single(AssetFile file, Item item) {
        List<Region> regions = item.regions().isEmpty() ? List.of(new Region(file.part(), List.of())) : item.regions();
        String scale = item.scale() != null ? item.scale() : requireNonNull(file.scale(), item.id());
        FittedMesh mesh = MeshReader.read(
                source,
                file.folder() + "/" + requireNonNull(item.mesh(), item.id()),
                requireNonNull(files.scales().get(scale), scale),
                regions);
        Map<String, PartMaterial> parts = new LinkedHashMap<>();
        for (Region region : regions) {
            parts.put(region.part(), material(file, item, region.part()));
        }
        FittedMesh light = light(mesh, item);
        FittedMesh whole = file.slot() == Slot.TEETH ? Jaws.parted(light, model.rig()) : light;
        return new Block(tiled(Meshes.moved(whole, item.shift()), parts), parts, List.of(owed(file, item)));
    }

    private FittedMesh light(FittedMesh mesh, Item item) {
        if (item.triangles() == null) {
            return mesh;
        }
        var parts = Simplify.parts(mesh.parts(), Fitting.positions(mesh, body), item.triangles());
        return Meshes.keepFaces(Meshes.with(mesh, parts, mesh.hides()), (part, face) -> true);
    }

    private PartMaterial material(AssetFile file, Item item, String part) {
        var override = item.parts().get(part);
        String template = MaterialTable.nameOf(file.material(), override);
        boolean alpha = materials.hasAlpha(template);
        Map<String, String> maps = new LinkedHashMap<>();
        item.pictures().forEach((role, picture) -> maps.put(role, jobs.add(file, item, role, "", picture, alpha)));
        String base = item.pictures().get("base");
        if (base != null && materials.isTinted(template, override)) {
            // Hair has no natural colours: its one picture is grey.
            boolean hair = materials.isHair(template);
            maps.put("grey", hair ? maps.get("base") : jobs.add(file, item, "grey", "", base, alpha));
        }
        return materials.material(file.material(), override, maps);
    }

    private FittedMesh tiled(FittedMesh mesh, Map<String, PartMaterial> parts) {
        List<String> names = parts.entrySet().stream()
                .filter(e -> MaterialTable.isTiled(e.getValue()))
                .map(Map.Entry::getKey)
                .toList();
        return TileCoordinates.add(mesh, body, names);
    }

    private Block sewn(Item item) {
        Sewing sewing = new Sewing(body);
        Map<String, PartMaterial> parts = new LinkedHashMap<>();
        List<Owed> owed = new ArrayList<>();
        for (Piece piece : item.pieces()) {
            Block block = requireNonNull(known.get(piece.of()), piece.of());
            sewing.add(block.mesh(), piece.take());
            block.parts().forEach((name, part) -> {
                if ((piece.take().isEmpty() || piece.take().contains(name)) && parts.put(name, part) != null) {
                    throw new IllegalStateException("two pieces of " + item.id() + " have a part " + name);
                }
            });
            owed.addAll(block.owed());
        }
        FittedMesh mesh = sewing.sewn();
        parts.keySet()
                .retainAll(mesh.parts().stream().map(FittedMesh.Part::name).toList());
        return new Block(tiled(mesh, parts), parts, owed);
    }
}
