package likeness.server.webhook;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import likeness.server.Failure;
import likeness.server.Violation;

/** Reads the address of an endpoint. What it points to is decided at each connection, not here: names change. */
final class EndpointUrl {

    private static final int LONGEST = 2048;

    private EndpointUrl() {}

    /** @throws Failure.Invalid when nothing could be sent there */
    static URI read(String text) {
        if (text.length() > LONGEST) {
            throw invalid("an address has at most " + LONGEST + " characters");
        }
        try {
            URI url = new URI(text);
            check(url);
            return url;
        } catch (URISyntaxException e) {
            throw invalid("'" + text + "' is not an address: http(s)://host[:port]/path is allowed");
        }
    }

    private static void check(URI url) {
        String scheme = String.valueOf(url.getScheme()).toLowerCase(Locale.ROOT);
        if (!scheme.equals("http") && !scheme.equals("https")) {
            throw invalid("'" + url + "' begins with neither http:// nor https://");
        }
        if (url.getHost() == null) {
            throw invalid("'" + url + "' names no host of letters, digits, hyphens and dots, as the internet has them");
        }
        if (!url.toString().chars().allMatch(c -> c > ' ' && c < 0x7f)) {
            throw invalid("'" + url + "' holds characters beyond ASCII; write them as %XX");
        }
        if (url.getRawUserInfo() != null) {
            throw invalid("an address may hold no user and no password");
        }
        if (url.getRawFragment() != null) {
            throw invalid("an address may hold no #fragment");
        }
        if (url.getPort() == 0 || url.getPort() > 65_535) {
            throw invalid("a port is 1 to 65535");
        }
    }

    private static Failure.Invalid invalid(String message) {
        return new Failure.Invalid(Violation.of("url_parsing", message, "body", "url"));
    }
}
