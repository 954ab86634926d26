package likeness.server.http;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.UncheckedIOException;
import likeness.server.Failure;
import likeness.server.Violation;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** Reads bodies of requests within limits of bytes, depth and length. */
public final class JsonBody {

    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(32)
                            .maxStringLength(256 * 1024)
                            .maxNameLength(1024)
                            .maxNumberLength(64)
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final long limit;

    /** @param limit bytes */
    public JsonBody(long limit) {
        this.limit = limit;
    }

    /** All bytes; read once. @throws Failure.TooLarge beyond the limit, whatever the header says */
    public byte[] bytes(Context context) {
        if (context.req().getContentLengthLong() > limit) {
            throw new Failure.TooLarge(limit);
        }
        try {
            byte[] bytes = context.req().getInputStream().readNBytes((int) limit + 1);
            if (bytes.length > limit) {
                throw new Failure.TooLarge(limit);
            }
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A {@link MissingNode} when there is no body. @throws Failure.Invalid when it is no JSON */
    public static JsonNode parse(byte[] bytes) {
        if (bytes.length == 0) {
            return MissingNode.getInstance();
        }
        try {
            return JSON.readTree(bytes);
        } catch (JacksonException e) {
            long offset =
                    e.getLocation() == null ? 0 : Math.max(0, e.getLocation().getByteOffset());
            throw new Failure.Invalid(Violation.of("json_invalid", "JSON decode error: " + reason(e), "body", offset));
        }
    }

    private static String reason(JacksonException problem) {
        return String.valueOf(problem.getOriginalMessage()).lines().findFirst().orElse("not JSON");
    }

    public JsonNode read(Context context) {
        return parse(bytes(context));
    }
}
