package likeness.server.dialect.gravatar;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import likeness.server.profile.Encoding;
import likeness.server.profile.Sizes;

/**
 * What a picture's address asks for (contract sections 1 and 2). Nothing that can be written there is an error: what makes
 * no sense is as if it were not there.
 *
 * @param name what stands for the person, in lower case, without an ending
 * @param ending of the address, without a dot; empty for none
 * @param size side in pixels
 * @param otherwise what to answer when there is no picture; empty where nothing is asked for
 * @param forced whether to answer that even when there is one
 * @param display from which initials are made
 * @param initials as they are
 */
record Asked(
        String name,
        String ending,
        int size,
        Optional<String> otherwise,
        boolean forced,
        Optional<String> display,
        Optional<String> initials) {

    private static final int USUAL_SIZE = 80;
    private static final int LONGEST = 256;
    private static final Pattern WITH_ENDING = Pattern.compile("(.*)\\.([A-Za-z0-9]{1,5})", Pattern.DOTALL);
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{32}|[0-9a-f]{64}");

    /** A parameter by its name; the first where it is there more than once. */
    @FunctionalInterface
    interface Parameters {
        Optional<String> get(String name);
    }

    /** @param segment last part of the path; empty in the old form, which has the hash in a parameter */
    static Asked of(String segment, Parameters query) {
        String given = segment.isEmpty() ? query.get("gravatar_id").orElse("") : segment;
        String whole = given.substring(0, Math.min(given.length(), LONGEST)).strip();
        Matcher split = WITH_ENDING.matcher(whole);
        boolean ends = split.matches();
        return new Asked(
                (ends ? split.group(1) : whole).toLowerCase(Locale.ROOT),
                ends ? split.group(2).toLowerCase(Locale.ROOT) : "",
                size(either(query, "size", "s")),
                either(query, "default", "d").filter(text -> !text.isBlank()),
                either(query, "forcedefault", "f").map(Asked::isYes).orElse(false),
                query.get("name").map(Asked::bounded).filter(text -> !text.isBlank()),
                query.get("initials").map(Asked::bounded).filter(text -> !text.isBlank()));
    }

    /** Both forms are in use; where both are there, the long one counts, as at Libravatar's server. */
    private static Optional<String> either(Parameters query, String longName, String shortName) {
        return query.get(longName).or(() -> query.get(shortName));
    }

    private static String bounded(String text) {
        return text.substring(0, Math.min(text.length(), LONGEST));
    }

    private static int size(Optional<String> text) {
        return text.filter(digits -> digits.matches("0*[1-9][0-9]{0,8}"))
                .map(digits -> Math.min(Sizes.MOST, Integer.parseInt(digits)))
                .orElse(USUAL_SIZE);
    }

    private static boolean isYes(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "y", "yes", "1", "true" -> true;
            default -> false;
        };
    }

    /** Whether somebody may be known by the name; any other text only seeds a default picture. */
    boolean isHash() {
        return HASH.matcher(name).matches();
    }

    /** The form that the address asks for by its ending; none where any will do. */
    Optional<Encoding> form() {
        return Encoding.ofEnding(ending);
    }

    boolean vector() {
        return ending.equals("svg");
    }
}
