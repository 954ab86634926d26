package likeness.packbuild.provenance;

import java.util.List;
import java.util.Map;

/**
 * The pack's {@code provenance.json}.
 *
 * @param inputs SHA-256 of each file of the data package that was read
 * @param items what is shipped
 */
public record Provenance(Map<String, String> inputs, List<Item> items) {

    /**
     * One thing that is shipped.
     *
     * @param id the asset's, or {@code body}, {@code skin-maps}, {@code cloth-tiles}
     * @param title for people
     * @param entries SHA-256 of each pack entry that it is made of; an entry may serve several items
     * @param pieces who made it, piece by piece
     */
    public record Item(String id, String title, Map<String, String> entries, List<Piece> pieces) {}

    /**
     * @param title of the piece
     * @param author who made it
     * @param terms SPDX identifier
     * @param credit line that must be shown; empty for none
     * @param ground which published file shows the terms
     * @param sources files of the data package that it is made from; empty for what is made anew
     */
    public record Piece(
            String title, String author, String terms, String credit, String ground, List<String> sources) {}
}
