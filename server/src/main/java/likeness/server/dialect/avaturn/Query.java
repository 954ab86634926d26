package likeness.server.dialect.avaturn;

import io.javalin.http.Context;
import java.util.List;
import java.util.UUID;
import likeness.server.Failure;
import likeness.server.Violation;
import likeness.server.http.JsonBody;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * Parameters of a query. Some programs send them as a JSON body instead (contract section 2, operations 9 and 10), so what
 * the query lacks is looked for there; a body that cannot be read is of no meaning, since none is documented.
 */
record Query(Context context, JsonNode body) {

    static Query of(Context context, byte[] body) {
        return new Query(context, lenient(body));
    }

    private static JsonNode lenient(byte[] body) {
        try {
            return JsonBody.parse(body);
        } catch (Failure.Invalid e) {
            return MissingNode.getInstance();
        }
    }

    /** The last of several of one name, as Starlette takes it. */
    static @Nullable String last(Context context, String name) {
        List<String> values = context.queryParams(name);
        return values.isEmpty() ? null : values.getLast();
    }

    private @Nullable String text(String name) {
        String asked = last(context, name);
        JsonNode field = body.path(name);
        return asked != null ? asked : field.isString() ? field.asString() : null;
    }

    /** Null, and a fault, when it is missing or wrong. */
    @Nullable
    UUID uuid(String name, Faults faults) {
        String text = text(name);
        if (text == null) {
            faults.add(Violation.missing("query", name));
            return null;
        }
        return faults.uuid(text, List.of("query", name));
    }

    /** @param pattern as the description of the API spells it */
    String matching(String name, String pattern, String fallback, Faults faults) {
        String text = text(name);
        if (text != null && !text.matches(pattern)) {
            faults.add(
                    List.of("query", name), "string_pattern_mismatch", "String should match pattern '" + pattern + "'");
        }
        return text == null ? fallback : text;
    }

    /** The first of those that are allowed, when it is missing. */
    String oneOf(String name, List<String> allowed, Faults faults) {
        String text = text(name);
        if (text != null && !allowed.contains(text)) {
            String all = String.join("', '", allowed.subList(0, allowed.size() - 1));
            faults.add(List.of("query", name), "enum", "Input should be '" + all + "' or '" + allowed.getLast() + "'");
        }
        return text == null ? allowed.getFirst() : text;
    }
}
