package likeness.human;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A JSON object read strictly: every field is asked for by name and type, and one that nobody knows is refused. Knows its
 * path, so that each error names the field.
 */
final class JsonFields {

    private final String path;
    private final JsonNode node;

    private JsonFields(String path, JsonNode node) {
        this.path = path;
        this.node = node;
    }

    /** @param known every field that may occur */
    static JsonFields of(String path, JsonNode node, List<String> known) {
        JsonFields fields = anyOf(path, node);
        for (Map.Entry<String, JsonNode> field : node.properties()) {
            if (!known.contains(field.getKey())) {
                throw new AppearanceException(
                        fields.path(printable(field.getKey())),
                        "is not a known field",
                        String.join(", ", new TreeSet<>(known)));
            }
        }
        return fields;
    }

    /** An object whose field names are data. */
    static JsonFields anyOf(String path, JsonNode node) {
        if (!node.isObject()) {
            throw new AppearanceException(path.isEmpty() ? "$" : path, "is not an object", "a JSON object");
        }
        return new JsonFields(path, node);
    }

    String path(String name) {
        return path.isEmpty() ? name : path + "." + name;
    }

    boolean has(String name) {
        return node.has(name);
    }

    boolean isNull(String name) {
        JsonNode value = node.get(name);
        return value != null && value.isNull();
    }

    Iterable<Map.Entry<String, JsonNode>> entries() {
        return node.properties();
    }

    /** The object below {@code name}, or null where there is none. */
    @Nullable
    JsonFields object(String name, List<String> known) {
        JsonNode value = node.get(name);
        return value == null ? null : of(path(name), value, known);
    }

    /** The object below {@code name} whose field names are data, or null where there is none. */
    @Nullable
    JsonFields map(String name) {
        JsonNode value = node.get(name);
        return value == null ? null : anyOf(path(name), value);
    }

    double number(String name, double otherwise) {
        JsonNode value = node.get(name);
        return value == null ? otherwise : number(path(name), value);
    }

    static double number(String path, JsonNode value) {
        if (!value.isNumber()) {
            throw new AppearanceException(path, "is not a number", "a number");
        }
        return value.doubleValue();
    }

    String text(String name) {
        JsonNode value = node.get(name);
        if (value == null) {
            throw new AppearanceException(path(name), "is missing", "text");
        }
        return text(name, value);
    }

    /** Absent and null are the same here. */
    @Nullable
    String textOrNull(String name) {
        JsonNode value = node.get(name);
        return value == null || value.isNull() ? null : text(name, value);
    }

    private String text(String name, JsonNode value) {
        if (!value.isString()) {
            throw new AppearanceException(path(name), "is not text", "text");
        }
        return value.stringValue();
    }

    /** A field name from outside, cut and cleaned so that it may stand in a one-line message. */
    static String printable(String name) {
        String cut = name.length() > 64 ? name.substring(0, 64) + "…" : name;
        return cut.codePoints()
                .map(c -> Character.isISOControl(c)
                                || Character.getType(c) == Character.FORMAT
                                || c == 0x2028
                                || c == 0x2029
                        ? '?'
                        : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
