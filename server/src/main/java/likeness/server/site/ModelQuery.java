package likeness.server.site;

import io.javalin.http.Context;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import likeness.human.Mood;
import likeness.human.MorphGroup;
import likeness.render.Background;
import likeness.render.RenderException;
import likeness.render.RenderRequest;
import likeness.server.Failure;
import likeness.server.Violation;
import likeness.server.media.Derivation;

/**
 * Parameters of model and picture addresses, with the names that Ready Player Me's programs use. What this server does not
 * know is ignored and said so in a {@code Warning} header (RFC 9111 section 5.5 of old: 299, miscellaneous).
 */
final class ModelQuery {

    private static final Set<String> CREDENTIALS = Set.of("expires", "signature");
    private static final Map<String, String> SETTINGS = Map.of(
            "portrait", "portrait",
            "fullbody", "full-body",
            "full-body", "full-body",
            "halfbody", "half-body",
            "half-body", "half-body");
    /** Ready Player Me's words for some of ours. */
    private static final Map<String, Mood> FOREIGN_MOODS =
            Map.of("happy", Mood.SMILE, "lol", Mood.LAUGH, "rage", Mood.ANGRY, "scared", Mood.SURPRISED);

    private static final Map<String, String> MOODS = Stream.concat(
                    Arrays.stream(Mood.values()).map(mood -> Map.entry(word(mood), word(mood))),
                    FOREIGN_MOODS.entrySet().stream().map(mood -> Map.entry(mood.getKey(), word(mood.getValue()))))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    private static final Map<String, Set<MorphGroup>> MORPHS = Map.of(
            "none", Set.of(),
            "arkit", Set.of(MorphGroup.ARKIT),
            "oculus visemes", Set.of(MorphGroup.VISEMES),
            "visemes", Set.of(MorphGroup.VISEMES),
            "extras", Set.of(MorphGroup.EXTRAS),
            "default", Set.of(MorphGroup.EXTRAS));

    private static final Map<String, String> POSES = Map.of("t", "t", "T", "t", "a", "a", "A", "a");
    static final Map<String, String> YES_OR_NO = Map.of("true", "true", "false", "false");
    private static final List<String> STYLES = List.of("natural", "clay", "toon");

    private ModelQuery() {}

    private static String word(Mood mood) {
        return mood.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @param clips names of those that there are */
    static Derivation model(Context context, List<String> clips) {
        warn(
                context,
                Stream.concat(Stream.of("morphTargets", "animation", "pose", "eyeAO"), LightQuery.NAMES.stream())
                        .collect(Collectors.toSet()));
        String pose = chosen(context, "pose", "t", POSES);
        return new Derivation.Model(
                morphs(context),
                animations(context, clips),
                pose.equals("t") ? null : pose,
                chosen(context, "eyeAO", "false", YES_OR_NO).equals("true"),
                LightQuery.lightness(context));
    }

    /** A list of clips, {@code all} or {@code none}; none when nothing is said. */
    private static List<String> animations(Context context, List<String> clips) {
        String given = context.queryParam("animation");
        if (given == null || given.equals("none")) {
            return List.of();
        }
        if (given.equals("all")) {
            return clips;
        }
        List<String> names = List.of(given.split(",", 20));
        if (!clips.containsAll(names)) {
            throw wrong("animation", "enum", String.join(", ", clips) + ", all, none");
        }
        return names.stream().sorted().distinct().toList();
    }

    static Derivation picture(Context context) {
        warn(context, Set.of("scene", "size", "background", "expression", "style"));
        return new Derivation.Picture(
                chosen(context, "scene", "portrait", SETTINGS),
                chosen(context, "style", "natural", STYLES.stream().collect(Collectors.toMap(s -> s, s -> s))),
                size(context),
                background(context),
                chosen(context, "expression", "slight-smile", MOODS),
                "png");
    }

    /** A list of vocabularies, or {@code none}; all of them when nothing is said. */
    static Set<MorphGroup> morphs(Context context) {
        String given = context.queryParam("morphTargets");
        if (given == null) {
            return Derivation.Model.WHOLE.morphs();
        }
        Set<MorphGroup> morphs = EnumSet.noneOf(MorphGroup.class);
        for (String name : given.toLowerCase(Locale.ROOT).split(",", 20)) {
            Set<MorphGroup> named = MORPHS.get(name.strip());
            if (named == null) {
                throw wrong(
                        "morphTargets",
                        "enum",
                        MORPHS.keySet().stream().sorted().collect(Collectors.joining(", ")));
            }
            morphs.addAll(named);
        }
        return morphs;
    }

    static String chosen(Context context, String name, String fallback, Map<String, String> allowed) {
        String given = context.queryParam(name);
        if (given == null) {
            return fallback;
        }
        String value = allowed.get(given.replaceFirst("-v[0-9]+$", ""));
        if (value == null) {
            throw wrong(name, "enum", allowed.keySet().stream().sorted().collect(Collectors.joining(", ")));
        }
        return value;
    }

    private static int size(Context context) {
        String given = context.queryParam("size");
        if (given == null) {
            return 512;
        }
        if (given.matches("[0-9]{2,4}")) {
            int size = Integer.parseInt(given);
            if (size >= RenderRequest.MIN_SIZE && size <= RenderRequest.MAX_SIZE) {
                return size;
            }
        }
        throw wrong("size", "int_parsing", RenderRequest.MIN_SIZE + " to " + RenderRequest.MAX_SIZE);
    }

    /** As the command line writes it, or as {@code red,green,blue}. */
    private static String background(Context context) {
        String given = context.queryParam("background");
        if (given == null) {
            return "style";
        }
        String hex = given.matches("[0-9]{1,3}(,[0-9]{1,3}){2}") ? hex(given) : given;
        try {
            Background.parse(hex);
            return hex;
        } catch (RenderException e) {
            throw wrong("background", "value_error", "style, transparent, #rrggbb, #rrggbb-#rrggbb, or r,g,b");
        }
    }

    private static String hex(String decimals) {
        StringBuilder hex = new StringBuilder("#");
        for (String part : decimals.split(",", -1)) {
            int value = Math.min(255, Integer.parseInt(part));
            hex.append(Character.forDigit(value >> 4, 16)).append(Character.forDigit(value & 15, 16));
        }
        return hex.toString();
    }

    static Failure.Invalid wrong(String name, String kind, String allowed) {
        return new Failure.Invalid(Violation.of(kind, "Input should be " + allowed, "query", name));
    }

    static void warn(Context context, Set<String> known) {
        String ignored = context.queryParamMap().keySet().stream()
                .filter(name -> !known.contains(name) && !CREDENTIALS.contains(name))
                .filter(name -> name.matches("[A-Za-z0-9_-]{1,40}"))
                .sorted()
                .limit(10)
                .collect(Collectors.joining(", "));
        if (!ignored.isEmpty()) {
            context.header("Warning", "299 - \"ignored: " + ignored + "\"");
        }
    }
}
