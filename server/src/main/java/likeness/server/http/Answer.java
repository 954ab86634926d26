package likeness.server.http;

import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Status and JSON body of an answer, before it is sent, so that it can be kept and sent again.
 *
 * @param json the body as text
 * @param about the user of whom it tells something, and with whom it has to be erased; null for none
 */
public record Answer(int status, String json, @Nullable String about) {

    private static final JsonMapper JSON = new JsonMapper();

    /** @param body what Jackson can write; null is JSON's null */
    public static Answer of(int status, @Nullable Object body) {
        return new Answer(status, JSON.writeValueAsString(body), null);
    }

    public Answer about(String userId) {
        return new Answer(status, json, userId);
    }

    public void send(Context context) {
        context.status(status).contentType("application/json").result(bytes());
    }

    /** The body as it is sent. */
    public byte[] bytes() {
        return json.getBytes(StandardCharsets.UTF_8);
    }
}
