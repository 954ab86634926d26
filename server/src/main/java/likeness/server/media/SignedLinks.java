package likeness.server.media;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import likeness.server.Digests;
import likeness.server.Ids;

/** Addresses that hold for a while without a token: a path, when it ends, and an HMAC over both. */
public final class SignedLinks {

    /** How long a link to an export or a render holds (contract section 4.3 leaves it open). */
    public static final Duration LIFE = Duration.ofHours(1);

    private static final String PURPOSE = "links";

    private final ServerKeys keys;
    private final Ids ids;

    public SignedLinks(ServerKeys keys, Ids ids) {
        this.keys = keys;
        this.ids = ids;
    }

    /** The path with its query. Links of the same minute are the same, so that caches can keep what they name. */
    public String sign(String path) {
        long minute = ids.clock().millis() / 60_000;
        long expires = (minute + 1) * 60 + LIFE.toSeconds();
        return path + "?expires=" + expires + "&signature="
                + signature(keys.of(PURPOSE).getFirst(), path, expires);
    }

    /** Whether the query was made for this path and has not ended. */
    public boolean holds(String path, String expires, String signature) {
        if (!expires.matches("[0-9]{1,12}")
                || Long.parseLong(expires) * 1000 < ids.clock().millis()) {
            return false;
        }
        byte[] given = signature.getBytes(StandardCharsets.US_ASCII);
        return keys.of(PURPOSE).stream()
                .map(key -> signature(key, path, Long.parseLong(expires)).getBytes(StandardCharsets.US_ASCII))
                .anyMatch(right -> Digests.same(right, given));
    }

    private static String signature(byte[] key, String path, long expires) {
        byte[] message = (path + "\n" + expires).getBytes(StandardCharsets.UTF_8);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Digests.hmac(key, message));
    }
}
