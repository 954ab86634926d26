package likeness.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import likeness.image.JpegEncoder;
import likeness.image.Pixels;
import likeness.server.Backend;
import likeness.server.Client;
import likeness.server.Client.Reply;
import likeness.server.Eventually;
import likeness.server.RunningServer;
import likeness.server.Wire;
import likeness.server.account.Person;
import likeness.server.account.Project;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Every line of the routing table, asked with another project's token for this project's things, and below another
 * project's prefix. The lines come from the table itself, so that a new one cannot be forgotten.
 */
class TenantMatrixTest {

    private static final RunningServer RUNNING = Backend.SQLITE.server();

    /** What belongs to nobody, or is made for whoever asks. */
    private static final Set<String> OPEN = Set.of(
            "/",
            "/people/{number}.jpg",
            "/people/{number}.glb",
            "/health/live",
            "/health/ready",
            "/api/v1/openapi.json",
            "/api/v1/docs",
            "/api/v1/docs.js",
            "/api/v1/docs.css",
            "/avatar",
            "/avatar/",
            "/avatar/{hash}",
            "/{hash}.json");

    private static final Set<String> OF_THE_CALLER = Set.of(
            "/api/v1/assets",
            "/api/v1/users/new",
            "/rest/bpm/wle/v1/user",
            "/rest/bpm/wle/v1/bulk",
            "/rest/bpm/wle/v1/avatar/image/{user}"); // whoever is not known has a picture there too

    private static String strangersToken = "";
    private static String user = "";
    private static String avatar = "";
    private static String render = "";
    private static String file = "";

    @BeforeAll
    static void two_projects() {
        Project stranger = RUNNING.features().projects().create("stranger");
        strangersToken = RUNNING.features().tokens().create(stranger, "test").token();
        Client client = RUNNING.client();
        user = RUNNING.features()
                .users()
                .create(Project.DEFAULT, new Person(null, null, "matrix@example.com", null, null))
                .id();
        avatar = client.newAvatar(user, 9);
        byte[] photo = JpegEncoder.encode(Pixels.filled(8, 8, 0xff808080), 0.9f);
        client.upload("PUT", "/api/v1/users/" + user + "/picture", photo, "image/jpeg");
        render = client.post("/api/v1/renders/new?avatar_id=" + avatar + "&scene=common/clay_portrait", null)
                .json()
                .path("id")
                .asString();
        file = Eventually.see(
                        () -> client.get("/api/v1/renders/" + render)
                                .json()
                                .path("render_url")
                                .asString(""),
                        url -> url.startsWith("http"))
                .replaceFirst("^http://[^/]+", "");
    }

    private static Stream<Route> closed() {
        return RUNNING.server().routes().stream()
                .filter(route -> !OPEN.contains(route.path()) && !OF_THE_CALLER.contains(route.path()))
                .filter(route -> !route.path().startsWith("/examples/"));
    }

    /** The address of this project's things, with a body that would do. */
    private static Asked ours(Route route) {
        String id = route.path().startsWith("/api/v1/renders/") ? render : avatar;
        String path = route.path()
                .replace("{user_id}", user)
                .replace("{user}", user)
                .replace("{avatar_id}", avatar)
                .replace("{id}", id);
        if (path.startsWith("/files/")) {
            path = file.replaceFirst("\\?.*", "");
        }
        String body = Map.of(
                        "/api/v1/avatars/new", "{\"user_id\": \"" + user + "\", \"seed\": 1}",
                        "/api/v1/sessions/new", "{\"user_id\": \"" + user + "\"}",
                        "/api/v1/renders/new", "{\"avatar_id\": \"" + avatar + "\"}",
                        "/api/v1/exports/new", "{\"avatar_id\": \"" + avatar + "\"}",
                        "/api/v1/avatars/{id}/customization", "{\"assets\": {}, \"body\": \"body_0\"}",
                        "/api/v1/avatars/{id}/appearance", "{\"version\": 1}",
                        "/api/v1/users/{user_id}/picture", "{\"avatar_id\": \"" + avatar + "\"}",
                        "/api/v1/avatars/{id}/visibility", "{\"visibility\": \"public\"}")
                .getOrDefault(route.path(), "");
        boolean reads = Set.of("GET", "HEAD", "DELETE").contains(route.method());
        return new Asked(route.method(), path, reads ? null : body);
    }

