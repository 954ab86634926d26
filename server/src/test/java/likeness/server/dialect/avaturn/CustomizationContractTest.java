package likeness.server.dialect.avaturn;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import likeness.server.Backend;
import likeness.server.Client.Reply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/** Get and Set Customization (contract section 2, operations 6 and 7). */
@ParameterizedClass
@EnumSource
class CustomizationContractTest {

    private static final String BARE = "{\"assets\": {}, \"body\": \"body_1\"}";

    private final Backend backend;

    CustomizationContractTest(Backend backend) {
        this.backend = backend;
    }

    private Judged api() {
        return new Judged(backend.server().client());
    }

    private String address() {
        return "/avatars/" + api().newAvatar() + "/customization";
    }

    /** The first asset of each type. */
    private Map<String, String> assets() {
        return api().get("/assets")
                .json()
                .valueStream()
                .collect(Collectors.toMap(
                        a -> a.path("type").asString(), a -> a.path("id").asString(), (a, b) -> a));
    }

    @Test
    void whatIsPutIsGotAndWhatIsLeftOutHasItsDefault() {
        String address = address();
        Map<String, String> assets = assets();
        Reply put = api().put(
                        address,
                        "{\"assets\": {\"clothing\": {\"id\": \"" + assets.get("clothing")
                                + "\", \"color\": 7}, \"eyewear\": {\"id\": \"" + assets.get("eyewear")
                                + "\"}, \"footwear\": null}, \"body\": \"body_2\", \"metadata\": {\"a\": \"Ä\"},"
                                + " \"bone_scale\": {\"head\": \"12.5\"}, \"lod\": 3}");
        assertThat(put.status()).isEqualTo(202);
        assertThat(put.text()).isEqualTo("null");
        JsonNode got = api().get(address).json();
        assertThat(got.at("/assets/clothing/id").asString()).isEqualTo(assets.get("clothing"));
        assertThat(got.at("/assets/eyewear/id").asString()).isEqualTo(assets.get("eyewear"));
        assertThat(got.at("/assets/footwear").isNull()).isTrue();
        assertThat(got.at("/assets/hair_and_headwear").isNull()).isTrue();
        assertThat(got.path("body").asString()).isEqualTo("body_2");
        assertThat(got.path("metadata").toString()).isEqualTo("{\"a\":\"Ä\"}");
        assertThat(got.at("/bone_scale/head").asDouble()).isEqualTo(12.5);
        assertThat(api().put(address, BARE).status()).isEqualTo(202);
        JsonNode bare = api().get(address).json();
        assertThat(bare.at("/bone_scale/head").asDouble()).isZero();
        assertThat(bare.path("metadata").isEmpty()).isTrue();
        assertThat(bare.path("assets").valueStream()).allMatch(JsonNode::isNull);
    }

    @Test
    void theOutputIsAnInput() {
        String address = address();
        JsonNode got = api().get(address).json();
        assertThat(ApiDescription.named("ExternalAvatarCustomization-Input").validate(got))
                .isEmpty();
        assertThat(api().put(address, got.toString()).status()).isEqualTo(202);
        assertThat(api().get(address).json()).isEqualTo(got);
    }

    @Test
    void anAssetInTheWrongSlotIs409() {
        String shoes = assets().get("footwear");
        Reply reply =
                api().put(address(), "{\"assets\": {\"clothing\": {\"id\": \"" + shoes + "\"}}, \"body\": \"body_0\"}");
        assertThat(reply.status()).isEqualTo(409);
        assertThat(reply.text()).isEqualTo("{\"detail\":\"Asset " + shoes + " added to wrong placement - clothing\"}");
    }

