package likeness.server.dialect.avaturn;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import likeness.server.Failure;
import likeness.server.Violation;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Reads a body as Pydantic 2 does: unknown fields are ignored, every fault is collected with its place, and all are told at
 * once.
 */
final class Fields {

    private static final Pattern UUID_FORM =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");

    private final JsonNode node;
    private final List<Object> path;
    private final List<Violation> violations;

    private Fields(JsonNode node, List<Object> path, List<Violation> violations) {
        this.node = node;
        this.path = path;
        this.violations = violations;
    }

    static Fields of(JsonNode body) {
        Fields fields = new Fields(body, List.of("body"), new ArrayList<>());
        if (body.isMissingNode()) {
            throw new Failure.Invalid(Violation.missing("body"));
        }
        if (!body.isObject()) {
            throw new Failure.Invalid(fields.objectWanted());
        }
        return fields;
    }

    /** Tells what was wrong, if anything was. */
    void check() {
        if (!violations.isEmpty()) {
            throw new Failure.Invalid(violations);
        }
    }

    private Violation objectWanted() {
        return new Violation(path, "model_attributes_type", "Input should be a valid dictionary or object");
    }

    private List<Object> at(String name) {
        List<Object> place = new ArrayList<>(path);
        place.add(name);
        return place;
    }

    void wrong(String name, String kind, String message) {
        violations.add(new Violation(at(name), kind, message));
    }

    boolean has(String name) {
        JsonNode value = node.path(name);
        return !value.isMissingNode() && !value.isNull();
    }

    JsonNode raw(String name) {
        return node.path(name);
    }

    /** The object, or nothing when it is absent or null. */
    Optional<Fields> object(String name, boolean required) {
        JsonNode value = node.path(name);
        if (value.isMissingNode()) {
            if (required) {
                violations.add(new Violation(at(name), "missing", "Field required"));
            }
            return Optional.empty();
        }
        if (value.isNull() && !required) {
            return Optional.empty();
        }
        Fields fields = new Fields(value, at(name), violations);
        if (!value.isObject()) {
            violations.add(fields.objectWanted());
            return Optional.empty();
        }
        return Optional.of(fields);
    }

    @Nullable
    String text(String name, boolean required) {
        JsonNode value = node.path(name);
        if (value.isMissingNode() || value.isNull() && !required) {
            if (required) {
                wrong(name, "missing", "Field required");
            }
            return null;
        }
        if (!value.isString()) {
            wrong(name, "string_type", "Input should be a valid string");
            return null;
        }
        return value.asString();
    }

    @Nullable
    UUID uuid(String name) {
        String text = text(name, true);
        if (text == null) {
            return null;
        }
        if (!UUID_FORM.matcher(text).matches()) {
            wrong(name, "uuid_parsing", "Input should be a valid UUID");
            return null;
        }
        return UUID.fromString(text);
    }

    /** A number within a range; the fallback when it is absent or wrong. */
    double number(String name, double fallback, double least, double most) {
        JsonNode value = node.path(name);
        if (value.isMissingNode()) {
            return fallback;
        }
        if (!value.isNumber()) {
            wrong(name, "float_type", "Input should be a valid number");
            return fallback;
        }
        double number = value.asDouble();
        if (!(number >= least)) {
            wrong(name, "greater_than_equal", "Input should be greater than or equal to " + (long) least);
        } else if (!(number <= most)) {
            wrong(name, "less_than_equal", "Input should be less than or equal to " + (long) most);
        }
        return number;
    }

    /** A dictionary of texts, within limits of count and length. */
    Map<String, String> texts(String name, int most, int longest) {
        Map<String, String> texts = new TreeMap<>();
        Optional<Fields> object = object(name, false);
        object.ifPresent(fields -> {
            if (fields.node.size() > most) {
                wrong(name, "too_long", "Dictionary should have at most " + most + " items");
                return;
            }
            for (String key : fields.node.propertyNames()) {
                String value = fields.text(key, true);
                if (value != null && (value.length() > longest || key.length() > longest)) {
                    fields.wrong(key, "string_too_long", "String should have at most " + longest + " characters");
                } else if (value != null) {
                    texts.put(key, value);
                }
            }
        });
        return texts;
    }

    static UUID pathUuid(String name, String value) {
        return uuid("path", name, value);
    }

    static UUID uuid(String where, String name, String value) {
        if (!UUID_FORM.matcher(value).matches()) {
            throw new Failure.Invalid(Violation.of("uuid_parsing", "Input should be a valid UUID", where, name));
        }
        return UUID.fromString(value);
    }
}
