package likeness.pack;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a person can wear or be. Ids are never reused.
 *
 * @param id stable name, unique in the pack
 * @param slot where it goes
 * @param title for people
 * @param tags what it is like: {@code formal}, {@code casual}, {@code sport}, {@code work}, {@code short}, {@code long},
 *     {@code feminine}, {@code masculine} …; used to combine what goes together, never to forbid
 * @param licence author and terms
 * @param mesh pack entry of its {@link FittedMesh}; null for a skin, which has textures only
 * @param parts material of each part of the mesh (of {@code head} and {@code body} for a skin)
 * @param variants named colours and patterns; the first is the default; empty when there is one look only
 * @param covers slots whose assets are not drawn while this one is worn (a headscarf covers hair)
 */
public record Asset(
        String id,
        Slot slot,
        String title,
        List<String> tags,
        Licence licence,
        @Nullable String mesh,
        Map<String, PartMaterial> parts,
        List<Variant> variants,
        List<Slot> covers) {

    public Asset {
        tags = List.copyOf(tags);
        parts = Collections.unmodifiableMap(
                new TreeMap<>(parts)); // sorted, so that files made from it are the same bytes
        variants = List.copyOf(variants);
        covers = List.copyOf(covers);
    }

    /** Pack entries of all textures that it may be drawn with, sorted. */
    public SortedSet<String> textures() {
        Stream<TextureUse> own = parts.values().stream().flatMap(part -> part.textures().stream());
        Stream<TextureUse> others = variants.stream().flatMap(variant -> variant.textures().values().stream());
        return Stream.concat(own, others).map(TextureUse::entry).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Whether a free colour may be given. */
    public boolean tintable() {
        return parts.values().stream().anyMatch(part -> part.tint());
    }

    public Optional<Variant> variant(String variantId) {
        return variants.stream().filter(v -> v.id().equals(variantId)).findFirst();
    }

    /**
     * @param author who made it
     * @param terms SPDX identifier: {@code CC0-1.0}, {@code CC-BY-3.0}, {@code CC-BY-4.0}
     * @param credit the line that must be shown; empty for CC0
     */
    public record Licence(String author, String terms, String credit) {

        /** Whether the asset belongs to the opt-in set, whose credit must travel. */
        public boolean needsCredit() {
            return !credit.isEmpty();
        }
    }

    /**
     * A named look.
     *
     * @param id unique within the asset
     * @param title for people
     * @param color sRGB {@code #rrggbb} for the parts that take a tint; null for the texture's own colours
     * @param textures base colour texture of a part, where it differs from the part's own
     */
    public record Variant(String id, String title, @Nullable String color, Map<String, TextureUse> textures) {
        public Variant {
            textures = Collections.unmodifiableMap(new TreeMap<>(textures));
        }
    }
}
