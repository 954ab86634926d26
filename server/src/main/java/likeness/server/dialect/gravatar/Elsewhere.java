package likeness.server.dialect.gravatar;

import java.util.List;
import java.util.Optional;
import likeness.server.Settings;
import org.jspecify.annotations.Nullable;

/**
 * Pictures of other servers, to which a caller is sent: those that an address names as its default, where the operator
 * allows them (else this would send anybody anywhere: CWE-601), and another avatar server for mails that nobody knows here.
 */
public final class Elsewhere {

    private static final String UNENDING = "/avatar/";

    private final List<String> allowed;
    private final Optional<String> upstream;

    public Elsewhere(Settings settings) {
        allowed = settings.list(Settings.Name.PICTURES_ELSEWHERE);
        upstream = settings.optionalUri(Settings.Name.PICTURES_UPSTREAM)
                .map(uri -> uri.toString().replaceAll("/+$", ""));
    }

    /** The address, if it begins as one that is allowed; one of an avatar server is told not to send on any further. */
    Optional<String> permitted(String url) {
        boolean plain = url.chars().allMatch(c -> c > ' ' && c < 0x7f);
        return plain && allowed.stream().anyMatch(url::startsWith) ? Optional.of(ending(url)) : Optional.empty();
    }

    private static String ending(String url) {
        if (!url.contains(UNENDING) || url.contains("forcedefault=") || url.contains("f=y")) {
            return url;
        }
        return url + (url.indexOf('?') < 0 ? '?' : '&') + "forcedefault=y";
    }

    /** Where a mail that is not known here may be known. */
    Optional<String> upstream(String hash, @Nullable String query) {
        return upstream.map(base -> base + "/avatar/" + hash + (query == null ? "" : "?" + query));
    }
}
