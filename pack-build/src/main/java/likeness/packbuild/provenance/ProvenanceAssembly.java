package likeness.packbuild.provenance;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import likeness.pack.Asset;
import likeness.packbuild.asset.CatalogueAssembly;
import likeness.packbuild.asset.LicenceEntry;
import likeness.packbuild.asset.Owed;
import likeness.packbuild.asset.TextureJob;
import likeness.packbuild.provenance.Provenance.Item;
import likeness.packbuild.provenance.Provenance.Piece;

/** Tells of every entry of a pack where it comes from. */
public final class ProvenanceAssembly {

    private final CatalogueAssembly catalogue;
    private final Map<String, LicenceEntry> licences;
    private final Map<String, String> digests;
    private final Map<String, String> pictures = new TreeMap<>();
    private final List<Item> items = new ArrayList<>();

    /** @param digests SHA-256 by entry, of everything that will be in the pack */
    public ProvenanceAssembly(
            CatalogueAssembly catalogue, Map<String, LicenceEntry> licences, Map<String, String> digests) {
        this.catalogue = catalogue;
        this.licences = licences;
        this.digests = digests;
        for (TextureJob job : catalogue.textures()) {
            if (job.picture() != null) {
                pictures.put(job.entry(), job.picture());
            }
        }
    }

    /**
     * @param inputs SHA-256 of each source file
     * @throws IllegalStateException when an entry would be shipped that nothing accounts for
     */
    public Provenance make(Map<String, String> inputs) {
        shared("body", "Base mesh, skeleton, targets, sliders and poses", "makehuman", Set.of("body/", "targets/"));
        shared("cloth-tiles", "Cloth tiles", "likeness", Set.of("textures/tile-"));
        shared("skin-maps", "Normals, roughness and occlusion of skin", "likeness", Set.of("textures/skin-"));
        catalogue.catalog().assets().forEach(asset -> items.add(item(asset)));
        Set<String> unaccounted = new TreeSet<>(digests.keySet());
        items.forEach(item -> unaccounted.removeAll(item.entries().keySet()));
        unaccounted.remove("catalog.json");
        if (!unaccounted.isEmpty()) {
            throw new IllegalStateException("nobody knows where these come from: " + unaccounted);
        }
        return new Provenance(inputs, items);
    }

    private void shared(String id, String title, String licence, Set<String> prefixes) {
        Map<String, String> entries = new TreeMap<>(digests);
        entries.keySet().removeIf(entry -> prefixes.stream().noneMatch(entry::startsWith));
        LicenceEntry terms = requireNonNull(licences.get(licence), licence);
        items.add(new Item(
                id, title, entries, List.of(piece(new Owed(title, terms.author(), terms, null), List.of()))));
    }

    private Item item(Asset asset) {
        Map<String, String> entries = new TreeMap<>();
        Stream<String> mesh = Stream.ofNullable(asset.mesh());
        Stream.concat(mesh, asset.textures().stream())
                .forEach(e -> entries.put(e, requireNonNull(digests.get(e), asset.id() + " uses " + e)));
        List<Piece> pieces = requireNonNull(catalogue.owed().get(asset.id()), asset.id()).stream()
                .map(owed -> piece(owed, sources(owed, entries.keySet())))
                .toList();
        return new Item(asset.id(), asset.title(), entries, pieces);
    }

    /** The piece's mesh, and the pictures that the entries are made from and that lie beside it. */
    private List<String> sources(Owed owed, Set<String> entries) {
        Set<String> sources = new TreeSet<>();
        String mesh = owed.mesh();
        String folder = mesh == null ? "" : mesh.substring(0, mesh.lastIndexOf('/') + 1);
        if (mesh != null) {
            sources.add(mesh);
        }
        for (String entry : entries) {
            String picture = pictures.get(entry);
            if (picture != null && picture.startsWith(folder)) {
                sources.add(picture);
            }
        }
        return List.copyOf(sources);
    }

    private static Piece piece(Owed owed, List<String> sources) {
        LicenceEntry licence = owed.licence();
        return new Piece(owed.title(), owed.author(), licence.terms(), owed.credit(), licence.ground(), sources);
    }
}
