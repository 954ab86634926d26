package likeness.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.Set;
import likeness.server.Backend;
import likeness.server.Client;
import likeness.server.RunningServer;
import likeness.server.Wire;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whatever comes is answered with less than 500, and refused in FastAPI's shape. The requests come from a seed. */
@ParameterizedClass
@EnumSource
class HostileInputTest {

    private static final String[] TEXTS = {
        "",
        "x",
        "\\u0000",
        "\\ud800",
        "a\\u0000b",
        "Ä",
        "00000000-0000-0000-0000-000000000000",
        "body_0",
        "#ffffff",
        "#gggggg",
        "-",
        "..",
        "true",
        "1e999",
        "\\uffff",
        "' OR 1=1 --",
        "${jndi:x}",
        "%s%n",
        "urn:uuid:x"
    };
    private static final String[] PATHS = {
        "x",
        "%00",
        "%2e%2e",
        "..",
        ".",
        "%ff",
        "%c3%28",
        "%zz",
        "%",
        "a%2fb",
        "%5c",
        ";x=1",
        "%20",
        "%0d%0a",
        "'\"",
        "00000000-0000-0000-0000-000000000000",
        "{id}",
        "%F0%9F%98%80",
        "x.glb",
        "%u0041"
    };
    private static final String[] FIELDS = {
        "user_id",
        "config",
        "type",
        "avatar_id",
        "appearance",
        "preset",
        "seed",
        "assets",
        "clothing",
        "hair_and_headwear",
        "eyewear",
        "id",
        "color",
        "body",
        "age",
        "metadata",
        "bone_scale",
        "head",
        "arms",
        "skin_tone_correction",
        "visibility",
        "scene",
        "format",
        "version",
        "wardrobe",
        "details",
        "\\u0000",
        ""
    };
    private static final String[] LITERALS = {
        "null",
        "true",
        "0",
        "-0.0",
        "1e999",
        "-1e-999",
        "123456789012345678901234567890",
        "NaN",
        "Infinity",
        "1.5",
        "0x10",
        "01",
        "9223372036854775808",
        "{}",
        "[]",
        "nul",
        "\"",
        "1e400",
        "[[[[[]]]]]"
    };
    private static final JsonMapper JSON = new JsonMapper();

    private final RunningServer running;
    private final String user;
    private final String ready;
    private final String pending;

    HostileInputTest(Backend backend) {
        running = backend.server();
        Client client = running.client();
        user = client.newUser();
        ready = client.newAvatar(user, 4);
        pending = client.post("/api/v1/avatars/new", "{\"user_id\": \"" + user + "\"}")
                .json()
                .path("avatar_id")
                .asString();
    }

    @Test
    void aThousandRequestsOfASeedAreAllAnsweredProperly() throws IOException {
        fuzz(1, 1000);
    }

    @Test
    @Tag("full")
    void manyThousandRequestsAreAllAnsweredProperly() throws IOException {
        fuzz(2, 20_000);
    }

    private void fuzz(long seed, int requests) throws IOException {
        Random dice = new Random(seed);
        List<Route> routes = running.server().routes().stream()
                .filter(route -> !route.path().startsWith("/people/"))
                .toList();
        for (int i = 0; i < requests; i++) {
            byte[] request = request(dice, routes.get(dice.nextInt(routes.size())));
            judge(send(request), request);
        }
    }

    private String send(byte[] request) throws IOException {
        try (Wire wire = new Wire(running)) {
            return wire.write(request).rest();
        }
    }

    private static void judge(String answer, byte[] request) {
        String what = new String(request, StandardCharsets.ISO_8859_1);
        String shown = what.substring(0, Math.min(700, what.length())) + "\n→ " + answer;
        assertThat(answer).as(shown).startsWith("HTTP/1.1 ");
        int status = Integer.parseInt(answer.substring(9, 12));
        assertThat(status).as(shown).isLessThan(500);
        String path = what.split(" ", 3)[1];
        boolean hasBody = !what.startsWith("HEAD") && status >= 400;
        if (hasBody && path.startsWith("/api/v1/")) {
            fastApi(answer.substring(answer.indexOf("\r\n\r\n") + 4), status, shown);
        }
    }

