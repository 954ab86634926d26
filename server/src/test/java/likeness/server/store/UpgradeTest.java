package likeness.server.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import likeness.image.JpegEncoder;
import likeness.image.Pixels;
import likeness.server.Client;
import likeness.server.Eventually;
import likeness.server.RunningServer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The database that a server of schema 1 left behind, with what that server answered for the avatar in it. The server
 * had made a user, an avatar (seed 7), an export, and a webhook endpoint that never answered.
 */
class UpgradeTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String TOKEN = "lk_upgradeupgradeupgradeupgradeupgrade";
    private static final String USER = "SUHXX4MUWVK5ISLZ4GITSS6V25IIH76Z";
    private static final String AVATAR = "/api/v1/avatars/01a201d1-1c03-7b7e-b2cb-d0be68a5d348";
    private static final String ENDPOINT = "01a201d1-1455-70e2-bb18-17eda4763825";
    private static final Map<String, String> NO_NEW_TOKEN = Map.of("LIKENESS_BOOTSTRAP_TOKEN", "");

    @TempDir
    private Path folder;

    @BeforeEach
    void unpack() throws IOException {
        try (InputStream stream = UpgradeTest.class.getResourceAsStream("schema-1.zip");
                ZipInputStream zip = new ZipInputStream(stream)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Files.copy(zip, folder.resolve(entry.getName()));
            }
        }
    }

    @Test
    void whatAServerOfSchemaOneKeptIsThereAfterTheUpgrade() throws IOException {
        try (RunningServer running = RunningServer.in(folder, NO_NEW_TOKEN)) {
            Client client = running.client(TOKEN);
            assertThat(client.get(AVATAR + "/customization").json()).isEqualTo(left("customization.json"));
            assertThat(client.get(AVATAR + "/appearance").json()).isEqualTo(left("appearance.json"));
            assertThat(client.get(AVATAR).json().path("version").asInt()).isEqualTo(1);
            assertThat(running.features().endpoints().get("default", ENDPOINT).url())
                    .hasToString("http://127.0.0.1:9/gone");
            Eventually.see(
                    () -> client.post(
                                    "/api/v1/exports/new?avatar_id=" + AVATAR.substring("/api/v1/avatars/".length()),
                                    null)
                            .text(),
                    answer -> answer.contains("ready"));
        }
    }

    @Test
    void aPersonOfSchemaOneGetsAPictureAndTheUpgradeHappensOnce() {
        byte[] photo = JpegEncoder.encode(Pixels.filled(64, 64, 0xff336699), 0.9f);
        String picture = "/api/v1/users/" + USER + "/picture";
        try (RunningServer running = RunningServer.in(folder, NO_NEW_TOKEN)) {
            Client client = running.client(TOKEN);
            assertThat(client.get(picture).status()).isEqualTo(404);
            client.upload("PUT", picture, photo, "image/jpeg");
        }
        try (RunningServer again = RunningServer.in(folder, NO_NEW_TOKEN)) {
            assertThat(again.client(TOKEN).get(picture).status()).isEqualTo(200);
        }
    }

    private JsonNode left(String file) throws IOException {
        return JSON.readTree(Files.readString(folder.resolve(file)));
    }
}
