package likeness.packbuild.asset;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import likeness.pack.Asset;
import likeness.pack.Asset.Licence;
import likeness.pack.Asset.Variant;
import likeness.pack.Catalog;
import likeness.pack.FittedMesh;
import likeness.pack.PartMaterial;
import likeness.pack.Slot;
import likeness.pack.TextureUse;
import likeness.packbuild.asset.AssetFile.Item;
import likeness.packbuild.asset.AssetFile.Look;
import likeness.packbuild.asset.AssetFile.Region;
import likeness.packbuild.source.SourcePackage;
import org.jspecify.annotations.Nullable;

/** Joins the catalogue files with the meshes of the data package, and collects the textures that have to be made. */
public final class CatalogueAssembly {

    private final SourcePackage source;
    private final CatalogueFiles files;
    private final MaterialTable materials;
    private final List<Asset> assets = new ArrayList<>();
    private final Map<String, FittedMesh> meshes = new TreeMap<>();
    private final Map<String, TextureJob> jobs = new TreeMap<>();

    public CatalogueAssembly(SourcePackage source, CatalogueFiles files) {
        this.source = source;
        this.files = files;
        this.materials = new MaterialTable(files.materials());
        for (AssetFile file : files.files()) {
            file.assets().forEach(item -> add(file, item));
        }
    }

    /** Adds an asset that was made elsewhere, with its mesh. */
    public CatalogueAssembly add(Asset asset, FittedMesh mesh) {
        assets.add(asset);
        meshes.put(requireNonNull(asset.mesh(), asset.id()), mesh);
        return this;
    }

    public Catalog catalog() {
        return new Catalog(assets.stream()
                .sorted(Comparator.comparing(Asset::slot).thenComparing(Asset::id))
                .toList());
    }

    /** Meshes by entry name. */
    public Map<String, FittedMesh> meshes() {
        return meshes;
    }

    /** Textures to be made from pictures of the data package, sorted by entry. */
    public List<TextureJob> textures() {
        return List.copyOf(jobs.values());
    }

    private void add(AssetFile file, Item item) {
        Map<String, PartMaterial> parts = file.slot() == Slot.SKIN ? skinParts(file, item) : parts(file, item);
        assets.add(new Asset(
                item.id(),
                file.slot(),
                item.title(),
                item.tags(),
                licence(file, item),
                meshEntry(file, item),
                parts,
                item.variants().stream()
                        .map(look -> variant(file, item, look, parts))
                        .toList(),
                item.covers()));
    }

    private @Nullable String meshEntry(AssetFile file, Item item) {
        if (item.mesh() == null) {
            return null;
        }
        String scale = item.scale() != null ? item.scale() : requireNonNull(file.scale(), item.id());
        String entry = "meshes/" + item.id() + ".bin";
        meshes.put(
                entry,
                MeshReader.read(
                        source,
                        file.folder() + "/" + item.mesh(),
                        requireNonNull(files.scales().get(scale), scale),
                        regions(file, item)));
        return entry;
    }

    private static List<Region> regions(AssetFile file, Item item) {
        return item.regions().isEmpty() ? List.of(new Region(file.part(), List.of())) : item.regions();
    }

    private Map<String, PartMaterial> parts(AssetFile file, Item item) {
        Map<String, PartMaterial> parts = new LinkedHashMap<>();
        for (Region region : regions(file, item)) {
            var override = item.parts().get(region.part());
            String template = MaterialTable.nameOf(file.material(), override);
            Map<String, String> maps = new LinkedHashMap<>();
            item.pictures()
                    .forEach((role, picture) ->
                            maps.put(role, job(file, item, role, "", picture, materials.hasAlpha(template))));
            parts.put(region.part(), materials.material(file.material(), override, maps));
        }
        return parts;
    }

    private Map<String, PartMaterial> skinParts(AssetFile file, Item item) {
        String picture = requireNonNull(item.pictures().get("base"), item.id());
        return Map.of(
                "head",
                        materials.material(
                                file.material(), null, Map.of("base", job(file, item, "head", "", picture, false))),
                "body",
                        materials.material(
                                file.material(), null, Map.of("base", job(file, item, "body", "", picture, false))));
    }

    private Variant variant(AssetFile file, Item item, Look look, Map<String, PartMaterial> parts) {
        Map<String, TextureUse> textures = new TreeMap<>();
        String picture = look.pictures().get("base");
        if (picture != null) {
            parts.forEach((name, part) -> {
                TextureUse own = part.baseColorTexture();
                if (own != null) {
                    boolean alpha = own.entry().endsWith(".png");
                    textures.put(name, new TextureUse(job(file, item, "base", look.id(), picture, alpha), false));
                }
            });
        }
        return new Variant(look.id(), look.title(), look.color(), textures);
    }

    private String job(AssetFile file, Item item, String role, String variant, String picture, boolean alpha) {
        boolean colour = role.equals("base") || role.equals("grey");
        String entry = "textures/" + item.id() + "-" + role + (variant.isEmpty() ? "" : "-" + variant)
                + (alpha && colour ? ".png" : ".jpg");
        jobs.put(entry, new TextureJob(entry, item.id(), role, variant, pictureFile(file, item, picture)));
        return entry;
    }

    /** Pictures are named relative to the mesh's folder; those of a skin relative to the slot's. */
    private static String pictureFile(AssetFile file, Item item, String picture) {
        String mesh = item.mesh();
        String folder = mesh == null || !mesh.contains("/") ? "" : mesh.substring(0, mesh.lastIndexOf('/') + 1);
        return file.folder() + "/" + folder + picture;
    }

    private Licence licence(AssetFile file, Item item) {
        String name = item.licence() != null ? item.licence() : file.licence();
        LicenceEntry entry = requireNonNull(files.licences().get(name), "no licence " + name);
        String author = item.author() != null ? item.author() : entry.author();
        return new Licence(author, entry.terms(), entry.credit().replace("%s", item.title()));
    }
}
