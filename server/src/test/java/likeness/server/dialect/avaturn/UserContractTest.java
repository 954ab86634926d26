package likeness.server.dialect.avaturn;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import likeness.server.Backend;
import likeness.server.Client.Reply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Users, lists and deletion, sessions, and what is common to all operations (contract sections 1 to 3). */
@ParameterizedClass
@EnumSource
class UserContractTest {

    private final Backend backend;

    UserContractTest(Backend backend) {
        this.backend = backend;
    }

    private Judged api() {
        return new Judged(backend.server().client());
    }

    @Test
    void aUserIsMadeWithoutABodyWithAnEmptyOneAndWithAnyOther() {
        assertThat(api().post("/users/new", null).json().path("id").asString()).matches("[A-Z2-7]{32}");
        for (String body : new String[] {"", "{}", "{\"session_type\": 1}", "[]", "no JSON"}) {
            assertThat(api().post("/users/new", body).status()).as(body).isEqualTo(200);
        }
    }

    @Test
    void aTokenThatIsMissingOrWrongIs401AndSaysHowToSignIn() {
        Reply missing = new Judged(backend.server().client(null)).post("/users/new", null);
        assertThat(missing.status()).isEqualTo(401);
        assertThat(missing.header("WWW-Authenticate")).isEqualTo("Bearer");
        assertThat(missing.text()).isEqualTo("{\"detail\":\"Not authenticated\"}");
        Reply wrong = new Judged(backend.server().client("wrong")).post("/users/new", null);
        assertThat(wrong.status()).isEqualTo(401);
        assertThat(wrong.text()).isEqualTo("{\"detail\":\"Invalid authentication credentials\"}");
        Reply basic = new Judged(backend.server().client(null))
                .send("POST", "/users/new", null, "Authorization", "Basic dGVzdA==");
        assertThat(basic.text()).isEqualTo("{\"detail\":\"Invalid authentication credentials\"}");
    }

    @Test
    void theListShowsReadyAvatarsAndOnWishAll() {
        String user = api().newUser();
        String ready = api().newAvatar(user, 1);
        String pending = api().post("/avatars/new", "{\"user_id\": \"" + user + "\"}")
                .json()
                .path("avatar_id")
                .asString();
        assertThat(api().get("/users/" + user + "/avatars").text())
                .isEqualTo("[{\"id\":\"" + ready + "\",\"status\":\"ready\"}]");
        JsonNode all =
                api().get("/users/" + user + "/avatars?include_not_ready=true").json();
        assertThat(all.size()).isEqualTo(2);
        assertThat(all.path(1).path("id").asString()).isEqualTo(pending);
        assertThat(all.path(1).path("status").asString()).isEqualTo("pending");
        for (String yes : new String[] {"True", "1", "on", "yes", "t", "Y"}) {
            assertThat(api().get("/users/" + user + "/avatars?include_not_ready=" + yes)
                            .json()
                            .size())
                    .isEqualTo(2);
        }
        assertThat(api().get("/users/" + user + "/avatars?include_not_ready=true&include_not_ready=false")
                        .json()
                        .size())
                .as("the last of two counts")
                .isEqualTo(1);
    }

