package likeness.server.account;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import likeness.server.Digests;

/**
 * The digests by which programs ask for a person: they know a mail address or an OpenID, and send only its hash, in
 * lower-case hexadecimal (Gravatar contract section 1).
 */
public final class MailHashes {

    private MailHashes() {}

    /** MD5 and SHA-256 of a mail address, trimmed and in lower case. */
    public static Set<String> ofMail(String mail) {
        return Set.of(md5(plain(mail)), sha256OfMail(mail));
    }

    /** The one that Gravatar documents today. */
    public static String sha256OfMail(String mail) {
        return Digests.sha256(plain(mail));
    }

    private static String plain(String mail) {
        return mail.strip().toLowerCase(Locale.ROOT);
    }

    /**
     * SHA-256 of an OpenID in each spelling in which programs write it: scheme and host in lower case, http or https, with
     * and without a slash at its end, with and without query and fragment.
     */
    public static Set<String> ofOpenId(String openId) {
        Set<String> hashes = new TreeSet<>();
        web(openId).ifPresent(uri -> {
            String host = uri.getRawAuthority().toLowerCase(Locale.ROOT);
            String path = uri.getRawPath() == null ? "" : uri.getRawPath();
            String rest = (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery())
                    + (uri.getRawFragment() == null ? "" : "#" + uri.getRawFragment());
            for (String scheme : List.of("http://", "https://")) {
                for (String tail : List.of(path, path + rest)) {
                    String bare = tail.replaceAll("/+$", "");
                    hashes.add(Digests.sha256(scheme + host + bare));
                    hashes.add(Digests.sha256(scheme + host + bare + "/"));
                    hashes.add(Digests.sha256(scheme + host + tail));
                }
            }
        });
        return hashes;
    }

    /** The address of a page that stands for a person, if it is one. */
    static Optional<URI> web(String openId) {
        try {
            URI uri = new URI(openId.strip());
            boolean known = "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
            return known && uri.getHost() != null ? Optional.of(uri) : Optional.empty();
        } catch (java.net.URISyntaxException e) {
            return Optional.empty();
        }
    }

    private static String md5(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
