package likeness.server.dialect.avaturn;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import likeness.server.Backend;
import likeness.server.Client;
import likeness.server.Client.Reply;
import likeness.server.http.Route;
import likeness.server.media.ServerKeys;
import likeness.server.media.SignedLinks;
import likeness.server.webhook.Event;
import likeness.server.webhook.EventKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The description itself: whole, true and readable. */
class ApiDescriptionTest {

    private static final JsonNode API = ApiDescription.API;

    @Test
    void itDescribesExactlyWhatIsRouted() {
        List<Route> routed = Backend.SQLITE.server().server().routes().stream()
                .filter(route ->
                        route.path().startsWith("/api/v1/") && !route.method().equals("HEAD"))
                .toList();
        Set<String> methods = Set.of("get", "post", "put", "delete");
        List<Route> described = API.path("paths")
                .propertyStream()
                .flatMap(path -> path.getValue()
                        .propertyStream()
                        .filter(operation -> methods.contains(operation.getKey()))
                        .map(operation ->
                                new Route(operation.getKey().toUpperCase(java.util.Locale.ROOT), path.getKey())))
                .toList();
        assertThat(described).containsExactlyInAnyOrderElementsOf(routed);
    }

    @Test
    void itHasEverySchemaOfTheContract() {
        assertThat(API.at("/components/schemas")
                        .valueStream()
                        .map(s -> s.path("title").asString()))
                .contains(
                        "NewUserResponse",
                        "NewSessionRequest",
                        "CreateOrEditExistingSessionConfig",
                        "CreateSessionConfig",
                        "EditExistingSessionConfig",
                        "NewSessionResponse",
                        "NewAvatarRequest",
                        "NewAvatarResponse",
                        "AvatarListItem",
                        "ScanStatus",
                        "AssetSlots",
                        "AssetSlot",
                        "AvatarBody",
                        "BoneScale",
                        "RenderResult",
                        "RenderStatus",
                        "NewExportResponse",
                        "AvatarReadyWebhook",
                        "ExportReadyWebhook",
                        "RenderReadyWebhook",
                        "HTTPValidationError",
                        "ValidationError")
                .containsSubsequence("Model", "Model")
                .containsSubsequence("ExternalAvatarCustomization", "ExternalAvatarCustomization")
                .containsSubsequence("AssetSlotWithColor", "AssetSlotWithColor");
        assertThat(API.path("webhooks").propertyNames())
                .containsExactlyInAnyOrder("avatar.ready", "render.ready", "export.ready");
        assertThat(API.path("openapi").asString()).isEqualTo("3.1.0");
    }

    @Test
    void everyReferenceLeadsSomewhere() {
        assertThat(API.findValues("$ref"))
                .hasSizeGreaterThan(100)
                .allSatisfy(reference -> assertThat(
                                API.at(reference.asString().substring(1)).isMissingNode())
                        .as(reference.asString())
                        .isFalse());
    }

    @ParameterizedTest
    @EnumSource
    void theBodiesOfWebhooksAreAsDescribed(EventKind kind) {
        var features = Backend.SQLITE.server().features();
        var links = new SignedLinks(new ServerKeys(features.storage().database(), features.ids()), features.ids());
        for (boolean ready : new boolean[] {true, false}) {
            Event.Outcome outcome =
                    new Event.Outcome(ready, features.ids().uuid().toString(), "0.glb");
            Event event = new Event("e", "p", "u", features.ids().uuid().toString(), kind, 1, outcome, 1);
            JsonNode body = new JsonMapper().readTree(new AvaturnEvents(links).of(event, "https://example.org"));
            assertThat(ApiDescription.named("Model-Webhook").validate(body)).isEmpty();
        }
    }

    @Test
    void thePageLoadsNothingFromElsewhere() {
        Client nobody = Backend.SQLITE.server().client(null);
        assertThat(nobody.get("/api/v1/openapi.json").json()).isEqualTo(API);
        for (String name : new String[] {"docs", "docs.js", "docs.css"}) {
            Reply reply = nobody.get("/api/v1/" + name);
            assertThat(reply.status()).isEqualTo(200);
            assertThat(reply.text()).doesNotContain("http://", "https://", "innerHTML", "<script>", "style=");
            assertThat(reply.header("Content-Security-Policy"))
                    .startsWith("default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'")
                    .doesNotContain("unsafe");
            ApiDescription.judge("GET", "/api/v1/" + name, reply);
        }
    }
}
