package likeness.server.dialect.bpm;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import likeness.server.Client.Reply;
import org.jspecify.annotations.Nullable;

/** A program that speaks the API as the clients of the contract do: Basic in each request, or a cookie that it was given. */
final class Portal {

    static final String ROOT = "/rest/bpm/wle/v1";

    /** Bytes above which a body waits until the server wants it: one that does not would cut the client off while it sends. */
    private static final int PATIENTLY = 16 << 20;

    private final String base;
    private final @Nullable String credentials;
    private final HttpClient http;

    /** @param password null for one who sends cookies only */
    Portal(String base, String name, @Nullable String password) {
        this.base = base;
        credentials = password == null
                ? null
                : "Basic "
                        + Base64.getEncoder().encodeToString((name + ":" + password).getBytes(StandardCharsets.UTF_8));
        http = HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .connectTimeout(Duration.ofSeconds(10))
                .build();
    }

    private Portal(Portal signedIn) {
        base = signedIn.base;
        credentials = null;
        http = signedIn.http;
    }

    /** The same browser, which no longer sends the password. */
    Portal byCookie() {
        return new Portal(this);
    }

    Reply get(String path, String... headers) {
        return send("GET", path, new byte[0], headers);
    }

    Reply upload(String path, String part, byte[] picture, String... headers) {
        byte[] head = ("--zzz\r\nContent-Disposition: form-data; name=\"" + part
                        + "\"; filename=\"me.png\"\r\nContent-Type: image/png\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes("--zzz\r\nContent-Disposition: form-data; name=\"note\"\r\n\r\nhello\r\n"
                .getBytes(StandardCharsets.US_ASCII));
        body.writeBytes(head);
        body.writeBytes(picture);
        body.writeBytes("\r\n--zzz--\r\n".getBytes(StandardCharsets.US_ASCII));
        String[] all = Arrays.copyOf(headers, headers.length + 2);
        all[headers.length] = "Content-Type";
        all[headers.length + 1] = "multipart/form-data; boundary=zzz";
        return send("POST", path, body.toByteArray(), all);
    }

    /** @param headers name, value, name, value … */
    Reply send(String method, String path, byte[] body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + ROOT + path))
                .method(method, body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body))
                .timeout(Duration.ofSeconds(60))
                .expectContinue(body.length > PATIENTLY);
        if (credentials != null) {
            request.header("Authorization", credentials);
        }
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        try {
            HttpResponse<byte[]> response = http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            return new Reply(response.statusCode(), response.body(), response.headers());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
