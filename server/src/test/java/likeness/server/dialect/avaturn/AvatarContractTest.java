package likeness.server.dialect.avaturn;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import likeness.server.Backend;
import likeness.server.Client.Reply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/** New Avatar, and this server's additions around it (contract section 2, operation 5). */
@ParameterizedClass
@EnumSource
class AvatarContractTest {

    private final Backend backend;

    AvatarContractTest(Backend backend) {
        this.backend = backend;
    }

    private Judged api() {
        return new Judged(backend.server().client());
    }

    private Reply make(String fields) {
        return api().post("/avatars/new", "{\"user_id\": \"" + api().newUser() + "\"" + fields + "}");
    }

    @Test
    void theDocumentedFormWaitsForPhotosAndIsNotReady() {
        JsonNode made = make(", \"unknown\": {\"x\": [1]}").json();
        String avatar = made.path("avatar_id").asString();
        assertThat(UUID.fromString(avatar).version()).isEqualTo(7);
        assertThat(made.path("status").asString()).isEqualTo("pending");
        for (String path : new String[] {"/customization", "/appearance"}) {
            Reply reply = api().get("/avatars/" + avatar + path);
            assertThat(reply.status()).isEqualTo(409);
            assertThat(reply.text()).isEqualTo("{\"detail\":\"The avatar is not ready yet\"}");
        }
        assertThat(api().put("/avatars/" + avatar + "/customization", "{\"assets\": {}, \"body\": \"body_0\"}")
                        .status())
                .isEqualTo(409);
        assertThat(api().post("/exports/new?avatar_id=" + avatar, null).status())
                .isEqualTo(409);
        assertThat(api().post("/renders/new?avatar_id=" + avatar, null).status())
                .isEqualTo(409);
        assertThat(api().get("/avatars/" + avatar + ".glb").status()).isEqualTo(404);
        assertThat(api().get("/avatars/" + avatar).json().path("glb_url").isNull())
                .isTrue();
    }

