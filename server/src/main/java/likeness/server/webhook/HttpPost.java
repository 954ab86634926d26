package likeness.server.webhook;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;

/**
 * One request of HTTP/1.1.
 *
 * @param headers without Host, Content-Length and Connection, which follow from the rest
 */
record HttpPost(URI url, Map<String, String> headers, String body) {

    private static final int HTTP = 80;
    private static final int HTTPS = 443;

    boolean secure() {
        return url.getScheme().toLowerCase(Locale.ROOT).equals("https");
    }

    int port() {
        return url.getPort() > 0 ? url.getPort() : secure() ? HTTPS : HTTP;
    }

    /** Without the brackets of an IPv6 address. */
    String host() {
        String host = url.getHost();
        return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    }

    byte[] bytes() {
        byte[] content = body.getBytes(StandardCharsets.UTF_8);
        StringBuilder head = new StringBuilder("POST ").append(target()).append(" HTTP/1.1\r\n");
        line(head, "Host", url.getPort() > 0 ? url.getHost() + ":" + url.getPort() : url.getHost());
        headers.forEach((name, value) -> line(head, name, value));
        line(head, "Content-Length", String.valueOf(content.length));
        line(head, "Connection", "close");
        head.append("\r\n");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(head.toString().getBytes(StandardCharsets.US_ASCII));
        bytes.writeBytes(content);
        return bytes.toByteArray();
    }

    private String target() {
        String path = url.getRawPath().isEmpty() ? "/" : url.getRawPath();
        return url.getRawQuery() == null ? path : path + "?" + url.getRawQuery();
    }

    private static void line(StringBuilder head, String name, String value) {
        head.append(name).append(": ").append(value).append("\r\n");
    }
}
