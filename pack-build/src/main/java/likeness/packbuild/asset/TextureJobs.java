package likeness.packbuild.asset;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import likeness.pack.Slot;
import likeness.packbuild.asset.AssetFile.Item;

/** Collects the textures that the catalogue asks for, each once. */
final class TextureJobs {

    private final Map<String, TextureJob> jobs = new TreeMap<>();
    private final Map<String, String> entries = new TreeMap<>();

    /** @return the entry that the texture will have; that of another asset when it is made of the same picture */
    String add(AssetFile file, Item item, String role, String variant, String picture, boolean alpha) {
        String path = pictureFile(file, item, picture);
        // Eyes are painted by the variant's recipe, whatever the picture; others differ only by it.
        String painted = file.slot() == Slot.EYES ? variant : "";
        return entries.computeIfAbsent(
                role + " " + path + " " + painted + " " + alpha, k -> make(item, role, variant, path, alpha));
    }

    private String make(Item item, String role, String variant, String path, boolean alpha) {
        boolean colour = role.equals("base") || role.equals("grey");
        String entry = "textures/" + item.id() + "-" + role + (variant.isEmpty() ? "" : "-" + variant)
                + (alpha && colour ? ".png" : ".jpg");
        jobs.put(entry, new TextureJob(entry, item.id(), role, variant, path));
        return entry;
    }

    /** Sorted by entry. */
    List<TextureJob> all() {
        return List.copyOf(jobs.values());
    }

    /** Pictures are named relative to the mesh's folder; those of a skin relative to the slot's. */
    private static String pictureFile(AssetFile file, Item item, String picture) {
        String mesh = item.mesh();
        String folder = mesh == null || !mesh.contains("/") ? "" : mesh.substring(0, mesh.lastIndexOf('/') + 1);
        return file.folder() + "/" + folder + picture;
    }
}
