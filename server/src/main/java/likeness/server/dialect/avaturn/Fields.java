package likeness.server.dialect.avaturn;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import likeness.server.Violation;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Reads an object of a body as Pydantic 2 does: unknown fields are ignored, and every fault is noted with its place. */
final class Fields {

    private static final Pattern DECIMAL =
            Pattern.compile("\\s*[+-]?([0-9]{1,30}(\\.[0-9]{0,30})?|\\.[0-9]{1,30})([eE][+-]?[0-9]{1,3})?\\s*");

    private final JsonNode node;
    private final boolean readable;
    private final List<Object> path;
    private final Faults faults;

    private Fields(JsonNode node, boolean readable, List<Object> path, Faults faults) {
        this.node = node;
        this.readable = readable;
        this.path = path;
        this.faults = faults;
    }

    /** A body that is no object is one fault, and its fields are none. */
    static Fields of(JsonNode body, Faults faults) {
        List<Object> path = List.of("body");
        boolean readable = body.isObject();
        if (body.isMissingNode() || body.isNull()) {
            faults.add(Violation.missing("body"));
        } else if (!readable) {
            objectWanted(path, faults);
        }
        return new Fields(readable ? body : JsonNodeFactory.instance.objectNode(), readable, path, faults);
    }

    private static void objectWanted(List<Object> path, Faults faults) {
        faults.add(
                path, "model_attributes_type", "Input should be a valid dictionary or object to extract fields from");
    }

    List<Object> at(String name) {
        List<Object> place = new ArrayList<>(path);
        place.add(name);
        return place;
    }

    /** The same object, whose faults are placed one deeper: Pydantic names the member of a union that was chosen. */
    Fields as(String member) {
        return new Fields(node, readable, at(member), faults);
    }

    void wrong(String name, String kind, String message) {
        faults.add(at(name), kind, message);
    }

    Faults faults() {
        return faults;
    }

    private void missing(String name) {
        if (readable) {
            wrong(name, "missing", "Field required");
        }
    }

    boolean has(String name) {
        JsonNode value = node.path(name);
        return !value.isMissingNode() && !value.isNull();
    }

    JsonNode raw(String name) {
        return node.path(name);
    }

    /** A model, or nothing when it is absent or null. */
    Optional<Fields> object(String name, boolean required) {
        JsonNode value = node.path(name);
        if (value.isMissingNode()) {
            if (required) {
                missing(name);
            }
            return Optional.empty();
        }
        if (value.isNull() && !required) {
            return Optional.empty();
        }
        if (!value.isObject()) {
            objectWanted(at(name), faults);
            return Optional.empty();
        }
        return Optional.of(new Fields(value, true, at(name), faults));
    }

    /** Null when it is absent, and, unless required, when it is null. */
    @Nullable
    String text(String name, boolean required) {
        JsonNode value = node.path(name);
        if (value.isMissingNode()) {
            if (required) {
                missing(name);
            }
            return null;
        }
        if (value.isNull() && !required) {
            return null;
        }
        if (!value.isString()) {
            wrong(name, "string_type", "Input should be a valid string");
            return null;
        }
        return storable(name, value.asString());
    }

    /** JSON can spell texts that are none (halves of surrogate pairs) or that a database does not take (U+0000). */
    private @Nullable String storable(String name, String text) {
        if (isStorable(text)) {
            return text;
        }
        wrong(name, "string_unicode", "Input should be a valid string, unable to parse raw data as a unicode string");
        return null;
    }

    private static boolean isStorable(String text) {
        return text.indexOf('\0') < 0 && StandardCharsets.UTF_8.newEncoder().canEncode(text);
    }

    @Nullable
    UUID uuid(String name) {
        JsonNode value = node.path(name);
        if (value.isMissingNode()) {
            missing(name);
            return null;
        }
        if (!value.isString()) {
            wrong(name, "uuid_type", "UUID input should be a string, bytes or UUID object");
            return null;
        }
        return faults.uuid(value.asString(), at(name));
    }

    /** A number within a range, or a text that spells one; the fallback when it is absent or wrong. */
    double number(String name, double fallback, double least, double most) {
        JsonNode value = node.path(name);
        if (value.isMissingNode()) {
            return fallback;
        }
        if (!value.isNumber() && !value.isString()) {
            wrong(name, "float_type", "Input should be a valid number");
            return fallback;
        }
        if (value.isString() && !DECIMAL.matcher(value.asString()).matches()) {
            wrong(name, "float_parsing", "Input should be a valid number, unable to parse string as a number");
            return fallback;
        }
        double number = Double.parseDouble(value.asString());
        if (!(number >= least)) {
            wrong(name, "greater_than_equal", "Input should be greater than or equal to " + (long) least);
        } else if (!(number <= most)) {
            wrong(name, "less_than_equal", "Input should be less than or equal to " + (long) most);
        }
        return number + 0.0; // −0 is 0
    }

    /** A dictionary of texts, within limits of count and length. */
    Map<String, String> texts(String name, int most, int longest) {
        Map<String, String> texts = new TreeMap<>();
        JsonNode value = node.path(name);
        if (value.isMissingNode()) {
            return texts;
        }
        if (!value.isObject()) {
            wrong(name, "dict_type", "Input should be a valid dictionary");
            return texts;
        }
        if (value.size() > most) {
            wrong(
                    name,
                    "too_long",
                    "Dictionary should have at most " + most + " items after validation, not " + value.size());
            return texts;
        }
        Fields entries = new Fields(value, true, at(name), faults);
        value.propertyNames().forEach(key -> entries.put(texts, key, longest));
        return texts;
    }

    private void put(Map<String, String> texts, String key, int longest) {
        String text = text(key, true);
        if (text == null) {
            return;
        }
        if (text.length() > longest || key.length() > longest) {
            wrong(key, "string_too_long", "String should have at most " + longest + " characters");
        } else if (storable(key, key) != null) {
            texts.put(key, text);
        }
    }
}
