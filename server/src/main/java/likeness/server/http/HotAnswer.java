package likeness.server.http;

import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.http.PreEncodedHttpField;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/**
 * A picture as it goes over the wire, with its headers ready.
 *
 * @param headers of an answer with a body
 * @param same of an answer that says that nothing has changed
 */
record HotAnswer(PictureAnswer picture, ByteBuffer body, HttpFields headers, HttpFields same) {

    static HotAnswer of(PictureAnswer picture) {
        HttpFields.Mutable same = HttpFields.build();
        picture.allHeaders().forEach((name, value) -> same.put(encoded(name, value)));
        same.put(encoded("Access-Control-Allow-Origin", "*"));
        HttpFields.Mutable headers = HttpFields.build(same);
        headers.put(encoded("Content-Type", picture.mediaType()));
        headers.put(encoded("Content-Length", String.valueOf(picture.bytes().length)));
        ByteBuffer body = ByteBuffer.wrap(picture.bytes()).asReadOnlyBuffer();
        return new HotAnswer(picture, body, headers.asImmutable(), same.asImmutable());
    }

    /** As bytes already. */
    private static HttpField encoded(String name, String value) {
        HttpHeader known = HttpHeader.CACHE.get(name);
        return known == null ? new PreEncodedHttpField(name, value) : new PreEncodedHttpField(known, value);
    }

    /** Whether a browser says that it takes WebP; any other word about types leaves the usual one. */
    static boolean takesWebp(@Nullable String accept) {
        return accept != null && accept.contains("image/webp");
    }

    int size() {
        return picture.bytes().length;
    }

    void write(Request request, Response response, Callback callback) {
        HttpFields asked = request.getHeaders();
        if (picture.isKnown(asked.get(HttpHeader.IF_NONE_MATCH), asked.get(HttpHeader.IF_MODIFIED_SINCE))) {
            response.setStatus(304);
            response.getHeaders().add(same);
            callback.succeeded();
            return;
        }
        response.setStatus(200);
        response.getHeaders().add(headers);
        boolean head = HttpMethod.HEAD.is(request.getMethod());
        response.write(true, head ? null : body.slice(), callback);
    }
}
