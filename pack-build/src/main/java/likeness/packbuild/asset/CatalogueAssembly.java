package likeness.packbuild.asset;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import likeness.pack.Asset;
import likeness.pack.Asset.Licence;
import likeness.pack.Asset.Variant;
import likeness.pack.BodyModel;
import likeness.pack.Catalog;
import likeness.pack.FittedMesh;
import likeness.pack.PartMaterial;
import likeness.pack.Slot;
import likeness.pack.TextureUse;
import likeness.packbuild.asset.AssetFile.Item;
import likeness.packbuild.asset.AssetFile.Look;
import likeness.packbuild.source.SourcePackage;
import org.jspecify.annotations.Nullable;

/** Joins the catalogue files with the meshes of the data package, and collects the textures that have to be made. */
public final class CatalogueAssembly {

    private final CatalogueFiles files;
    private final BlockReader blocks;
    private final TextureJobs jobs = new TextureJobs();
    private final List<Asset> assets = new ArrayList<>();
    private final Map<String, List<Owed>> owed = new TreeMap<>();
    private final Map<String, FittedMesh> meshes = new TreeMap<>();

    public CatalogueAssembly(SourcePackage source, BodyModel body, CatalogueFiles files) {
        this.files = files;
        this.blocks = new BlockReader(source, body, files, jobs);
        for (AssetFile file : files.files()) {
            for (Item item : file.assets()) {
                if (file.slot() == Slot.SKIN) {
                    addSkin(file, item);
                } else {
                    add(file, item, blocks.read(file, item));
                }
            }
        }
    }

    /** Adds an asset of our own, with its mesh. */
    public CatalogueAssembly add(Asset asset, FittedMesh mesh) {
        assets.add(asset);
        meshes.put(requireNonNull(asset.mesh(), asset.id()), mesh);
        LicenceEntry licence = requireNonNull(files.licences().get("likeness"));
        owed.put(asset.id(), List.of(new Owed(asset.title(), licence.author(), licence, null)));
        return this;
    }

    /** Puts an asset in the place of the one with its slot and id, and another mesh in the place of its mesh. */
    public CatalogueAssembly replace(Asset asset, FittedMesh mesh) {
        assets.replaceAll(a -> a.slot() == asset.slot() && a.id().equals(asset.id()) ? asset : a);
        meshes.put(requireNonNull(asset.mesh(), asset.id()), mesh);
        return this;
    }

    /** To whom each asset is owed, piece by piece, by asset id. */
    public Map<String, List<Owed>> owed() {
        return owed;
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

    /** Textures that any asset uses, to be made from pictures of the data package, sorted by entry. */
    public List<TextureJob> textures() {
        Set<String> used = new HashSet<>();
        assets.forEach(asset -> used.addAll(asset.textures()));
        return jobs.all().stream().filter(job -> used.contains(job.entry())).toList();
    }

    private void addSkin(AssetFile file, Item item) {
        assets.add(asset(file, item, null, blocks.skinParts(file, item), List.of(blocks.owed(file, item))));
    }

    private void add(AssetFile file, Item item, Block block) {
        if (item.isOffered()) {
            String entry = "meshes/" + item.id() + ".bin";
            meshes.put(entry, block.mesh());
            assets.add(asset(file, item, entry, block.parts(), block.owed()));
        }
    }

    private Asset asset(
            AssetFile file, Item item, @Nullable String mesh, Map<String, PartMaterial> parts, List<Owed> pieces) {
        owed.put(item.id(), pieces);
        return new Asset(
                item.id(),
                file.slot(),
                item.title(),
                item.tags(),
                licence(pieces),
                mesh,
                parts,
                variants(file, item, parts),
                item.covers());
    }

    private List<Variant> variants(AssetFile file, Item item, Map<String, PartMaterial> parts) {
        List<Look> looks = new ArrayList<>(item.variants());
        if (item.palette() != null) {
            looks.addAll(requireNonNull(files.palettes().get(item.palette()), item.palette()));
        }
        return looks.stream().map(look -> variant(file, item, look, parts)).toList();
    }

    private Variant variant(AssetFile file, Item item, Look look, Map<String, PartMaterial> parts) {
        Map<String, TextureUse> textures = new TreeMap<>();
        String picture = look.pictures().get("base");
        if (picture != null) {
            parts.forEach((name, part) -> {
                TextureUse own = part.baseColorTexture();
                if (own != null) {
                    boolean alpha = own.entry().endsWith(".png");
                    textures.put(name, new TextureUse(jobs.add(file, item, "base", look.id(), picture, alpha), false));
                }
            });
        }
        return new Variant(look.id(), look.title(), look.color(), textures);
    }

    /** The terms of all pieces, joined. */
    private static Licence licence(List<Owed> owed) {
        return new Licence(
                joined(owed.stream().map(Owed::author).toList(), ", "),
                joined(owed.stream().map(o -> o.licence().terms()).toList(), " AND "),
                joined(owed.stream().map(Owed::credit).filter(c -> !c.isEmpty()).toList(), "; "));
    }

    private static String joined(List<String> texts, String separator) {
        return String.join(separator, texts.stream().distinct().toList());
    }
}
