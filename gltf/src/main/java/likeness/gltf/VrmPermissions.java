package likeness.gltf;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import likeness.gltf.Vrm.Change;
import likeness.gltf.Vrm.Commerce;
import likeness.gltf.Vrm.Performer;
import likeness.gltf.Vrm.Terms;
import likeness.gltf.Vrm.Use;

/** Short words for what a VRM allows beyond its author's own use, as people say them in options and addresses. */
public final class VrmPermissions {

    private static final Map<String, Performer> PERFORMERS = new TreeMap<>(Map.of(
            "licensed", Performer.ONLY_SEPARATELY_LICENSED_PERSON,
            "everyone", Performer.EVERYONE));
    private static final Map<String, Commerce> COMMERCE = new TreeMap<>(Map.of(
            "profit", Commerce.PERSONAL_PROFIT,
            "corporations", Commerce.CORPORATION));
    private static final Map<String, Change> CHANGES = new TreeMap<>(Map.of(
            "changes", Change.ALLOWED,
            "changed-copies", Change.ALLOWED_WITH_REDISTRIBUTION));
    private static final Map<String, Use> USES = new TreeMap<>(Map.of(
            "violence", Use.EXCESSIVE_VIOLENCE,
            "sexuality", Use.EXCESSIVE_SEXUALITY,
            "politics", Use.POLITICS_AND_RELIGION,
            "hate", Use.ANTISOCIAL_OR_HATE));
    private static final String COPIES = "copies";
    private static final String NO_CREDIT = "no-credit";

    /** Every word there is, sorted. */
    public static final List<String> WORDS = Stream.of(
                    PERFORMERS.keySet(), COMMERCE.keySet(), CHANGES.keySet(), USES.keySet(), Set.of(COPIES, NO_CREDIT))
            .flatMap(Set::stream)
            .sorted()
            .toList();

    private VrmPermissions() {}

    /**
     * What these words allow together; of two that say how far, the farther.
     *
     * @param words of {@link #WORDS}; what is no word of them allows nothing
     */
    public static Terms terms(List<String> words) {
        Set<Use> uses = EnumSet.noneOf(Use.class);
        words.stream().filter(USES::containsKey).map(USES::get).forEach(uses::add);
        return new Terms(
                widest(words, PERFORMERS, Performer.ONLY_AUTHOR),
                widest(words, COMMERCE, Commerce.PERSONAL_NON_PROFIT),
                widest(words, CHANGES, Change.PROHIBITED),
                uses,
                words.contains(COPIES),
                !words.contains(NO_CREDIT));
    }

    private static <E extends Enum<E>> E widest(List<String> words, Map<String, E> choices, E least) {
        return words.stream()
                .filter(choices::containsKey)
                .map(choices::get)
                .max(Comparator.naturalOrder())
                .orElse(least);
    }
}
