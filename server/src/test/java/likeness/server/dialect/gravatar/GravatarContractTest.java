package likeness.server.dialect.gravatar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import likeness.image.JpegEncoder;
import likeness.image.PictureDecoder;
import likeness.image.Pixels;
import likeness.image.WebpEncoder;
import likeness.server.Backend;
import likeness.server.Client;
import likeness.server.Client.Reply;
import likeness.server.RunningServer;
import likeness.server.account.MailHashes;
import likeness.server.account.Person;
import likeness.server.account.Project;
import likeness.server.account.User;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every rule of the contract, sections 1 to 6, over HTTP. */
class GravatarContractTest {

    private static final RunningServer RUNNING = Backend.SQLITE.server();
    private static final Client ANYBODY = RUNNING.client(null);
    private static final String UNKNOWN = "0bc83cb571cd1c50ba6f3e8a78ef1346";
    private static final String EPOCH_OF_DEFAULTS = "Wed, 11 Jan 1984 08:00:00 GMT";
    private static final int ORANGE = 0xffdd7711;

    private static User person(RunningServer server, String mail) {
        return server.features().users().create(Project.DEFAULT, new Person(null, "Somebody", mail, null, null));
    }

    private static byte[] photo(int colour) {
        return JpegEncoder.encode(Pixels.filled(300, 200, colour), 0.9f);
    }

    private static void upload(RunningServer server, User user, int colour) {
        Reply reply =
                server.client().upload("PUT", "/api/v1/users/" + user.id() + "/picture", photo(colour), "image/jpeg");
        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
    }

    private static Pixels picture(Reply reply) {
        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
        return PictureDecoder.decode(reply.bytes());
    }

    private static boolean isOrange(Pixels picture) {
        int middle = picture.at(picture.width() / 2, picture.height() / 2);
        return Math.abs((middle >> 16 & 255) - 0xdd) < 8 && Math.abs((middle & 255) - 0x11) < 12;
    }

    @ParameterizedTest
    @EnumSource(Backend.class)
    void aPersonIsKnownByEitherDigestOfTheMailInAnyCase(Backend backend) {
        RunningServer server = backend.server();
        String mail = "Known." + backend + "@Example.com";
        upload(server, person(server, mail), ORANGE);
        for (String hash : MailHashes.ofMail(mail)) {
            for (String form : List.of(hash, hash.toUpperCase(Locale.ROOT), hash + ".jpg", hash + ".PNG")) {
                assertThat(isOrange(picture(server.client(null).get("/avatar/" + form))))
                        .as(form)
                        .isTrue();
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "s=128, 128",
        "size=128, 128",
        "s=0, 80",
        "s=-5, 80",
        "s=abc, 80",
        "s=1, 1",
        "s=2048, 2048",
        "s=99999, 2048",
        "s=12.5, 80",
        "s=, 80",
        "s=64&size=32, 32",
        "r=pg&amp;s=48, 48",
        "x=1, 80"
    })
    void theSizeIsClampedAndWhatIsNoSizeIsIgnored(String query, int expected) {
        Pixels picture = picture(ANYBODY.get("/avatar/" + UNKNOWN + "?d=color&" + query));
        assertThat(picture.width()).isEqualTo(expected);
        assertThat(picture.height()).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mp",
                "mm",
                "mystery",
                "mysteryman",
                "identicon",
                "monsterid",
                "wavatar",
                "retro",
                "robohash",
                "blank",
                "initials",
                "color",
                "pagan",
                "no-such-keyword",
                "",
                "IDENTICON",
                "https://elsewhere.example/x.png"
            })
    void everyKeywordIsAnsweredWithAPicture(String keyword) {
        picture(ANYBODY.get("/avatar/" + UNKNOWN + "?d=" + keyword));
        picture(ANYBODY.get("/avatar/" + UNKNOWN + "?default=" + keyword));
    }

    @Test
    void aRenderedPersonStandsInForWhoHasNoPicture() {
        Reply reply = ANYBODY.get("/avatar/" + UNKNOWN + "?d=3d&s=64");
        assertThat(picture(reply).width()).isEqualTo(64);
    }

