package likeness.app;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import likeness.gltf.Vrm;
import likeness.gltf.Vrm.Change;
import likeness.gltf.Vrm.Commerce;
import likeness.gltf.Vrm.Performer;
import likeness.gltf.Vrm.Use;
import likeness.scene.EncodedImage;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What a .vrm file says of itself. */
final class VrmOptions {

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

    @Option(names = "--vrm-name", paramLabel = "TEXT", description = "name of the person in a .vrm (default: Likeness)")
    private String name = "Likeness";

    @Option(names = "--vrm-author", paramLabel = "TEXT", description = "whose likeness it is (default: Likeness)")
    private String author = "Likeness";

    @Option(
            names = "--vrm-allow",
            paramLabel = "LIST",
            description = "what a .vrm allows beyond its author's own use: licensed or everyone (may perform as it);"
                    + " profit or corporations; changes or changed-copies; copies; no-credit; violence, sexuality,"
                    + " politics, hate (default: nothing)")
    private @Nullable String allowed;

    /** Says what is wrong, before any work is done. */
    void check() {
        terms();
        if (name.isBlank() || author.isBlank()) {
            throw new UsageException("--vrm-name and --vrm-author: must not be empty");
        }
    }

    Vrm vrm(String credit, EncodedImage thumbnail) {
        return new Vrm(name, List.of(author), credit, thumbnail, terms());
    }

    private Vrm.Terms terms() {
        List<String> words = allowed == null ? List.of() : Arrays.asList(allowed.split(",", -1));
        List<String> known = java.util.stream.Stream.of(
                        PERFORMERS.keySet(),
                        COMMERCE.keySet(),
                        CHANGES.keySet(),
                        USES.keySet(),
                        Set.of(COPIES, NO_CREDIT))
                .flatMap(Set::stream)
                .sorted()
                .toList();
        words.forEach(word -> PictureOptions.check("--vrm-allow", word, known));
        Set<Use> uses = EnumSet.noneOf(Use.class);
        words.stream().filter(USES::containsKey).map(USES::get).forEach(uses::add);
        return new Vrm.Terms(
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
                .max(java.util.Comparator.naturalOrder())
                .orElse(least);
    }
}
