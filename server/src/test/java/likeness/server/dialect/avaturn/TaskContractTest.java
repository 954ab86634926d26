package likeness.server.dialect.avaturn;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import likeness.server.Backend;
import likeness.server.Client;
import likeness.server.Client.Reply;
import likeness.server.Eventually;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/** Renders and exports (contract section 2, operations 9 and 10, and section 4.3). */
@ParameterizedClass
@EnumSource
class TaskContractTest {

    private final Backend backend;

    TaskContractTest(Backend backend) {
        this.backend = backend;
    }

    private Judged api() {
        return new Judged(backend.server().client());
    }

    private int tasks(String avatar) {
        return backend.server()
                .features()
                .storage()
                .database()
                .read(handle -> handle.createQuery("SELECT count(*) FROM task WHERE avatar_id = :avatar")
                        .bind("avatar", avatar)
                        .mapTo(int.class)
                        .one());
    }

    private JsonNode exported(String avatar) {
        return Eventually.see(
                () -> api().post("/exports/new?avatar_id=" + avatar, null).json(),
                answer -> !answer.path("status").asString().equals("pending"));
    }

    @Test
    void anExportIsPolledByAskingAgainAndMadeOnce() throws Exception {
        String avatar = api().newAvatar();
        List<Callable<Reply>> asks = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            asks.add(() -> api().post("/exports/new", "{\"avatar_id\": \"" + avatar + "\", \"format\": \"glb\"}"));
        }
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Reply> reply : callers.invokeAll(asks)) {
                assertThat(reply.get().status()).isEqualTo(200);
            }
        }
        JsonNode ready = exported(avatar);
        assertThat(ready.path("status").asString()).isEqualTo("ready");
        assertThat(tasks(avatar)).isEqualTo(1);

        Client nobody = backend.server().client(null);
        String url = ready.path("url").asString();
        Reply glb = nobody.get(url);
        assertThat(glb.status()).isEqualTo(200);
        assertThat(glb.header("Content-Type")).isEqualTo("model/gltf-binary");
        assertThat(glb.header("Content-Length")).isEqualTo(String.valueOf(glb.bytes().length));
        assertThat(glb.header("Access-Control-Allow-Origin")).isEqualTo("*");
        Reply head = nobody.send("HEAD", url, null);
        assertThat(head.bytes()).isEmpty();
        assertThat(head.header("Content-Length")).isEqualTo(glb.header("Content-Length"));
        assertThat(nobody.send("GET", url, null, "If-None-Match", glb.header("ETag"))
                        .status())
                .isEqualTo(304);
    }

    @Test
    void onlyAChangeMakesANewExport() {
        String avatar = api().newAvatar();
        String address = "/avatars/" + avatar + "/customization";
        String first = exported(avatar).path("url").asString().replaceFirst("\\?.*", "");
        api().put(address, api().get(address).text());
        assertThat(api().post("/exports/new?avatar_id=" + avatar, null)
                        .json()
                        .path("status")
                        .asString())
                .isEqualTo("ready");
        api().put(address, "{\"assets\": {}, \"body\": \"body_4\"}");
        assertThat(api().post("/exports/new?avatar_id=" + avatar, null)
                        .json()
                        .path("status")
                        .asString())
                .isEqualTo("pending");
        assertThat(exported(avatar).path("url").asString()).doesNotContain(first);
        assertThat(tasks(avatar)).isEqualTo(2);
    }

    @Test
    void aRenderIsATaskOfItsOwnAndItsPictureMayBeReadFromAnywhere() {
        String avatar = api().newAvatar();
        Reply asked = api().send(
                        "POST",
                        "/renders/new",
                        "{\"avatar_id\": \"" + avatar
                                + "\", \"scene\": \"common/clay_portrait\", \"format\": \"jpg\"}");
        assertThat(asked.status()).isEqualTo(200);
        String id = asked.json().path("id").asString();
        JsonNode done = Eventually.see(
                () -> api().get("/renders/" + id).json(),
                answer -> !answer.path("status").asString().equals("pending"));
        Reply picture =
                backend.server().client(null).get(done.path("render_url").asString());
        assertThat(picture.header("Content-Type")).isEqualTo("image/jpeg");
        assertThat(picture.header("Access-Control-Allow-Origin")).isEqualTo("*");
        assertThat(api().get("/renders/" + UUID.randomUUID()).text()).isEqualTo("{\"detail\":\"Render not found\"}");
    }

    @Test
    void theQueryGoesBeforeTheBodyAndABodyThatCannotBeReadMeansNothing() {
        String avatar = api().newAvatar();
        String query = "?avatar_id=" + avatar + "&scene=common/nothing";
        for (String body : new String[] {"{\"scene\": \"common/portrait\"}", "{", "avatar_id=x", "[]", ""}) {
            assertThat(api().post("/renders/new" + query, body).text())
                    .as(body)
                    .isEqualTo("{\"detail\":\"Scene not found\"}");
        }
    }

    @Test
    void faultsOfTheQueryAreToldAllAtOnce() {
        Reply none = api().post("/renders/new", null);
        assertThat(none.text())
                .isEqualTo("{\"detail\":[{\"type\":\"missing\",\"loc\":[\"query\",\"avatar_id\"],"
                        + "\"msg\":\"Field required\"}]}");
        assertThat(api().post("/exports/new", "{\"avatar_id\": 7}").text()).isEqualTo(none.text());
        Reply all = api().post("/renders/new?avatar_id=7&scene=a-b&format=gif", null);
        assertThat(all.text())
                .contains(
                        "\"type\":\"uuid_parsing\",\"loc\":[\"query\",\"avatar_id\"]",
                        "\"type\":\"string_pattern_mismatch\",\"loc\":[\"query\",\"scene\"],"
                                + "\"msg\":\"String should match pattern '^[a-zA-Z0-9_/]+$'\"",
                        "\"type\":\"enum\",\"loc\":[\"query\",\"format\"],\"msg\":\"Input should be 'png' or 'jpg'\"");
        String unknown = "?avatar_id=" + UUID.randomUUID();
        assertThat(api().post("/renders/new" + unknown, null).text()).isEqualTo("{\"detail\":\"Avatar not found\"}");
        assertThat(api().post("/exports/new" + unknown, null).text()).isEqualTo("{\"detail\":\"Avatar not found\"}");
    }
}