    @Test
    void assetsThatDoNotExistAre410AndAllNamed() {
        UUID one = new UUID(1, 1);
        UUID two = new UUID(2, 2);
        Reply reply = api().put(
                        address(),
                        "{\"assets\": {\"clothing\": {\"id\": \"" + one + "\"}, \"footwear\": {\"id\": \"" + two
                                + "\"}}, \"body\": \"body_0\"}");
        assertThat(reply.status()).isEqualTo(410);
        assertThat(reply.text()).isEqualTo("{\"detail\":\"Asset(s) " + one + ", " + two + " not found\"}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{} | missing | [\"body\",\"assets\"] | Field required",
                "{\"assets\": null, \"body\": \"body_0\"} | model_attributes_type | [\"body\",\"assets\"] | Input should be a valid dictionary or object to extract fields from",
                "{\"assets\": {}} | missing | [\"body\",\"body\"] | Field required",
                "{\"assets\": {}, \"body\": \"body_9\"} | enum | [\"body\",\"body\"] | Input should be 'body_0', 'body_1', 'body_2', 'body_3' or 'body_4'",
                "{\"assets\": {}, \"body\": null} | enum | [\"body\",\"body\"] | Input should be 'body_0', 'body_1', 'body_2', 'body_3' or 'body_4'",
                "{\"assets\": {}, \"body\": \"body_0\", \"age\": \"child\"} | enum | [\"body\",\"age\"] | Input should be 'adult'",
                "{\"assets\": {\"clothing\": {}}, \"body\": \"body_0\"} | missing | [\"body\",\"assets\",\"clothing\",\"id\"] | Field required",
                "{\"assets\": {\"clothing\": {\"id\": 3}}, \"body\": \"body_0\"} | uuid_type | [\"body\",\"assets\",\"clothing\",\"id\"] | UUID input should be a string, bytes or UUID object",
                "{\"assets\": {\"clothing\": {\"id\": \"x\"}}, \"body\": \"body_0\"} | uuid_parsing | [\"body\",\"assets\",\"clothing\",\"id\"] | Input should be a valid UUID",
                "{\"assets\": {\"clothing\": \"x\"}, \"body\": \"body_0\"} | model_attributes_type | [\"body\",\"assets\",\"clothing\"] | Input should be a valid dictionary or object to extract fields from",
                "{\"assets\": {\"hair_and_headwear\": {\"id\": \"00000000-0000-0000-0000-000000000001\", \"color\": \"red\"}}, \"body\": \"body_0\"} | string_pattern_mismatch | [\"body\",\"assets\",\"hair_and_headwear\",\"color\"] | String should match pattern '^#[0-9a-fA-F]{6}$'",
                "{\"assets\": {}, \"body\": \"body_0\", \"metadata\": []} | dict_type | [\"body\",\"metadata\"] | Input should be a valid dictionary",
                "{\"assets\": {}, \"body\": \"body_0\", \"metadata\": {\"a\": 1}} | string_type | [\"body\",\"metadata\",\"a\"] | Input should be a valid string",
                "{\"assets\": {}, \"body\": \"body_0\", \"metadata\": {\"a\": \"\\u0000\"}} | string_unicode | [\"body\",\"metadata\",\"a\"] | Input should be a valid string, unable to parse raw data as a unicode string",
                "{\"assets\": {}, \"body\": \"body_0\", \"metadata\": {\"a\": \"\\ud800\"}} | string_unicode | [\"body\",\"metadata\",\"a\"] | Input should be a valid string, unable to parse raw data as a unicode string",
                "{\"assets\": {}, \"body\": \"body_0\", \"bone_scale\": {\"head\": 101}} | less_than_equal | [\"body\",\"bone_scale\",\"head\"] | Input should be less than or equal to 100",
                "{\"assets\": {}, \"body\": \"body_0\", \"bone_scale\": {\"arms\": 1e999}} | less_than_equal | [\"body\",\"bone_scale\",\"arms\"] | Input should be less than or equal to 100",
                "{\"assets\": {}, \"body\": \"body_0\", \"bone_scale\": null} | model_attributes_type | [\"body\",\"bone_scale\"] | Input should be a valid dictionary or object to extract fields from",
                "{\"assets\": {}, \"body\": \"body_0\", \"skin_tone_correction\": -51} | greater_than_equal | [\"body\",\"skin_tone_correction\"] | Input should be greater than or equal to -50",
                "{\"assets\": {}, \"body\": \"body_0\", \"skin_tone_correction\": \"much\"} | float_parsing | [\"body\",\"skin_tone_correction\"] | Input should be a valid number, unable to parse string as a number",
                "{\"assets\": {}, \"body\": \"body_0\", \"skin_tone_correction\": []} | float_type | [\"body\",\"skin_tone_correction\"] | Input should be a valid number"
            })
    void aFaultIsToldWithItsPlaceItsWordsAndItsType(String body, String type, String place, String message) {
        Reply reply = api().put(address(), body);
        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.text())
                .contains("{\"type\":\"" + type + "\",\"loc\":" + place + ",\"msg\":\"" + message + "\"}");
    }

    @Test
    void faultsOfPathAndBodyAreToldTogether() {
        Reply reply = api().put("/avatars/7/customization", "{\"body\": \"x\"}");
        assertThat(reply.json().path("detail").size()).isEqualTo(3);
        assertThat(reply.text()).contains("[\"path\",\"id\"]", "[\"body\",\"assets\"]", "[\"body\",\"body\"]");
    }

    @Test
    void metadataIsLimited() {
        String address = address();
        String many = java.util.stream.IntStream.range(0, 51)
                .mapToObj(i -> "\"k" + i + "\": \"\"")
                .collect(Collectors.joining(", "));
        assertThat(api().put(address, metadata(many)).text())
                .contains("too_long", "Dictionary should have at most 50 items after validation, not 51");
        assertThat(api().put(address, metadata("\"k\": \"" + "x".repeat(513) + "\""))
                        .text())
                .contains("string_too_long", "String should have at most 512 characters");
        assertThat(api().put(address, metadata("\"\\u0000\": \"x\"")).text()).contains("string_unicode");
        assertThat(api().put(address, metadata("\"k\": \"" + "x".repeat(512) + "\""))
                        .status())
                .isEqualTo(202);
    }

    private static String metadata(String entries) {
        return "{\"assets\": {}, \"body\": \"body_0\", \"metadata\": {" + entries + "}}";
    }
}