    @Test
    void forcingShowsTheDefaultOfWhoHasAPicture() {
        String mail = "forced@example.com";
        upload(RUNNING, person(RUNNING, mail), ORANGE);
        String path = "/avatar/" + MailHashes.sha256OfMail(mail) + "?d=blank";
        assertThat(isOrange(picture(ANYBODY.get(path)))).isTrue();
        for (String forced : List.of("&f=y", "&forcedefault=y", "&f=yes", "&f=Y")) {
            assertThat(picture(ANYBODY.get(path + forced)).at(10, 10) >>> 24)
                    .as(forced)
                    .isZero();
        }
        assertThat(ANYBODY.get("/avatar/" + MailHashes.sha256OfMail(mail) + "?d=404&f=y")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void whoIsUnknownCanBeToldByHead() {
        String mail = "head@example.com";
        upload(RUNNING, person(RUNNING, mail), ORANGE);
        assertThat(ANYBODY.send("HEAD", "/avatar/" + UNKNOWN + "?d=404", null).status())
                .isEqualTo(404);
        Reply known = ANYBODY.send("HEAD", "/avatar/" + MailHashes.sha256OfMail(mail) + "?d=404", null);
        assertThat(known.status()).isEqualTo(200);
        assertThat(known.header("Content-Type")).isEqualTo("image/jpeg");
        assertThat(known.bytes()).isEmpty();
        assertThat(Integer.parseInt(known.header("Content-Length"))).isPositive();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/avatar/",
                "/avatar",
                "/avatar/123",
                "/avatar/abcd",
                "/avatar/a%20b",
                "/avatar/?d=initials&name=Ada+Lovelace",
                "/avatar/" + UNKNOWN + "0",
                "/avatar/.jpg",
                "/avatar/..."
            })
    void whatIsNoHashIsAnsweredWithTheDefault(String path) {
        picture(ANYBODY.get(path));
    }

    @Test
    void theOldFormHasTheHashInItsQuery() {
        String mail = "old@example.com";
        upload(RUNNING, person(RUNNING, mail), ORANGE);
        String query = "?gravatar_id="
                + MailHashes.ofMail(mail).stream()
                        .filter(h -> h.length() == 32)
                        .findFirst()
                        .orElseThrow();
        assertThat(isOrange(picture(ANYBODY.get("/avatar/" + query + "&rating=PG&size=40&border=&default="))))
                .isTrue();
        assertThat(isOrange(picture(ANYBODY.get("/avatar" + query)))).isTrue();
    }

    @Test
    void aDefaultPictureTellsItselfByItsHeaders() {
        Reply reply = ANYBODY.get("/avatar/" + UNKNOWN + "?d=identicon");
        assertThat(reply.header("Last-Modified")).isEqualTo(EPOCH_OF_DEFAULTS);
        assertThat(reply.header("Cache-Control")).isEqualTo("max-age=300");
        assertThat(reply.header("Content-Type")).isEqualTo("image/png");
        assertThat(reply.header("Link"))
                .isEqualTo("<" + ANYBODY.base() + "/avatar/" + UNKNOWN + ">; rel=\"canonical\"");
        assertThat(reply.header("Content-Disposition")).isEqualTo("inline; filename=\"" + UNKNOWN + ".png\"");
        assertThat(reply.header("Access-Control-Allow-Origin")).isEqualTo("*");
        assertThat(reply.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(reply.header("Content-Security-Policy")).contains("default-src 'none'", "sandbox");
        assertThat(reply.header("Expires")).endsWith("GMT");
    }

    @Test
    void whoTakesWebpIsGivenWebp() {
        Assumptions.assumeTrue(WebpEncoder.isAvailable());
        String mail = "webp@example.com";
        upload(RUNNING, person(RUNNING, mail), ORANGE);
        String path = "/avatar/" + MailHashes.sha256OfMail(mail);
        String browser = "image/avif,image/webp,image/png,*/*;q=0.5";
        for (int again = 0; again < 2; again++) {
            assertThat(ANYBODY.send("GET", path, null, "Accept", browser).header("Content-Type"))
                    .isEqualTo("image/webp");
            assertThat(ANYBODY.get(path).header("Content-Type")).isEqualTo("image/jpeg");
        }
        assertThat(ANYBODY.get(path).header("Vary")).isEqualTo("Accept");
        assertThat(ANYBODY.get(path + ".webp").header("Content-Type")).isEqualTo("image/webp");
    }

    @Test
    void whoHasThePictureIsToldSo() {
        String mail = "conditional@example.com";
        upload(RUNNING, person(RUNNING, mail), ORANGE);
        String path = "/avatar/" + MailHashes.sha256OfMail(mail);
        Reply first = ANYBODY.get(path);
        for (int again = 0; again < 2; again++) {
            Reply byTag = ANYBODY.send("GET", path, null, "If-None-Match", first.header("ETag"));
            Reply byDate = ANYBODY.send("GET", path, null, "If-Modified-Since", first.header("Last-Modified"));
            Reply older = ANYBODY.send("GET", path, null, "If-Modified-Since", EPOCH_OF_DEFAULTS);
            Reply another = ANYBODY.send("GET", path, null, "If-None-Match", "\"another\"");
            assertThat(byTag.status()).isEqualTo(304);
            assertThat(byTag.header("ETag")).isEqualTo(first.header("ETag"));
            assertThat(byDate.status()).isEqualTo(304);
            assertThat(older.status()).isEqualTo(200);
            assertThat(another.bytes()).isEqualTo(first.bytes());
        }
    }

    @Test
    void aChangeShowsAtOnceAndARemovalBringsBackTheDefault() {
        String mail = "changing@example.com";
        User user = person(RUNNING, mail);
        String path = "/avatar/" + MailHashes.sha256OfMail(mail) + "?s=32&d=blank";
        assertThat(isOrange(picture(ANYBODY.get(path)))).isFalse();
        upload(RUNNING, user, ORANGE);
        assertThat(isOrange(picture(ANYBODY.get(path)))).isTrue();
        upload(RUNNING, user, 0xff1111dd);
        assertThat(isOrange(picture(ANYBODY.get(path)))).isFalse();
        RUNNING.client().delete("/api/v1/users/" + user.id() + "/picture");
        assertThat(picture(ANYBODY.get(path)).at(5, 5) >>> 24).isZero();
        upload(RUNNING, user, ORANGE);
        assertThat(isOrange(picture(ANYBODY.get(path)))).isTrue();
        RUNNING.client().delete("/api/v1/users/" + user.id());
        assertThat(picture(ANYBODY.get(path)).at(5, 5) >>> 24).isZero();
    }

    @Test
    void aPictureCanBeThePortraitOfAnAvatarAndFollowsIt() {
        String mail = "portrait@example.com";
        User user = person(RUNNING, mail);
        Client client = RUNNING.client();
        String avatar = client.newAvatar(user.id(), 3);
        String own = "/api/v1/users/" + user.id() + "/picture";
        assertThat(client.send("PUT", own, "{\"avatar_id\": \"" + avatar + "\"}")
                        .status())
                .isEqualTo(200);
        String path = "/avatar/" + MailHashes.sha256OfMail(mail) + "?d=404&s=96";
        byte[] before = ANYBODY.get(path).bytes();
        assertThat(PictureDecoder.decode(before).width()).isEqualTo(96);
        String appearance = client.get("/api/v1/avatars/" + client.newAvatar(user.id(), 4) + "/appearance")
                .text();
        client.put("/api/v1/avatars/" + avatar + "/appearance", appearance);
        assertThat(ANYBODY.get(path).bytes()).isNotEqualTo(before);
        client.delete("/api/v1/users/" + user.id() + "/avatars/" + avatar);
        assertThat(ANYBODY.get(path).status()).isEqualTo(404);
    }

    @Test
    void aProfileTellsNameAndPicture() {
        String mail = "profile@example.com";
        User user = person(RUNNING, mail);
        String hash = MailHashes.sha256OfMail(mail);
        Reply reply = ANYBODY.get("/" + hash + ".json");
        assertThat(reply.status()).isEqualTo(200);
        var entry = reply.json().path("entry").path(0);
        assertThat(entry.path("id").asString()).isEqualTo(String.valueOf(user.number()));
        assertThat(entry.path("hash").asString()).isEqualTo(hash);
        assertThat(entry.path("displayName").asString()).isEqualTo("Somebody");
        assertThat(entry.path("thumbnailUrl").asString()).isEqualTo(ANYBODY.base() + "/avatar/" + hash);
        assertThat(entry.path("photos").path(0).path("type").asString()).isEqualTo("thumbnail");
        Reply unknown = ANYBODY.get("/" + UNKNOWN + ".json");
        assertThat(unknown.status()).isEqualTo(404);
        assertThat(unknown.json().asString()).isEqualTo("User not found");
    }

    @Test
    void theSameMailInTwoProjectsIsTwoPeople() {
        String mail = "twofold@example.com";
        upload(RUNNING, person(RUNNING, mail), ORANGE);
        Project other = RUNNING.features().projects().create("other-pictures");
        RUNNING.features().users().create(other.id(), new Person(null, null, mail, null, null));
        String path = "/avatar/" + MailHashes.sha256OfMail(mail) + "?d=blank";
        assertThat(isOrange(picture(ANYBODY.get(path)))).isTrue();
        assertThat(isOrange(picture(ANYBODY.get("/p/other-pictures" + path)))).isFalse();
        assertThat(picture(ANYBODY.get("/p/no-such-project" + path)).width()).isEqualTo(80);
    }
}
