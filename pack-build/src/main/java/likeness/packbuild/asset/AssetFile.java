package likeness.packbuild.asset;

import java.util.List;
import java.util.Map;
import likeness.pack.Slot;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * One catalogue file: the assets of one slot. What an asset leaves out, the file's own fields tell.
 *
 * @param slot where they go
 * @param part name of the one part of a mesh that is not split
 * @param material name in {@code materials.json}
 * @param licence name in {@code licences.json}
 * @param scale name in {@code scales.json}: how offsets grow with the body
 * @param folder of the data package that {@link Item#mesh} and pictures are looked for in
 * @param assets in any order, but pieces before what is sewn of them
 */
public record AssetFile(
        Slot slot,
        String part,
        String material,
        String licence,
        @Nullable String scale,
        String folder,
        List<Item> assets) {

    /**
     * @param id stable name; never reused
     * @param title for people
     * @param tags what it is like
     * @param offered whether it is an asset by itself; false for a mere piece of others; null means yes
     * @param author null when the licence entry names the author
     * @param licence overrides the file's
     * @param scale overrides the file's
     * @param mesh file below {@link AssetFile#folder}; null for a skin and for what is sewn of pieces
     * @param pieces what it is sewn of, outermost first; empty when it has a mesh of its own
     * @param pictures source picture by role ({@code base}, {@code normal}, {@code occlusion}), relative to the mesh's folder
     * @param regions how the mesh is split into parts; empty: one part
     * @param parts material of each part, where it differs from the file's
     * @param triangles most triangles that it may have; a mesh with more is simplified; null for no limit
     * @param shift moved by x, y, z, decimetres of the base mesh; null for not moved
     * @param palette name in {@code palettes.json}: colours offered besides {@link #variants}
     * @param variants named looks, the default first
     * @param covers slots that are not drawn while it is worn
     */
    public record Item(
            String id,
            String title,
            List<String> tags,
            @Nullable Boolean offered,
            @Nullable String author,
            @Nullable String licence,
            @Nullable String scale,
            @Nullable String mesh,
            List<Piece> pieces,
            Map<String, String> pictures,
            List<Region> regions,
            Map<String, ObjectNode> parts,
            @Nullable Integer triangles,
            float @Nullable [] shift,
            @Nullable String palette,
            List<Look> variants,
            List<Slot> covers) {

        public Item {
            tags = orEmpty(tags);
            pieces = orEmpty(pieces);
            pictures = pictures == null ? Map.of() : pictures;
            regions = orEmpty(regions);
            parts = parts == null ? Map.of() : parts;
            variants = orEmpty(variants);
            covers = orEmpty(covers);
        }

        boolean isOffered() {
            return offered == null || offered;
        }

        private static <T> List<T> orEmpty(@Nullable List<T> list) {
            return list == null ? List.of() : list;
        }
    }

    /**
     * A mesh, or some parts of it, as a piece of an outfit.
     *
     * @param of id of the item
     * @param take names of the parts to take; empty for all
     */
    public record Piece(String of, List<String> take) {
        public Piece {
            take = take == null ? List.of() : take;
        }
    }

    /**
     * Texture islands whose middle lies in one of the boxes make up a part. The first region that fits takes an island; one
     * without boxes takes what is left.
     *
     * @param part its name
     * @param boxes left, top, right, bottom each; origin top left, 0…1
     */
    public record Region(String part, List<double[]> boxes) {
        public Region {
            boxes = boxes == null ? List.of() : boxes;
        }

        boolean takes(double u, double v) {
            return boxes.isEmpty() || boxes.stream().anyMatch(b -> u >= b[0] && v >= b[1] && u <= b[2] && v <= b[3]);
        }
    }

    /**
     * @param id unique within the asset
     * @param title for people
     * @param color sRGB {@code #rrggbb} for the tinted parts; null for none
     * @param pictures source picture by role; only {@code base}
     */
    public record Look(String id, String title, @Nullable String color, Map<String, String> pictures) {
        public Look {
            pictures = pictures == null ? Map.of() : pictures;
        }
    }
}
