package likeness.server.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import likeness.image.JpegEncoder;
import likeness.image.PictureDecoder;
import likeness.image.Pixels;
import likeness.server.Client;
import likeness.server.Client.Reply;
import likeness.server.RunningServer;
import likeness.server.account.MailHashes;
import likeness.server.account.Person;
import likeness.server.account.Project;
import likeness.server.account.User;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the operator decides about pictures. */
class PictureSettingsTest {

    private static final String MAIL = "someone@example.com";
    private static final String PATH = "/avatar/" + MailHashes.sha256OfMail(MAIL);
    private static final String UNKNOWN = "/avatar/0bc83cb571cd1c50ba6f3e8a78ef1346";

    @TempDir
    private Path folder;

    private static void known(RunningServer server) {
        User user = server.features().users().create(Project.DEFAULT, new Person(null, null, MAIL, null, null));
        byte[] photo = JpegEncoder.encode(Pixels.filled(64, 64, 0xff884422), 0.9f);
        Reply reply = server.client().upload("PUT", "/api/v1/users/" + user.id() + "/picture", photo, "image/jpeg");
        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
    }

    @Test
    void whereLookUpsMustBeSignedNobodySeemsKnownToOthers() {
        try (RunningServer server = RunningServer.in(folder, Map.of("LIKENESS_PICTURES_SIGNED", "true"))) {
            known(server);
            Client anybody = server.client(null);
            assertThat(anybody.get(PATH + "?d=404").status()).isEqualTo(404);
            String signed = server.features().links().sign(PATH);
            assertThat(anybody.get(signed + "&d=404").status()).isEqualTo(200);
            assertThat(anybody.get(signed + "&d=404&s=32").status()).isEqualTo(200);
            assertThat(anybody.get(signed.replace("signature=", "signature=x") + "&d=404")
                            .status())
                    .isEqualTo(404);
            assertThat(anybody.get(PATH + "?d=404").status()).isEqualTo(404);
            String user = server.features()
                    .pictures()
                    .byHash(Project.DEFAULT, MailHashes.sha256OfMail(MAIL))
                    .orElseThrow()
                    .user()
                    .id();
            Reply link = server.client().get("/api/v1/users/" + user + "/picture/link");
            String url = link.json().path("url").asString().replace(anybody.base(), "");
            assertThat(anybody.get(url + "&d=404").status()).isEqualTo(200);
            String profile = PATH.replace("/avatar", "") + ".json";
            assertThat(anybody.get(profile).status()).isEqualTo(404);
        }
    }

    @Test
    void networksThatMayLookUpCanBeNamed() {
        Map<String, String> far =
                Map.of("LIKENESS_PICTURES_NETWORKS", "192.0.2.0/24", "LIKENESS_TRUSTED_PROXIES", "127.0.0.1");
        try (RunningServer server = RunningServer.in(folder, far)) {
            known(server);
            Client anybody = server.client(null);
            assertThat(anybody.get(PATH + "?d=404").status()).isEqualTo(404);
            assertThat(anybody.send("GET", PATH + "?d=404", null, "X-Forwarded-For", "192.0.2.7")
                            .status())
                    .isEqualTo(200);
            assertThat(anybody.send("GET", PATH + "?d=404", null, "X-Forwarded-For", "192.0.2.7, 198.51.100.1")
                            .status())
                    .isEqualTo(404);
        }
    }

    @Test
    void onlyNamedOriginsMaySendTheCookieOfASession() {
        String portal = "https://portal.example";
        try (RunningServer server = RunningServer.in(folder, Map.of("LIKENESS_ORIGINS", portal))) {
            Client anybody = server.client(null);
            String path = "/rest/bpm/wle/v1/avatar/current";
            Reply named =
                    anybody.send("OPTIONS", path, null, "Origin", portal, "Access-Control-Request-Method", "POST");
            assertThat(named.header("Access-Control-Allow-Origin")).isEqualTo(portal);
            assertThat(named.header("Access-Control-Allow-Credentials")).isEqualTo("true");
            Reply other = anybody.send("OPTIONS", path, null, "Origin", "https://other.example");
            assertThat(other.header("Access-Control-Allow-Origin")).isEqualTo("*");
            assertThat(other.header("Access-Control-Allow-Credentials")).isEmpty();
        }
    }

    @Test
    void callersAreSentOnOnlyWhereTheOperatorAllows() {
        Map<String, String> variables = Map.of(
                "LIKENESS_PICTURES_ELSEWHERE", "https://pictures.example/",
                "LIKENESS_PICTURES_UPSTREAM", "https://upstream.example/");
        try (RunningServer server = RunningServer.in(folder, variables)) {
            known(server);
            Client anybody = server.client(null);
            Reply allowed = anybody.get(UNKNOWN + "?d=https%3A%2F%2Fpictures.example%2Fa.png");
            assertThat(allowed.status()).isEqualTo(302);
            assertThat(allowed.header("Location")).isEqualTo("https://pictures.example/a.png");
            Reply loop = anybody.get(UNKNOWN + "?d=https%3A%2F%2Fpictures.example%2Favatar%2Fabc");
            assertThat(loop.header("Location")).isEqualTo("https://pictures.example/avatar/abc?forcedefault=y");
            assertThat(anybody.get(UNKNOWN + "?f=y&d=https%3A%2F%2Fpictures.example.evil.example%2F")
                            .status())
                    .isEqualTo(200);
            assertThat(anybody.get(PATH + "?d=https%3A%2F%2Fpictures.example%2Fa.png")
                            .status())
                    .isEqualTo(200);
            Reply upstream = anybody.get(UNKNOWN + "?s=40&d=retro");
            assertThat(upstream.header("Location")).isEqualTo("https://upstream.example" + UNKNOWN + "?s=40&d=retro");
            assertThat(PictureDecoder.decode(anybody.get(PATH).bytes()).width()).isEqualTo(80);
        }
    }
}
