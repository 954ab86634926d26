package likeness.server.webhook;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import javax.net.ssl.SSLSocketFactory;
import likeness.server.Ids;

/**
 * Makes one attempt: the body as a dialect writes it, signed as <a href="https://www.standardwebhooks.com">Standard
 * Webhooks</a> has it, and what the answer means.
 */
public final class Sender implements AutoCloseable {

    /** For everything, from looking the host up to the end of the answer. */
    public static final Duration LIMIT = Duration.ofSeconds(15);

    private static final String USER_AGENT = "Likeness-Webhooks/1";
    private static final int GONE = 410;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int UNAVAILABLE = 503;

    private final EventBody body;
    private final String base;
    private final Ids ids;
    private final HttpConnections connections;

    /** @param base how links in bodies begin */
    Sender(EventBody body, String base, Ids ids, HttpConnections connections) {
        this.body = body;
        this.base = base;
        this.ids = ids;
        this.connections = connections;
    }

    /** @param allowPrivate whether endpoints may be at addresses that are not public */
    public static Sender over(EventBody body, String base, Ids ids, boolean allowPrivate) {
        AddressGuard guard = new AddressGuard(allowPrivate);
        return new Sender(body, base, ids, new HttpConnections(guard, Resolver.SYSTEM, Sender::tls, LIMIT));
    }

    private static SSLSocketFactory tls() {
        return (SSLSocketFactory) SSLSocketFactory.getDefault();
    }

    /** @throws IOException when there was no answer */
    Outcome send(Delivery delivery) throws IOException {
        HttpReply reply = connections.post(request(delivery));
        String answer = "HTTP " + reply.status();
        if (reply.ok()) {
            return new Outcome.Accepted(answer);
        }
        if (reply.status() == GONE) {
            return new Outcome.Gone(answer);
        }
        Duration wait = retryAfter(reply.header("retry-after"));
        boolean overloaded = reply.status() == TOO_MANY_REQUESTS || reply.status() == UNAVAILABLE;
        return new Outcome.Failed(answer, wait, overloaded && wait.isPositive());
    }

    private HttpPost request(Delivery delivery) {
        Event event = delivery.event();
        String text = body.of(event, base);
        long now = ids.clock().millis();
        long seconds = now / 1000;
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("User-Agent", USER_AGENT);
        headers.put("Accept", "*/*");
        headers.put("Content-Type", "application/json");
        headers.put("webhook-id", event.id());
        headers.put("webhook-timestamp", String.valueOf(seconds));
        headers.put(
                "webhook-signature",
                delivery.endpoint().secrets(now).stream()
                        .map(secret -> secret.sign(event.id(), seconds, text))
                        .collect(Collectors.joining(" ")));
        headers.put("likeness-sequence", String.valueOf(event.sequence()));
        return new HttpPost(delivery.endpoint().url(), headers, text);
    }

    /** Seconds, or a date (RFC 9110 section 10.2.3); zero for anything else. */
    private Duration retryAfter(String header) {
        if (header.matches("[0-9]{1,9}")) {
            return Duration.ofSeconds(Long.parseLong(header));
        }
        try {
            Instant then = ZonedDateTime.parse(header, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            Duration wait = Duration.between(ids.clock().instant(), then);
            return wait.isNegative() ? Duration.ZERO : wait;
        } catch (DateTimeParseException e) {
            return Duration.ZERO;
        }
    }

    /** Ends what is being sent. */
    @Override
    public void close() {
        connections.close();
    }
}
