package likeness.server.site;

import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import java.util.Set;
import likeness.gltf.VrmPermissions;
import likeness.server.media.Derivation;

/** Parameters of {@code {id}.vrm}: those of a model, and what the file says of itself, in the command line's words. */
final class VrmQuery {

    private static final int LONGEST = 100;
    private static final String TOON = "toon";
    private static final Map<String, String> STYLES = Map.of("natural", "natural", TOON, TOON);

    private VrmQuery() {}

    static Derivation.Vrm vrm(Context context) {
        ModelQuery.warn(context, Set.of("vrm", "style", "morphTargets", "name", "author", "allow"));
        return new Derivation.Vrm(
                Integer.parseInt(ModelQuery.chosen(context, "vrm", "1", Map.of("0", "0", "1", "1"))),
                ModelQuery.morphs(context),
                text(context, "name"),
                text(context, "author"),
                allowed(context),
                ModelQuery.chosen(context, "style", "natural", STYLES).equals(TOON));
    }

    /** Empty when it is not said. */
    private static String text(Context context, String name) {
        String given = context.queryParam(name);
        if (given == null) {
            return "";
        }
        String text = given.strip();
        if (text.isEmpty() || text.length() > LONGEST || text.chars().anyMatch(Character::isISOControl)) {
            throw ModelQuery.wrong(name, "value_error", "1 to " + LONGEST + " characters");
        }
        return text;
    }

    private static List<String> allowed(Context context) {
        String given = context.queryParam("allow");
        if (given == null) {
            return List.of();
        }
        List<String> words = List.of(given.split(",", 50));
        if (!VrmPermissions.WORDS.containsAll(words)) {
            throw ModelQuery.wrong("allow", "enum", String.join(", ", VrmPermissions.WORDS));
        }
        return words;
    }
}
