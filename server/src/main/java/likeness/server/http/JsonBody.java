package likeness.server.http;

import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import likeness.server.Failure;
import likeness.server.Violation;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** Reads bodies of requests within limits of bytes, time, depth and length. */
public final class JsonBody {

    /** How long a body may take to come, whatever its size: an idle timeout alone never ends one that trickles. */
    static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final int CHUNK = 8192;

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
    private final Clock clock;

    /** @param limit bytes */
    public JsonBody(long limit, Clock clock) {
        this.limit = limit;
        this.clock = clock;
    }

    /**
     * All bytes; read once.
     *
     * @throws Failure.TooLarge beyond the limit, whatever the header says
     * @throws Failure.Incomplete when it ends early or comes too slowly
     */
    public byte[] bytes(Context context) {
        if (context.req().getContentLengthLong() > limit) {
            throw new Failure.TooLarge(limit);
        }
        try {
            return read(context.req().getInputStream());
        } catch (IOException e) {
            throw Failure.Incomplete.cut();
        }
    }

    private byte[] read(InputStream in) throws IOException {
        long end = clock.millis() + PATIENCE.toMillis();
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        byte[] chunk = new byte[CHUNK];
        for (int count = in.read(chunk); count >= 0; count = in.read(chunk)) {
            all.write(chunk, 0, count);
            if (all.size() > limit) {
                throw new Failure.TooLarge(limit);
            }
            if (clock.millis() > end) {
                throw Failure.Incomplete.late();
            }
        }
        return all.toByteArray();
    }

    /** A {@link MissingNode} when there is no body. @throws Failure.Invalid when it is no JSON */
    public static JsonNode parse(byte[] bytes) {
        if (bytes.length == 0) {
            return MissingNode.getInstance();
        }
        try {
            return JSON.readTree(bytes);
        } catch (JacksonException e) {
            throw new Failure.Invalid(
                    new Violation(List.of("body", offset(e)), "json_invalid", "JSON decode error", reason(e)));
        }
    }

    private static long offset(JacksonException problem) {
        return problem.getLocation() == null
                ? 0
                : Math.max(0, problem.getLocation().getByteOffset());
    }

    private static String reason(JacksonException problem) {
        return String.valueOf(problem.getOriginalMessage()).lines().findFirst().orElse("not JSON");
    }

    public JsonNode read(Context context) {
        return parse(bytes(context));
    }
}