    private record Asked(
            String method,
            String path,
            @org.jspecify.annotations.Nullable String body) {
        Reply with(Client client, String prefix) {
            return client.send(method, prefix + path, body);
        }
    }

    private static void refuses(Reply reply, String what) {
        assertThat(reply.status()).as(what).isIn(401, 404);
        assertThat(reply.text()).as(what).doesNotContain(user, avatar);
        if (reply.bytes().length > 0) {
            String type = reply.header("Content-Type");
            assertThat(type).as(what).startsWith("application/json");
        }
    }

    @Test
    void aStrangersTokenOpensNothing() {
        String before = RUNNING.client()
                .get("/api/v1/avatars/" + avatar + "/appearance")
                .text();
        Client stranger = RUNNING.client(strangersToken);
        List<Route> routes = closed().toList();
        assertThat(routes).hasSizeGreaterThan(20);
        for (Route route : routes) {
            for (String prefix : List.of("", "/p/stranger", "/p/default", "/p/nobody")) {
                refuses(ours(route).with(stranger, prefix), prefix + " " + route);
            }
        }
        assertThat(RUNNING.client()
                        .get("/api/v1/avatars/" + avatar + "/appearance")
                        .text())
                .isEqualTo(before);
    }

    @Test
    void anotherProjectsPrefixOpensNothingToTheOwnersToken() {
        for (Route route : closed().toList()) {
            for (String prefix : List.of("/p/stranger", "/p/nobody")) {
                refuses(ours(route).with(RUNNING.client(), prefix), prefix + " " + route);
            }
        }
    }

    /** On a connection each, since the server ends one on which it is sent an address that is none. */
    @Test
    void aPrefixThatIsNoAddressIsRefused() throws IOException {
        for (Route route : closed().toList()) {
            for (String prefix : List.of("/p/%00", "/p/..")) {
                Asked asked = ours(route);
                String body = asked.body() == null ? "" : asked.body();
                try (Wire wire = new Wire(RUNNING)) {
                    String answer = wire.write(asked.method() + " " + prefix + asked.path()
                                    + " HTTP/1.1\r\nHost: localhost\r\n"
                                    + "Authorization: Bearer " + RunningServer.TOKEN + "\r\nConnection: close\r\n"
                                    + "Content-Length: " + body.length() + "\r\n\r\n" + body)
                            .rest();
                    assertThat(answer)
                            .as(prefix + " " + route)
                            .startsWith("HTTP/1.1 4")
                            .doesNotContain(user);
                }
            }
        }
    }

    @Test
    void nobodyGetsNothing() {
        for (Route route : closed().toList()) {
            refuses(ours(route).with(RUNNING.client(null), ""), "nobody " + route);
        }
        for (String template : OF_THE_CALLER) {
            String path = template.replace("{user}", user);
            assertThat(RUNNING.client(null).send("POST", path, null).status()).isIn(401, 405);
            assertThat(RUNNING.client(null).send("GET", path, null).status()).isIn(401, 405);
        }
    }

    @Test
    void aSignedFileIsNotThereBelowAnotherProjectsPrefix() {
        Client nobody = RUNNING.client(null);
        assertThat(nobody.get(file).status()).isEqualTo(200);
        assertThat(nobody.get("/p/default" + file).status()).isEqualTo(200);
        assertThat(nobody.get("/p/stranger" + file).status()).isEqualTo(404);
    }

    @Test
    void whatTheOwnerAsksIsThere() {
        for (Route route : closed().toList()) {
            boolean safe = Set.of("GET", "HEAD").contains(route.method())
                    && !route.path().startsWith("/files/")
                    && !route.path().startsWith("/{id}")
                    && !route.path().endsWith("}.glb")
                    && !route.path().endsWith("}.vrm");
            if (safe) {
                for (String prefix : List.of("", "/p/default")) {
                    String size = route.path().endsWith(".png") ? "?size=64" : "";
                    Asked asked = ours(route);
                    Reply reply = RUNNING.client().send(asked.method(), prefix + asked.path() + size, null);
                    assertThat(reply.status()).as(prefix + " " + route).isEqualTo(200);
                }
            }
        }
    }
}
