package likeness.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What the README's tour does, over HTTP: from a user to a model and a picture, and away again. */
class TourTest {

    @TempDir
    private static Path folder;

    private static RunningServer running;

    @BeforeAll
    static void start() {
        running = RunningServer.in(folder);
    }

    @AfterAll
    static void stop() {
        running.close();
    }

    @Test
    void aSeedBecomesAnAvatarThatCanBeExportedAndRendered() {
        Client client = running.client();
        String avatar = client.newAvatar(client.newUser(), 7);

        JsonNode export = Eventually.see(
                () -> client.post("/api/v1/exports/new?avatar_id=" + avatar, null)
                        .json(),
                answer -> answer.path("status").asString().equals("ready"));
        byte[] glb = running.client(null).get(export.path("url").asString()).bytes();
        assertThat(new String(glb, 0, 4, StandardCharsets.US_ASCII)).isEqualTo("glTF");

        JsonNode begun = client.post(
                        "/api/v1/renders/new?avatar_id=" + avatar + "&scene=common/portrait&format=jpg", null)
                .json();
        JsonNode render = Eventually.see(
                () -> client.get("/api/v1/renders/" + begun.path("id").asString())
                        .json(),
                answer -> answer.path("status").asString().equals("ready"));
        Client.Reply picture =
                running.client(null).get(render.path("render_url").asString());
        assertThat(picture.status()).isEqualTo(200);
        assertThat(picture.header("Content-Type")).isEqualTo("image/jpeg");
    }

    @Test
    void puttingBackTheCustomizationThatWasGotChangesNothing() {
        Client client = running.client();
        for (long seed = 1; seed <= 12; seed++) {
            String address = "/api/v1/avatars/" + client.newAvatar(client.newUser(), seed);
            String before = client.get(address + "/appearance").text();
            String got = client.get(address + "/customization").text();
            assertThat(client.put(address + "/customization", got).status()).isEqualTo(202);
            assertThat(client.get(address + "/appearance").text()).isEqualTo(before);
            assertThat(client.get(address).json().path("version").asInt()).isEqualTo(1);
        }
    }

    @Test
    void anErasedUserIsNotFoundAndLeavesNoFile() throws java.io.IOException {
        Client client = running.client();
        String user = client.newUser();
        String avatar = client.newAvatar(user, 3);
        assertThat(client.get("/api/v1/avatars/" + avatar + ".png?size=64").status())
                .isEqualTo(200);
        assertThat(client.delete("/api/v1/users/" + user).text()).isEqualTo("null");
        assertThat(client.get("/api/v1/avatars/" + avatar).status()).isEqualTo(404);
        assertThat(client.get("/api/v1/users/" + user + "/avatars").status()).isEqualTo(404);
        try (var files = java.nio.file.Files.walk(folder.resolve("blobs"))) {
            assertThat(files.filter(f -> f.toString().contains(user))).isEmpty();
        }
    }

    @Test
    void theFrontPageIsAPageAndShowsPeople() {
        Client nobody = running.client(null);
        assertThat(nobody.get("/").text()).contains("<h1>Likeness</h1>");
        assertThat(nobody.get("/people/1.jpg").header("Content-Type")).isEqualTo("image/jpeg");
        assertThat(nobody.get("/people/1.glb?morphTargets=none").header("Content-Type"))
                .isEqualTo("model/gltf-binary");
        assertThat(nobody.get("/people/13.glb").status()).isEqualTo(404);
        assertThat(nobody.get("/examples/three/").text()).contains("GLTFLoader");
        assertThat(nobody.get("/health/ready").status()).isEqualTo(200);
    }
}
