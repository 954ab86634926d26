package likeness.server.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import likeness.server.Backend;
import likeness.server.Client;
import likeness.server.Client.Reply;
import likeness.server.Eventually;
import likeness.server.RunningServer;
import likeness.server.SettableClock;
import likeness.server.Settings;
import likeness.server.media.ServerKeys;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Models and pictures by the avatar's id, and the links that stand in for a token. */
class LinksTest {

    private static final String SMALL = "&size=64";

    @TempDir
    private Path folder;

    private static String address(String avatar, String ending) {
        return "/api/v1/avatars/" + avatar + ending;
    }

    private static String link(RunningServer running, String avatar) {
        return running.client().get(address(avatar, "")).json().path("png_url").asString() + SMALL;
    }

    @Test
    void picturesOfChosenOptionsLeaveNothingOnTheDisk() {
        RunningServer running = Backend.SQLITE.server();
        Client client = running.client();
        String user = client.newUser();
        String avatar = client.newAvatar(user, 2);
        for (int size = 16; size < 24; size++) {
            assertThat(client.get("/api/v1/avatars/" + avatar + ".png?size=" + size)
                            .status())
                    .isEqualTo(200);
        }
        assertThat(running.features().storage().blobs().names()).noneMatch(name -> name.contains(user));
        assertThat(client.get("/api/v1/avatars/" + avatar + ".glb").status()).isEqualTo(200);
        assertThat(running.features().storage().blobs().names()).anyMatch(name -> name.contains(user));
    }

    @Test
    void whoMayHaveAPictureIsForTheVisibilityToSay() {
        RunningServer running = Backend.SQLITE.server();
        Client owner = running.client();
        Client nobody = running.client(null);
        String avatar = owner.newAvatar(owner.newUser(), 5);
        String png = address(avatar, ".png?size=64");
        assertThat(nobody.get(png).text()).isEqualTo("{\"detail\":\"Avatar not found\"}");
        assertThat(running.client("wrong").get(png).status()).isEqualTo(401);
        Reply own = owner.get(png);
        assertThat(own.header("Content-Type")).isEqualTo("image/png");
        assertThat(own.header("Cache-Control")).startsWith("private");
        for (String open : new String[] {"unlisted", "public"}) {
            owner.put(address(avatar, "/visibility"), "{\"visibility\": \"" + open + "\"}");
            Reply reply = nobody.get(png);
            assertThat(reply.status()).isEqualTo(200);
            assertThat(reply.header("Cache-Control")).startsWith("public");
            assertThat(reply.header("Access-Control-Allow-Origin")).isEqualTo("*");
            assertThat(nobody.get("/p/nobody" + png).status()).isEqualTo(404);
        }
        owner.put(address(avatar, "/visibility"), "{\"visibility\": \"private\"}");
        assertThat(nobody.get(png).status()).isEqualTo(404);
    }

