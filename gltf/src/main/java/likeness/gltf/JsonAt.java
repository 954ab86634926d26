package likeness.gltf;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A value in the JSON document together with its place, so that every complaint says where: {@code
 * accessors[3].count}. Whatever is not as asked is a {@link GltfException}.
 */
final class JsonAt {

    private final JsonNode node;
    private final @Nullable JsonAt parent;
    private final String step;

    private JsonAt(JsonNode node, @Nullable JsonAt parent, String step) {
        this.node = node;
        this.parent = parent;
        this.step = step;
    }

    static JsonAt root(JsonNode node) {
        return new JsonAt(node, null, "");
    }

    GltfException fault(String message) {
        return new GltfException(path() + ": " + message);
    }

    @Nullable
    JsonAt find(String name) {
        JsonNode child = node.get(name);
        return child == null ? null : new JsonAt(child, this, "." + name);
    }

    JsonAt get(String name) {
        JsonAt child = find(name);
        if (child == null) {
            throw fault("\"" + name + "\" is missing");
        }
        return child;
    }

    boolean has(String name) {
        return node.has(name);
    }

    /** The objects of a list; none when the list is missing. */
    List<JsonAt> objects(String name) {
        List<JsonAt> objects = list(name);
        for (JsonAt object : objects) {
            if (!object.node.isObject()) {
                throw object.fault("must be an object");
            }
        }
        return objects;
    }

    /** Whole numbers of a list, each from 0 to below {@code limit}; none when the list is missing. */
    int[] indices(String name, int limit) {
        return list(name).stream().mapToInt(entry -> entry.integer(0, limit)).toArray();
    }

    List<String> strings(String name) {
        return list(name).stream().map(JsonAt::string).toList();
    }

    float[] floats(String name, float... defaults) {
        if (!has(name)) {
            return defaults;
        }
        List<JsonAt> entries = list(name);
        if (entries.size() != defaults.length) {
            throw get(name).fault("must have " + defaults.length + " numbers");
        }
        float[] values = new float[defaults.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = entries.get(i).number();
        }
        return values;
    }

    float number(String name, float defaultValue) {
        JsonAt child = find(name);
        return child == null ? defaultValue : child.number();
    }

    int integer(String name, int min, int limit) {
        return get(name).integer(min, limit);
    }

    int integer(String name, int min, int limit, int defaultValue) {
        JsonAt child = find(name);
        return child == null ? defaultValue : child.integer(min, limit);
    }

    String string(String name) {
        return get(name).string();
    }

    String string(String name, String defaultValue) {
        JsonAt child = find(name);
        return child == null ? defaultValue : child.string();
    }

    boolean flag(String name) {
        JsonAt child = find(name);
        if (child == null) {
            return false;
        }
        if (!child.node.isBoolean()) {
            throw child.fault("must be true or false");
        }
        return child.node.booleanValue();
    }

    private List<JsonAt> list(String name) {
        JsonAt list = find(name);
        if (list == null) {
            return List.of();
        }
        if (!list.node.isArray()) {
            throw list.fault("must be a list");
        }
        List<JsonAt> entries = new ArrayList<>(list.node.size());
        for (int i = 0; i < list.node.size(); i++) {
            entries.add(new JsonAt(list.node.get(i), list, "[" + i + "]"));
        }
        return entries;
    }

    private int integer(int min, int limit) {
        if (!node.isInt() || node.intValue() < min || node.intValue() >= limit) {
            throw fault("must be a whole number from " + min + " to " + (limit - 1));
        }
        return node.intValue();
    }

    private float number() {
        float value = node.isNumber() ? node.decimalValue().floatValue() : Float.NaN;
        if (!Float.isFinite(value)) {
            throw fault("must be a number that fits 32 bits");
        }
        return value;
    }

    private String string() {
        if (!node.isString()) {
            throw fault("must be a string");
        }
        return node.stringValue();
    }

    private String path() {
        if (parent == null) {
            return "document";
        }
        String before = parent.parent == null ? "" : parent.path();
        return before.isEmpty() && step.startsWith(".") ? step.substring(1) : before + step;
    }
}
