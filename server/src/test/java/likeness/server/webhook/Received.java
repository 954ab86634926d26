package likeness.server.webhook;

import java.util.Map;

/** A request as a receiver saw it. @param headers by their names in lower case */
record Received(String requestLine, Map<String, String> headers, String body) {

    String id() {
        return header("webhook-id");
    }

    String header(String name) {
        return headers.getOrDefault(name, "");
    }

    long sequence() {
        return Long.parseLong(header("likeness-sequence"));
    }

    /** Whether one of the signatures is of this secret. */
    boolean signedBy(Secret secret) {
        String right = secret.sign(id(), Long.parseLong(header("webhook-timestamp")), body);
        return java.util.List.of(header("webhook-signature").split(" ", -1)).contains(right);
    }
}
