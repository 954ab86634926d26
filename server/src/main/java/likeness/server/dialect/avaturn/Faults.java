package likeness.server.dialect.avaturn;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import likeness.server.Failure;
import likeness.server.Violation;
import org.jspecify.annotations.Nullable;

/** What is wrong with a request, in the order path, query, body, as Pydantic 2 words it; all is told at once. */
final class Faults {

    /** As Pydantic takes them: with or without hyphens, in braces, as a URN. */
    private static final Pattern UUID_FORM = Pattern.compile(
            "(?:urn:uuid:|\\{)?([0-9a-fA-F]{8})(-?)([0-9a-fA-F]{4})\\2([0-9a-fA-F]{4})\\2([0-9a-fA-F]{4})\\2([0-9a-fA-F]{12})}?");

    private final List<Violation> found = new ArrayList<>();

    void add(Violation violation) {
        found.add(violation);
    }

    void add(List<Object> place, String kind, String message) {
        found.add(new Violation(place, kind, message));
    }

    /** Tells what is wrong, if anything is. */
    void check() {
        if (!found.isEmpty()) {
            throw new Failure.Invalid(found);
        }
    }

    /** Null, and a fault, when the text is none. */
    @Nullable
    UUID uuid(String text, List<Object> place) {
        var form = UUID_FORM.matcher(text);
        if (!form.matches()) {
            add(place, "uuid_parsing", "Input should be a valid UUID");
            return null;
        }
        return UUID.fromString(form.replaceFirst("$1-$3-$4-$5-$6"));
    }

    /** Of a path, where nothing else can be wrong. */
    static UUID pathUuid(String name, String value) {
        Faults faults = new Faults();
        UUID uuid = faults.uuid(value, List.of("path", name));
        faults.check();
        return java.util.Objects.requireNonNull(uuid);
    }
}
