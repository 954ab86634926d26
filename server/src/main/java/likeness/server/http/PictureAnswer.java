package likeness.server.http;

import io.javalin.http.Context;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import likeness.server.Digests;
import org.jspecify.annotations.Nullable;

/**
 * A picture with all that is told about it.
 *
 * @param changedAt milliseconds since 1970, whole seconds of which are told
 * @param headers beside Content-Type, ETag and Last-Modified
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record PictureAnswer(byte[] bytes, String mediaType, String tag, long changedAt, Map<String, String> headers) {

    /** What a picture may do in a browser that opens it as a page: nothing. An SVG would else be a page of ours. */
    private static final String HARMLESS = "default-src 'none'; style-src 'unsafe-inline'; sandbox";

    private static final DateTimeFormatter HTTP_DATE = DateTimeFormatter.RFC_1123_DATE_TIME.withZone(ZoneOffset.UTC);

    public PictureAnswer {
        headers = Map.copyOf(headers);
    }

    /** Tagged by its bytes. */
    public static PictureAnswer of(byte[] bytes, String mediaType, long changedAt, Map<String, String> headers) {
        String tag = '"' + Digests.sha256(bytes).substring(0, 32) + '"';
        return new PictureAnswer(bytes, mediaType, tag, changedAt, headers);
    }

    /** As HTTP writes a moment: {@code Wed, 11 Jan 1984 08:00:00 GMT}. */
    public static String date(long millis) {
        return HTTP_DATE.format(Instant.ofEpochMilli(millis));
    }

    /** Every header of the answer but its length. */
    Map<String, String> allHeaders() {
        Map<String, String> all = new LinkedHashMap<>(headers);
        all.put("ETag", tag);
        all.put("Last-Modified", date(changedAt));
        all.put("X-Content-Type-Options", "nosniff");
        all.put("Content-Security-Policy", HARMLESS);
        all.put("Cross-Origin-Resource-Policy", "cross-origin");
        return all;
    }

    /** Whether the caller has it already (RFC 9110 section 13.1: a date counts only where there is no tag). */
    boolean isKnown(@Nullable String ifNoneMatch, @Nullable String ifModifiedSince) {
        if (ifNoneMatch != null) {
            return ifNoneMatch.strip().equals("*") || ifNoneMatch.contains(tag);
        }
        return ifModifiedSince != null && since(ifModifiedSince) >= changedAt / 1000;
    }

    private static long since(String date) {
        try {
            return Instant.from(HTTP_DATE.parse(date.strip())).getEpochSecond();
        } catch (DateTimeException e) {
            return Long.MIN_VALUE; // what cannot be read is ignored
        }
    }

    public void send(Context context) {
        allHeaders().forEach(context::header);
        if (isKnown(context.header("If-None-Match"), context.header("If-Modified-Since"))) {
            context.status(304);
            return;
        }
        context.disableCompression();
        context.header("Content-Length", String.valueOf(bytes.length)); // else it comes in chunks
        context.contentType(mediaType).result(bytes);
    }
}