    @Test
    void aFlagThatIsNoneIsTold() {
        Reply reply = api().get("/users/" + api().newUser() + "/avatars?include_not_ready=maybe");
        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.text())
                .isEqualTo("{\"detail\":[{\"type\":\"bool_parsing\",\"loc\":[\"query\",\"include_not_ready\"],"
                        + "\"msg\":\"Input should be a valid boolean, unable to interpret input\"}]}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", "x", "..", "a.b", "%C3%A4", "%22"})
    void anUnknownUserIs404(String user) {
        Judged api = api();
        assertThat(api.client().get("/api/v1/users/" + user + "/avatars").status())
                .isIn(404, 405);
        if (!user.equals("..")) {
            assertThat(api.get("/users/" + user + "/avatars").text()).isEqualTo("{\"detail\":\"User not found\"}");
            assertThat(api.delete("/users/" + user).status()).isEqualTo(404);
            assertThat(api.delete("/users/" + user + "/avatars/" + UUID.randomUUID())
                            .status())
                    .isEqualTo(404);
        }
    }

    @Test
    void deletingAUserDeletesItsAvatarsAndAnswersNull() {
        String user = api().newUser();
        String avatar = api().newAvatar(user, 2);
        Reply deleted = api().delete("/users/" + user);
        assertThat(deleted.status()).isEqualTo(200);
        assertThat(deleted.text()).isEqualTo("null");
        assertThat(api().get("/avatars/" + avatar + "/customization").text())
                .isEqualTo("{\"detail\":\"Avatar not found\"}");
        assertThat(api().delete("/users/" + user).status()).isEqualTo(404);
    }

    @Test
    void deletingAnAvatarAnswersNullAndNeedsItsOwnUser() {
        String user = api().newUser();
        String other = api().newUser();
        String avatar = api().newAvatar(user, 2);
        assertThat(api().delete("/users/" + other + "/avatars/" + avatar).text())
                .isEqualTo("{\"detail\":\"Avatar not found\"}");
        Reply deleted = api().delete("/users/" + user + "/avatars/" + avatar);
        assertThat(deleted.status()).isEqualTo(200);
        assertThat(deleted.text()).isEqualTo("null");
        assertThat(api().delete("/users/" + user + "/avatars/" + avatar).status())
                .isEqualTo(404);
        Reply wrong = api().delete("/users/" + user + "/avatars/7");
        assertThat(wrong.text())
                .isEqualTo("{\"detail\":[{\"type\":\"uuid_parsing\",\"loc\":[\"path\",\"avatar_id\"],"
                        + "\"msg\":\"Input should be a valid UUID\"}]}");
    }

    @Test
    void aSessionIsCheckedAsAvaturnDoesAndThenRefusedForNow() {
        String user = api().newUser();
        assertThat(api().post("/sessions/new", null).text())
                .isEqualTo("{\"detail\":[{\"type\":\"missing\",\"loc\":[\"body\"],\"msg\":\"Field required\"}]}");
        assertThat(api().post("/sessions/new", "{}").text()).contains("[\"body\",\"user_id\"]");
        assertThat(session("unknown", "{\"type\": \"create\"}").text()).isEqualTo("{\"detail\":\"User not found\"}");
        assertThat(session(user, "{}").text()).contains("union_tag_not_found", "[\"body\",\"config\"]");
        assertThat(session(user, "{\"type\": \"destroy\"}").text())
                .contains(
                        "union_tag_invalid",
                        "Input tag 'destroy' found using 'type' does not match any of the expected tags:"
                                + " 'create_or_edit_existing', 'create', 'edit_existing'");
        assertThat(session(user, "{\"type\": \"edit_existing\"}").text())
                .contains("[\"body\",\"config\",\"edit_existing\",\"avatar_id\"]", "Field required");
        Reply refused = session(user, "{\"type\": \"create\"}");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("[\"body\",\"config\"]", "no editor yet");
    }

    private Reply session(String user, String config) {
        return api().post("/sessions/new", "{\"user_id\": \"" + user + "\", \"config\": " + config + "}");
    }

    @Test
    void aWrongMethodIs405AndNamesTheRightOnes() {
        String avatar = api().newAvatar();
        Reply reply = backend.server().client().post("/api/v1/avatars/" + avatar + "/customization", "{}");
        assertThat(reply.status()).isEqualTo(405);
        assertThat(reply.text()).isEqualTo("{\"detail\":\"Method Not Allowed\"}");
        assertThat(reply.header("Allow")).isEqualTo("GET, HEAD, PUT");
    }

    @Test
    void anUnknownPathIs404InTheSameShape() {
        for (String path : new String[] {"/api/v1", "/api/v1/", "/api/v1/sessions", "/api/v1/nothing/at/all"}) {
            Reply reply = backend.server().client().get(path);
            assertThat(reply.status()).as(path).isEqualTo(404);
            assertThat(reply.text()).isEqualTo("{\"detail\":\"Not Found\"}");
        }
    }

    @Test
    void aBrowserMayCallFromAnywhere() {
        String[] preflight = {
            "Origin", "https://example.org",
            "Access-Control-Request-Method", "PUT",
            "Access-Control-Request-Headers", "authorization,content-type,x-mine"
        };
        for (String path : new String[] {"/api/v1/users/new", "/api/v1/avatars/x/customization", "/files/a/b/c/d"}) {
            Reply reply = backend.server().client(null).send("OPTIONS", path, null, preflight);
            assertThat(reply.status()).isEqualTo(204);
            assertThat(reply.header("Access-Control-Allow-Origin")).isEqualTo("*");
            assertThat(reply.header("Access-Control-Allow-Methods")).contains("GET", "POST", "PUT", "DELETE");
            assertThat(reply.header("Access-Control-Allow-Headers"))
                    .contains("authorization", "content-type", "x-mine");
        }
        assertThat(backend.server().client(null).post("/api/v1/users/new", null).header("Access-Control-Allow-Origin"))
                .as("an error is to be read too")
                .isEqualTo("*");
    }
}
