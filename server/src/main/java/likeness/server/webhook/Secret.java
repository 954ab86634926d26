package likeness.server.webhook;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import likeness.server.Digests;
import likeness.server.Ids;

/**
 * What an endpoint and this server share, written as <a href="https://www.standardwebhooks.com">Standard Webhooks</a> has
 * it: {@code whsec_} and the key in base 64.
 */
public record Secret(String text) {

    private static final String MARK = "whsec_";
    private static final int LENGTH = 32;

    static Secret make(Ids ids) {
        return new Secret(MARK + Base64.getEncoder().encodeToString(ids.bytes(LENGTH)));
    }

    /** The signature of one attempt: version, comma, HMAC-SHA256 of {@code id.seconds.body} in base 64. */
    public String sign(String id, long seconds, String body) {
        byte[] key = Base64.getDecoder().decode(text.substring(MARK.length()));
        byte[] message = (id + "." + seconds + "." + body).getBytes(StandardCharsets.UTF_8);
        return "v1," + Base64.getEncoder().encodeToString(Digests.hmac(key, message));
    }

    /** Fit for a log. */
    @Override
    public String toString() {
        return MARK + "…";
    }
}
