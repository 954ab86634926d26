package likeness.packbuild.body;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import likeness.packbuild.source.SourcePackage;
import tools.jackson.core.type.TypeReference;

/**
 * Reads the name of a target: words that the package lists as categories are factors, the others joined are the key that
 * a slider names.
 */
final class TargetNames {

    private static final String CATEGORIES = "src/json/targets/target-category-data.json";
    private static final Set<String> CHUNKING = Set.of("gender", "age");

    private final Map<String, String> categoryOf;

    TargetNames(SourcePackage source) {
        this.categoryOf = source.json(CATEGORIES, new TypeReference<Map<String, String>>() {});
    }

    /**
     * @param key what the slider names
     * @param factors in the order of the name
     * @param chunk entry for the shape: by folder, and by gender and age, which are mostly fixed for one person
     */
    record Name(String key, List<String> factors, String chunk) {}

    Name parse(String path) {
        List<String> key = new ArrayList<>();
        List<String> factors = new ArrayList<>();
        StringBuilder chunk = new StringBuilder("targets/").append(path, 0, path.indexOf('/'));
        for (String word : path.split("[/_,-]")) {
            String category = categoryOf.get(word);
            if (category == null) {
                key.add(word);
                continue;
            }
            factors.add(word);
            if (CHUNKING.contains(category)) {
                chunk.append('-').append(word);
            }
        }
        return new Name(String.join("-", key), factors, chunk + ".bin");
    }
}