    @Test
    void theUploadAddressIsItsOwnCredentialAndIsRefusedForNow() {
        String address = make("").json().path("upload_url").asString();
        Reply reply = backend.server().client(null).post(address, null);
        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.text()).contains("[\"body\",\"image-frontal\"]");
        String tampered = address.substring(0, address.length() - 1) + (address.endsWith("A") ? "B" : "A");
        assertThat(backend.server().client(null).post(tampered, null).status()).isEqualTo(404);
        assertThat(backend.server()
                        .client()
                        .post(address.replaceFirst("\\?.*", ""), null)
                        .status())
                .isEqualTo(404);
    }

    @Test
    void aPresetASeedAndAnAppearanceAreReadyAtOnce() {
        for (String source : new String[] {
            ", \"preset\": \"oak\"", ", \"seed\": -3", ", \"appearance\": {\"version\": 1, \"body\": {\"age\": 50}}"
        }) {
            JsonNode made = make(source).json();
            assertThat(made.path("status").asString()).isEqualTo("ready");
            String avatar = made.path("avatar_id").asString();
            assertThat(api().get("/avatars/" + avatar + "/appearance").status()).isEqualTo(200);
            assertThat(api().get("/avatars/" + avatar + "/customization").status())
                    .isEqualTo(200);
        }
    }

    @Test
    void theSameSeedIsTheSamePerson() {
        String one = make(", \"seed\": 12").json().path("avatar_id").asString();
        String two = make(", \"seed\": 12").json().path("avatar_id").asString();
        assertThat(api().get("/avatars/" + one + "/appearance").text())
                .isEqualTo(api().get("/avatars/" + two + "/appearance").text());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                ", \"preset\": \"nobody\"            | enum        | [\"body\",\"preset\"]",
                ", \"preset\": 4                     | string_type | [\"body\",\"preset\"]",
                ", \"seed\": \"x\"                   | int_type    | [\"body\",\"seed\"]",
                ", \"seed\": 1.5                     | int_type    | [\"body\",\"seed\"]",
                ", \"seed\": 123456789012345678901   | int_type    | [\"body\",\"seed\"]",
                ", \"seed\": 1, \"preset\": \"oak\"  | value_error | [\"body\",\"seed\"]",
                ", \"appearance\": []                | value_error | [\"body\",\"appearance\"]",
                ", \"appearance\": {\"version\": 1, \"body\": {\"age\": 3}} | value_error | [\"body\",\"appearance\",\"body\",\"age\"]",
                ", \"appearance\": {\"version\": 1, \"hair\": {\"asset\": \"no\"}} | value_error | [\"body\",\"appearance\",\"hair\",\"asset\"]"
            })
    void aSourceThatCannotBeIsToldWithItsPlace(String fields, String type, String place) {
        Reply reply = make(fields);
        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.text()).contains("\"type\":\"" + type + "\"", "\"loc\":" + place);
    }

    @Test
    void allFaultsAreToldAtOnce() {
        Reply reply = api().post("/avatars/new", "{\"seed\": \"x\"}");
        assertThat(reply.json().path("detail").size()).isEqualTo(2);
        assertThat(reply.text()).contains("[\"body\",\"user_id\"]", "[\"body\",\"seed\"]");
    }

    @Test
    void aBodyThatIsNoObjectIsToldAsPydanticDoes() {
        assertThat(api().post("/avatars/new", null).text())
                .isEqualTo("{\"detail\":[{\"type\":\"missing\",\"loc\":[\"body\"],\"msg\":\"Field required\"}]}");
        assertThat(api().post("/avatars/new", "null").text())
                .isEqualTo("{\"detail\":[{\"type\":\"missing\",\"loc\":[\"body\"],\"msg\":\"Field required\"}]}");
        assertThat(api().post("/avatars/new", "{}").text())
                .isEqualTo("{\"detail\":[{\"type\":\"missing\",\"loc\":[\"body\",\"user_id\"],"
                        + "\"msg\":\"Field required\"}]}");
        assertThat(api().post("/avatars/new", "[]").text())
                .isEqualTo("{\"detail\":[{\"type\":\"model_attributes_type\",\"loc\":[\"body\"],"
                        + "\"msg\":\"Input should be a valid dictionary or object to extract fields from\"}]}");
        Reply broken = api().post("/avatars/new", "{\"user_id\": ");
        JsonNode fault = broken.json().path("detail").path(0);
        assertThat(broken.status()).isEqualTo(422);
        assertThat(fault.path("type").asString()).isEqualTo("json_invalid");
        assertThat(fault.path("msg").asString()).isEqualTo("JSON decode error");
        assertThat(fault.path("loc").path(0).asString()).isEqualTo("body");
        assertThat(fault.path("loc").path(1).isIntegralNumber()).isTrue();
    }

    @Test
    void aUserThatIsNotThereIs404() {
        assertThat(api().post("/avatars/new", "{\"user_id\": \"nobody\", \"seed\": 1}")
                        .text())
                .isEqualTo("{\"detail\":\"User not found\"}");
    }

    @Test
    void theAppearanceCanBePutAndVisibilityToo() {
        String avatar = api().newAvatar();
        String path = "/avatars/" + avatar;
        Reply put = api().put(path + "/appearance", "{\"version\": 1, \"body\": {\"gender\": 1, \"height\": 181}}");
        assertThat(put.status()).isEqualTo(202);
        assertThat(put.text()).isEqualTo("null");
        assertThat(api().get(path + "/appearance")
                        .json()
                        .path("body")
                        .path("height")
                        .asInt())
                .isEqualTo(181);
        assertThat(api().put(path + "/appearance", "{\"version\": 1, \"body\": {\"height\": 500}}")
                        .text())
                .contains("[\"body\",\"body\",\"height\"]");
        assertThat(api().put(path + "/visibility", "{\"visibility\": \"unlisted\"}")
                        .status())
                .isEqualTo(202);
        assertThat(api().get(path).json().path("visibility").asString()).isEqualTo("unlisted");
        assertThat(api().get(path).json().path("version").asInt()).isEqualTo(3);
        assertThat(api().put(path + "/visibility", "{\"visibility\": \"secret\"}")
                        .text())
                .contains("\"enum\"", "[\"body\",\"visibility\"]");
    }

    @Test
    void anIdThatIsNoneIs422AndOneThatIsUnknownIs404() {
        for (String end : new String[] {"", "/customization", "/appearance"}) {
            Reply wrong = api().get("/avatars/not-a-uuid" + end);
            assertThat(wrong.text())
                    .isEqualTo("{\"detail\":[{\"type\":\"uuid_parsing\",\"loc\":[\"path\",\"id\"],"
                            + "\"msg\":\"Input should be a valid UUID\"}]}");
            assertThat(api().get("/avatars/" + UUID.randomUUID() + end).text())
                    .isEqualTo("{\"detail\":\"Avatar not found\"}");
        }
        String avatar = api().newAvatar();
        assertThat(api().get("/avatars/" + avatar.replace("-", "").toUpperCase(java.util.Locale.ROOT))
                        .status())
                .as("a UUID may be spelt without hyphens")
                .isEqualTo(200);
    }

    @Test
    void headIsGetWithoutTheBody() {
        String avatar = api().newAvatar();
        Reply got = api().get("/avatars/" + avatar + "/customization");
        Reply head = backend.server().client().send("HEAD", "/api/v1/avatars/" + avatar + "/customization", null);
        assertThat(head.status()).isEqualTo(200);
        assertThat(head.bytes()).isEmpty();
        assertThat(head.header("Content-Type")).isEqualTo(got.header("Content-Type"));
        assertThat(backend.server()
                        .client(null)
                        .send("HEAD", "/api/v1/avatars/" + avatar + "/customization", null)
                        .status())
                .isEqualTo(401);
    }

    @Test
    void theListOfAssetsNamesWhatCustomizationsHold() {
        JsonNode assets = api().get("/assets").json();
        assertThat(assets.size()).isGreaterThan(20);
        String avatar = api().newAvatar();
        String hair = api().get("/avatars/" + avatar + "/customization")
                .json()
                .at("/assets/clothing/id")
                .asString();
        assertThat(assets.valueStream().map(a -> a.path("id").asString())).contains(hair);
    }
}