    private static void fastApi(String body, int status, String shown) {
        String json = body.substring(body.indexOf('{'), body.lastIndexOf('}') + 1); // between the marks of chunks
        JsonNode detail = JSON.readTree(json).path("detail");
        if (status == 422) {
            assertThat(detail.isArray() && !detail.isEmpty()).as(shown).isTrue();
            for (JsonNode fault : detail) {
                assertThat(fault.path("loc").isArray()).as(shown).isTrue();
                assertThat(fault.path("msg").isString()).as(shown).isTrue();
                assertThat(fault.path("type").isString()).as(shown).isTrue();
            }
        } else {
            assertThat(detail.isString()).as(shown).isTrue();
        }
    }

    private byte[] request(Random dice, Route route) {
        String path = path(dice, route.path());
        String method = dice.nextInt(30) == 0 ? one(dice, "PATCH", "TRACE", "FOO", "OPTIONS", "PUT") : route.method();
        byte[] body = Set.of("POST", "PUT").contains(method) ? body(dice) : new byte[0];
        StringBuilder head = new StringBuilder(method + " " + path + query(dice) + " HTTP/1.1\r\nHost: x\r\n");
        head.append("Connection: close\r\nAuthorization: Bearer ")
                .append(dice.nextInt(20) == 0 ? "\u00e9 x" : RunningServer.TOKEN)
                .append("\r\n");
        switch (dice.nextInt(12)) {
            case 0 ->
                head.append("Idempotency-Key: ")
                        .append("k".repeat(dice.nextInt(400)))
                        .append("\r\n");
            case 1 ->
                head.append("X-Long: ").append("y".repeat(dice.nextInt(20_000))).append("\r\n");
            case 2 -> head.append("Content-Type: text/plain; charset=nonsense\r\n");
            case 3 -> head.append("X-Request-Id: <script>\r\nIf-None-Match: \"\r\n");
            case 4 -> head.append("Accept: image/*, ;q=x\r\nAccept-Encoding: gzip;q=2, zstd\r\n");
            case 5 -> head.append("X-Forwarded-Host: a b\r\nOrigin: null\r\n");
            default -> {}
        }
        boolean chunked = body.length > 0 && dice.nextInt(5) == 0;
        head.append(chunked ? "Transfer-Encoding: chunked\r\n\r\n" : "Content-Length: " + body.length + "\r\n\r\n");
        String before = chunked ? head + Integer.toHexString(body.length) + "\r\n" : head.toString();
        return joined(before.getBytes(StandardCharsets.ISO_8859_1), body, chunked ? "\r\n0\r\n\r\n" : "");
    }

    private static byte[] joined(byte[] head, byte[] body, String end) {
        byte[] tail = end.getBytes(StandardCharsets.US_ASCII);
        byte[] all = new byte[head.length + body.length + tail.length];
        System.arraycopy(head, 0, all, 0, head.length);
        System.arraycopy(body, 0, all, head.length, body.length);
        System.arraycopy(tail, 0, all, head.length + body.length, tail.length);
        return all;
    }

    /** Pictures and models of the one that is ready would take long; deletions would end the game. */
    private String path(Random dice, String template) {
        boolean heavy = template.matches(".*\\.(png|glb|vrm)");
        String id = heavy || dice.nextBoolean() ? pending : ready;
        boolean good = dice.nextInt(3) > 0;
        String someone =
                good && !template.matches(".*users/\\{user_id}(/avatars/\\{avatar_id})?") ? user : one(dice, PATHS);
        String path = template.replace("{user_id}", someone)
                .replace("{avatar_id}", one(dice, PATHS))
                .replace("{id}", good ? id : one(dice, PATHS));
        return path.replaceAll("\\{[^}]*}", java.util.regex.Matcher.quoteReplacement(one(dice, PATHS)))
                .replace(" ", "%20");
    }