    @Test
    void aPictureHasATagAndIsNotSentTwice() {
        Client owner = Backend.SQLITE.server().client();
        String avatar = owner.newAvatar(owner.newUser(), 5);
        String png = address(avatar, ".png?size=64&quality=high&lod=2&blendShapes=x");
        Reply first = owner.get(png);
        assertThat(first.header("Warning")).isEqualTo("299 - \"ignored: blendShapes, lod, quality\"");
        assertThat(first.header("Content-Length")).isEqualTo(String.valueOf(first.bytes().length));
        assertThat(owner.send("GET", png, null, "If-None-Match", first.header("ETag"))
                        .status())
                .isEqualTo(304);
        Reply head = owner.send("HEAD", png, null);
        assertThat(head.status()).isEqualTo(200);
        assertThat(head.header("ETag")).isEqualTo(first.header("ETag"));
        assertThat(head.header("Content-Length")).isEqualTo(first.header("Content-Length"));
        owner.put(address(avatar, "/customization"), "{\"assets\": {}, \"body\": \"body_4\"}");
        Reply changed = owner.send("GET", png, null, "If-None-Match", first.header("ETag"));
        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.header("ETag")).isNotEqualTo(first.header("ETag"));
        assertThat(owner.get(address(avatar, ".png?size=7")).status()).isEqualTo(422);
    }

    @Test
    void aModelCarriesTheFaceShapesThatWereAskedFor() {
        Client owner = Backend.SQLITE.server().client();
        String avatar = owner.newAvatar(owner.newUser(), 5);
        assertThat(owner.get(address(avatar, ".glb")).text()).contains("jawOpen", "viseme_aa", "mouthOpen");
        assertThat(owner.get(address(avatar, ".glb?morphTargets=ARKit,Oculus%20Visemes"))
                        .text())
                .contains("jawOpen", "viseme_aa")
                .doesNotContain("eyesLookUp\"");
        assertThat(owner.get(address(avatar, ".glb?morphTargets=none")).text()).doesNotContain("targetNames");
        assertThat(owner.get(address(avatar, ".glb?morphTargets=everything")).status())
                .isEqualTo(422);
    }

    @Test
    void aModelHasTheClipsAndThePoseThatWereAskedFor() {
        Client owner = Backend.SQLITE.server().client();
        String avatar = owner.newAvatar(owner.newUser(), 5);
        String model = address(avatar, ".glb?morphTargets=none");
        assertThat(owner.get(model).text()).doesNotContain("\"animations\"");
        assertThat(owner.get(model + "&animation=wave,idle").text())
                .contains("\"name\":\"idle\"", "\"name\":\"wave\"")
                .doesNotContain("\"name\":\"nod\"");
        assertThat(owner.get(model + "&animation=all").text()).contains("\"name\":\"shake-head\"");
        assertThat(owner.get(model + "&pose=A").header("ETag"))
                .isNotEqualTo(owner.get(model + "&pose=T").header("ETag"));
        assertThat(owner.get(model + "&pose=T").header("ETag"))
                .isEqualTo(owner.get(model).header("ETag"));
        for (String wrong : new String[] {"animation=dance", "animation=idle,", "pose=X"}) {
            assertThat(owner.get(model + "&" + wrong).status()).as(wrong).isEqualTo(422);
        }
    }

    @Test
    void aVrmComesInBothVersionsAndSaysWhatItsOwnerSays() {
        RunningServer running = Backend.SQLITE.server();
        Client owner = running.client();
        String avatar = owner.newAvatar(owner.newUser(), 5);
        String vrm = address(avatar, ".vrm?morphTargets=none");
        Reply usual = owner.get(vrm + "&quality=high");
        assertThat(usual.header("Content-Type")).isEqualTo("model/gltf-binary");
        assertThat(usual.header("Warning")).isEqualTo("299 - \"ignored: quality\"");
        assertThat(usual.text())
                .startsWith("glTF")
                .contains("\"VRMC_vrm\"", "\"avatarPermission\":\"onlyAuthor\"")
                .doesNotContain("targetNames");
        assertThat(owner.send("GET", vrm, null, "If-None-Match", usual.header("ETag"))
                        .status())
                .isEqualTo(304);
        assertThat(owner.get(vrm + "&vrm=0&name=Ada&author=Grace&allow=everyone,copies")
                        .text())
                .contains("\"VRM\"", "\"title\":\"Ada\"", "\"author\":\"Grace\"", "\"allowedUserName\":\"Everyone\"");
        assertThat(owner.get(vrm + "&style=toon").text()).contains("\"VRMC_materials_mtoon\"");
        for (String wrong : new String[] {"style=oil", "vrm=2", "allow=all", "name=%20", "author=" + "x".repeat(101)}) {
            assertThat(owner.get(vrm + "&" + wrong).status()).as(wrong).isEqualTo(422);
        }
    }

    @Test
    void aLinkToAVrmDoesNotLetOneChooseItsTerms() {
        RunningServer running = Backend.SQLITE.server();
        Client owner = running.client();
        Client nobody = running.client(null);
        String avatar = owner.newAvatar(owner.newUser(), 5);
        assertThat(nobody.get(address(avatar, ".vrm")).status()).isEqualTo(404);
        assertThat(nobody.get(address(avatar, ".vrm?allow=everyone")).status()).isEqualTo(404);
        String link = owner.get(address(avatar, "")).json().path("vrm_url").asString() + "&morphTargets=none";
        assertThat(nobody.get(link).status()).isEqualTo(200);
        for (String claim : new String[] {"allow=everyone", "author=Me", "name=Mine"}) {
            assertThat(nobody.get(link + "&" + claim).status()).as(claim).isEqualTo(403);
        }
    }

    @Test
    void aModelIsAsLightAsItWasAskedToBe() {
        Client owner = Backend.SQLITE.server().client();
        String avatar = owner.newAvatar(owner.newUser(), 5);
        Reply whole = owner.get(address(avatar, ".glb"));
        Reply light = owner.get(
                address(avatar, ".glb?lod=2&textureSizeLimit=256&textureFormat=webp&meshCompression=meshopt"));
        assertThat(light.header("Warning")).isEmpty();
        assertThat(light.text()).contains("EXT_texture_webp", "EXT_meshopt_compression", "jawOpen");
        assertThat(light.bytes().length).isLessThan(whole.bytes().length / 5);
        assertThat(light.header("ETag")).isNotEqualTo(whole.header("ETag"));
        assertThat(owner.get(address(avatar, ".glb?lod=2&textures=256&texture-format=webp&compress=meshopt"))
                        .header("ETag"))
                .as("our names mean the same as Ready Player Me's")
                .isEqualTo(light.header("ETag"));
        assertThat(owner.get(address(avatar, ".glb?textureAtlas=256&lod=1")).text())
                .contains("atlas-base")
                .doesNotContain("extensionsUsed");
        assertThat(owner.get(address(avatar, ".glb?quality=low&textureFormat=webp&meshCompression=meshopt"))
                        .header("ETag"))
                .isEqualTo(light.header("ETag"));
        assertThat(owner.get(address(avatar, ".glb?quality=high&textureFormat=png"))
                        .header("ETag"))
                .as("as it is")
                .isEqualTo(whole.header("ETag"));
        for (String wrong : List.of(
                "lod=3",
                "textures=2048",
                "textureFormat=ktx2",
                "quality=best",
                "atlas=4096",
                "compress=draco",
                "useDracoMeshCompression=true")) {
            Reply refused = owner.get(address(avatar, ".glb?" + wrong));
            assertThat(refused.status()).as(wrong).isEqualTo(422);
            assertThat(refused.text()).contains(wrong.substring(0, wrong.indexOf('=')));
        }
    }

    @Test
    void aLinkEndsAndCannotBeChanged() {
        SettableClock clock = new SettableClock();
        Settings settings = Settings.of(Map.of(
                "LIKENESS_PORT",
                "0",
                "LIKENESS_DATA",
                folder.toString(),
                "LIKENESS_BOOTSTRAP_TOKEN",
                RunningServer.TOKEN));
        try (RunningServer running = RunningServer.with(settings, clock)) {
            Client owner = running.client();
            Client nobody = running.client(null);
            String avatar = owner.newAvatar(owner.newUser(), 5);
            String other = owner.newAvatar(owner.newUser(), 6);
            String link = link(running, avatar);
            assertThat(nobody.get(link).status()).isEqualTo(200);
            assertThat(nobody.get(link.replace(avatar, other)).status()).isEqualTo(404);
            assertThat(nobody.get(link.replace(".png", ".glb")).status()).isEqualTo(404);
            assertThat(nobody.get(link.replaceFirst("expires=", "expires=9")).status())
                    .isEqualTo(404);
            assertThat(nobody.get(link.replaceFirst("signature=.", "signature=*"))
                            .status())
                    .isEqualTo(404);
            assertThat(nobody.get(link.replaceFirst("&signature=[^&]*", "")).status())
                    .isEqualTo(404);
            clock.leap(Duration.ofMinutes(59));
            assertThat(nobody.get(link).status()).isEqualTo(200);
            clock.leap(Duration.ofMinutes(3));
            assertThat(nobody.get(link).status()).isEqualTo(404);
            assertThat(nobody.get(link(running, avatar)).status()).isEqualTo(200);
        }
    }

    @Test
    void aLinkHoldsOnAllServersAndThroughOneRotation() {
        RunningServer one = Backend.POSTGRES.server();
        String avatar = one.client().newAvatar(one.client().newUser(), 5);
        String old = link(one, avatar).replaceFirst("^http://[^/]+", "");
        ServerKeys keys = new ServerKeys(
                one.features().storage().database(), one.features().ids());
        try (RunningServer two = Backend.POSTGRES.twin()) {
            Client nobody = two.client(null);
            assertThat(nobody.get(old).status()).isEqualTo(200);
            keys.rotate("links");
            String fresh = Eventually.see(
                    () -> link(two, avatar).replaceFirst("^http://[^/]+", ""),
                    link -> !signature(link).equals(signature(old)));
            assertThat(nobody.get(old).status()).as("signed by the key before").isEqualTo(200);
            assertThat(Eventually.see(() -> one.client(null).get(fresh).status(), status -> status == 200))
                    .isEqualTo(200);
            keys.rotate("links");
            assertThat(Eventually.see(() -> nobody.get(old).status(), status -> status == 404))
                    .isEqualTo(404);
        }
    }

    private static String signature(String link) {
        return link.replaceFirst(".*signature=", "");
    }

    @Test
    void theHostForModelsServesThemAtItsRoot() {
        try (RunningServer running = RunningServer.in(folder, Map.of("LIKENESS_MODEL_HOST", "localhost"))) {
            Client owner = running.client();
            String avatar = owner.newAvatar(owner.newUser(), 5);
            String query = link(running, avatar).replaceFirst(".*\\?", "?");
            Client models = new Client(owner.base().replace("127.0.0.1", "localhost"), null);
            assertThat(models.get("/" + avatar + ".png" + query).status()).isEqualTo(200);
            assertThat(models.get("/" + avatar + ".png").status()).isEqualTo(404);
            assertThat(running.client(null).get("/" + avatar + ".png" + query).status())
                    .as("another host")
                    .isEqualTo(404);
            owner.put(address(avatar, "/visibility"), "{\"visibility\": \"unlisted\"}");
            Reply glb = models.get("/" + avatar + ".glb?blendShapes=x");
            assertThat(glb.header("Content-Type")).isEqualTo("model/gltf-binary");
            assertThat(glb.header("Warning")).contains("blendShapes");
        }
    }
}
