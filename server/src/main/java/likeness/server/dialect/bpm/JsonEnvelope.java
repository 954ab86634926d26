package likeness.server.dialect.bpm;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Answers in JSON (contract sections 3 and 4). */
final class JsonEnvelope {

    private static final JsonMapper JSON = new JsonMapper();

    private JsonEnvelope() {}

    static byte[] write(Entry entry) {
        return JSON.writeValueAsBytes(envelope(entry));
    }

    private static Map<String, Object> envelope(Entry entry) {
        Map<String, Object> envelope = new LinkedHashMap<>();
        envelope.put("status", "200");
        envelope.put("data", plain(entry.fields()));
        return envelope;
    }

    private static Map<String, Object> plain(Map<String, Object> fields) {
        Map<String, Object> plain = new LinkedHashMap<>();
        fields.forEach((name, value) -> plain.put(name, plain(value)));
        return plain;
    }

    private static Object plain(Object value) {
        return switch (value) {
            case Entry entry -> envelope(entry);
            case List<?> list -> list.stream().map(JsonEnvelope::plain).toList();
            default -> value;
        };
    }

    /** Nested, as servers send it, with the fields at the top too, as the documentation has it. */
    static byte[] write(WleException problem) {
        Map<String, @Nullable Object> flat = new LinkedHashMap<>();
        flat.put("status", "error");
        flat.put("exceptionType", problem.type());
        flat.put("errorNumber", problem.number());
        flat.put("errorMessage", problem.text());
        flat.put("errorMessageParameters", List.of());
        Map<String, @Nullable Object> nested = new LinkedHashMap<>(flat);
        List<Map<String, Object>> responses =
                problem.responses().stream().map(JsonEnvelope::envelope).toList();
        nested.put("responses", responses.isEmpty() ? null : responses);
        nested.put("errorData", null);
        Map<String, @Nullable Object> body = new LinkedHashMap<>(flat);
        body.put("Data", nested);
        return JSON.writeValueAsBytes(body);
    }
}