    private String query(Random dice) {
        StringBuilder query = new StringBuilder();
        for (int i = dice.nextInt(4); i > 0; i--) {
            query.append(query.isEmpty() ? '?' : '&')
                    .append(one(
                            dice,
                            "avatar_id",
                            "scene",
                            "format",
                            "include_not_ready",
                            "size",
                            "expires",
                            "signature",
                            "%00",
                            "",
                            "a[]"))
                    .append(dice.nextInt(8) == 0 ? "" : "=")
                    .append(dice.nextInt(3) == 0 ? pending : one(dice, PATHS).replace("'\"", "%27"));
        }
        return query.toString();
    }

    private byte[] body(Random dice) {
        byte[] body = (dice.nextInt(12) == 0 ? "[".repeat(dice.nextInt(3000)) : value(dice, 0))
                .getBytes(StandardCharsets.UTF_8);
        if (dice.nextInt(5) == 0 && body.length > 0) {
            body[dice.nextInt(body.length)] = (byte) dice.nextInt(256);
        }
        return body;
    }

    private String value(Random dice, int depth) {
        int kind = depth == 0 ? dice.nextInt(8) : dice.nextInt(12);
        if (kind < 6 && depth < 5) {
            StringBuilder object = new StringBuilder("{");
            for (int i = dice.nextInt(6); i > 0; i--) {
                String field = one(dice, FIELDS);
                String known = field.equals("user_id") ? user : field.equals("avatar_id") ? pending : null;
                object.append(object.length() > 1 ? "," : "")
                        .append('"')
                        .append(field)
                        .append("\":");
                object.append(known != null && dice.nextBoolean() ? '"' + known + '"' : value(dice, depth + 1));
            }
            return object.append('}').toString();
        }
        return kind % 2 == 0 ? '"' + one(dice, TEXTS) + '"' : one(dice, LITERALS);
    }

    private static String one(Random dice, String... of) {
        return of[dice.nextInt(of.length)];
    }

    @Test
    void aBodyBeyondTheLimitIs413WithAndWithoutALength() throws IOException {
        String head = "POST /api/v1/avatars/new HTTP/1.1\r\nHost: x\r\nConnection: close\r\nAuthorization: Bearer "
                + RunningServer.TOKEN + "\r\n";
        int size = (1 << 20) + 1;
        String announced = send((head + "Content-Length: " + size + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
        assertThat(announced).startsWith("HTTP/1.1 413").contains("{\"detail\":\"The body is larger than");
        byte[] chunk = new byte[size];
        java.util.Arrays.fill(chunk, (byte) ' ');
        byte[] start = (head + "Transfer-Encoding: chunked\r\n\r\n" + Integer.toHexString(size) + "\r\n")
                .getBytes(StandardCharsets.US_ASCII);
        assertThat(send(joined(start, chunk, "\r\n0\r\n\r\n"))).startsWith("HTTP/1.1 413");
    }

    @Test
    void whatJettyItselfRefusesHasOurShapeToo() throws IOException {
        String huge = send(("GET /api/v1/assets HTTP/1.1\r\nHost: x\r\nX: " + "y".repeat(100_000) + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII));
        assertThat(huge).startsWith("HTTP/1.1 431").contains("{\"detail\":\"Request Header Fields Too Large\"}");
        String odd = send("GET /api/v1/users/a%2fb/avatars HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"
                .getBytes(StandardCharsets.US_ASCII));
        assertThat(odd).startsWith("HTTP/1.1 4").contains("{\"detail\":");
        assertThat(send("nonsense\r\n\r\n".getBytes(StandardCharsets.US_ASCII)))
                .startsWith("HTTP/1.1 400")
                .contains("{\"detail\":");
    }
}
