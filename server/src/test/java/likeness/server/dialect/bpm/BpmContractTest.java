package likeness.server.dialect.bpm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.Source;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import likeness.image.JpegEncoder;
import likeness.image.PictureDecoder;
import likeness.image.Pixels;
import likeness.image.PngEncoder;
import likeness.server.Backend;
import likeness.server.Client.Reply;
import likeness.server.RunningServer;
import likeness.server.account.Person;
import likeness.server.account.Project;
import likeness.server.account.User;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import tools.jackson.databind.JsonNode;

/** Every rule of the contract, with the request shapes of the clients that it lists. */
class BpmContractTest {

    private static final RunningServer RUNNING = Backend.SQLITE.server();
    private static final String PASSWORD = "a fine long password";
    private static final String NEVER = "946681200000";
    private static final byte[] PICTURE = PngEncoder.encode(Pixels.filled(64, 64, 0xff2266aa));
    private static final List<String> ORDER = List.of(
            "userID",
            "userName",
            "userAvatarImage",
            "userAvatarKey",
            "userUpdateTimestamp",
            "imageFormat",
            "isDefault");

    private static User person(RunningServer server, String name) {
        return server.features()
                .users()
                .create(
                        Project.DEFAULT,
                        new Person(name, "Ada Lovelace", name.replace(' ', '.') + "@example.com", null, PASSWORD));
    }

    private static Portal portal(RunningServer server, String name) {
        return new Portal(server.client().base(), name, PASSWORD);
    }

    private static Portal portal(String name) {
        return portal(RUNNING, name);
    }

    @ParameterizedTest
    @EnumSource(Backend.class)
    void whoHasNoPictureIsShownWithTheDefault(Backend backend) {
        User user = person(backend.server(), "fresh " + backend);
        Reply reply = portal(backend.server(), "fresh " + backend).get("/avatar/current");
        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
        assertThat(reply.header("Content-Type")).startsWith("application/json");
        JsonNode body = reply.json();
        assertThat(body.path("status").isString()).isTrue();
        assertThat(body.path("status").asString()).isEqualTo("200");
        JsonNode data = body.path("data");
        assertThat(data.propertyNames()).containsExactlyElementsOf(ORDER);
        assertThat(data.path("userID").isIntegralNumber()).isTrue();
        assertThat(data.path("userID").asLong()).isEqualTo(user.number());
        assertThat(data.path("userName").asString()).isEqualTo("fresh " + backend);
        assertThat(data.path("userAvatarKey").asString()).isEqualTo(NEVER);
        assertThat(data.path("userUpdateTimestamp").asString()).isEqualTo(NEVER);
        assertThat(data.path("isDefault").asString()).isEqualTo("true");
        assertThat(data.path("isDefault").isString()).isTrue();
        assertThat(data.path("imageFormat").asString()).isEqualTo("png");
        assertThat(image(data).width()).isEqualTo(256);
    }

    private static Pixels image(JsonNode data) {
        return PictureDecoder.decode(
                Base64.getDecoder().decode(data.path("userAvatarImage").asString()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"avatar", "file", "picture"})
    void aPersonSetsAndRemovesThePicture(String part) {
        String name = "setter_" + part;
        User user = person(RUNNING, name);
        Portal own = portal(name);
        JsonNode set =
                own.upload("/avatar/current?avatar=file", part, PICTURE).json().path("data");
        String changed = set.path("userUpdateTimestamp").asString();
        assertThat(Long.parseLong(changed)).isGreaterThan(1_700_000_000_000L);
        assertThat(set.path("userAvatarKey").asString()).isEqualTo(changed + "-" + user.number());
        assertThat(set.path("isDefault").asString()).isEqualTo("false");
        assertThat(image(set).at(128, 128) & 0xff).isCloseTo(0xaa, Offset.offset(3));
        assertThat(own.get("/avatar/" + name).json().path("data")).isEqualTo(set);
        JsonNode removed =
                own.send("DELETE", "/avatar/current", new byte[0]).json().path("data");
        assertThat(removed.path("userAvatarKey").asString()).isEqualTo(NEVER);
        assertThat(removed.path("isDefault").asString()).isEqualTo("true");
    }

    @Test
    void nobodyChangesAnothersPictureButTheProjectsOwnProgram() {
        User user = person(RUNNING, "owner");
        person(RUNNING, "other");
        Reply refused = portal("other").upload("/avatar/owner", "avatar", PICTURE);
        assertThat(refused.status()).isEqualTo(401);
        assertThat(refused.json().path("Data").path("errorNumber").asString()).isEqualTo("CWTBG0549E");
        assertThat(portal("other")
                        .send("DELETE", "/avatar/" + user.number(), new byte[0])
                        .status())
                .isEqualTo(401);
        assertThat(RUNNING.client()
                        .upload("POST", Portal.ROOT + "/avatar/owner", PICTURE, "image/png")
                        .status())
                .isEqualTo(200);
        assertThat(portal("other")
                        .get("/avatar/owner")
                        .json()
                        .path("data")
                        .path("isDefault")
                        .asString())
                .isEqualTo("false");
        assertThat(RUNNING.client().get(Portal.ROOT + "/avatar/current").status())
                .isEqualTo(400);
    }

    @Test
    void aNumberIsANameFirstAndThenANumber() {
        User one = person(RUNNING, "numbered");
        person(RUNNING, String.valueOf(one.number()));
        Portal own = portal("numbered");
        assertThat(own.get("/avatar/" + one.number())
                        .json()
                        .path("data")
                        .path("userName")
                        .asString())
                .isEqualTo(String.valueOf(one.number()));
        User two = person(RUNNING, "numbered two");
        assertThat(own.get("/avatar/" + two.number())
                        .json()
                        .path("data")
                        .path("userName")
                        .asString())
                .isEqualTo("numbered two");
        assertThat(own.get("/avatar/numbered%20two")
                        .json()
                        .path("data")
                        .path("userID")
                        .asLong())
                .isEqualTo(two.number());
    }

    @Test
    void xmlHasTheNamespacesAndTheOrderOfTheSchema() throws Exception {
        person(RUNNING, "xml <&> \"person\"");
        Portal own = portal("xml <&> \"person\"");
        own.upload("/avatar/current", "avatar", JpegEncoder.encode(Pixels.filled(32, 32, 0xffaa3311), 0.9f));
        Reply reply = own.get("/avatar/current", "Accept", "application/xml");
        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
        assertThat(reply.header("Content-Type")).startsWith("application/xml");
        assertThat(reply.text()).startsWith("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>");
        assertValid(reply.text());
        Element root = document(reply.text()).getDocumentElement();
        assertThat(root.getNamespaceURI()).isEqualTo("http://rest.bpm.ibm.com/v1/data");
        assertThat(root.getNodeName()).isEqualTo("bpm:ResponseData");
        Element data = (Element) root.getElementsByTagName("data").item(0);
        assertThat(data.getNamespaceURI()).isNull();
        assertThat(data.getAttributeNS("http://www.w3.org/2001/XMLSchema-instance", "type"))
                .endsWith(":UserAvatarData");
        assertThat(root.getElementsByTagName("userName").item(0).getTextContent())
                .isEqualTo("xml <&> \"person\"");
        assertThat(root.getElementsByTagName("imageFormat").item(0).getTextContent())
                .isEqualTo("jpg");
    }

    @Test
    void aRefusalInXmlIsValidToo() throws Exception {
        person(RUNNING, "refused in xml");
        Reply reply = portal("refused in xml").get("/avatar/nobody-at-all", "Accept", "application/xml");
        assertThat(reply.status()).isEqualTo(404);
        assertValid(reply.text());
        assertThat(document(reply.text()).getDocumentElement().getLocalName()).isEqualTo("RestRuntimeException");
    }

    private static Document document(String xml) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
    }

    private static void assertValid(String xml) throws Exception {
        Source[] sources = List.of("root", "useravatar", "data", "exception").stream()
                .map(name -> new StreamSource(
                        BpmContractTest.class.getResource(name + ".xsd").toString()))
                .toArray(Source[]::new);
        Schema schema =
                SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI).newSchema(sources);
        assertThatCode(() -> schema.newValidator().validate(new StreamSource(new StringReader(xml))))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "application/json|200|application/json",
                "*/*|200|application/json",
                "text/html, */*;q=0.1|200|application/json",
                "application/xml|200|application/xml",
                "application/json;q=0.2, application/xml;q=0.9|200|application/xml",
                "image/png|406|application/json",
                "application/x-javascript|406|application/json",
                "application/json;q=0|406|application/json",
                "text/plain|406|application/json"
            })
    void theHeaderChoosesTheForm(String accept, int status, String type) {
        Portal own = signedIn();
        Reply reply = own.get("/avatar/current", "Accept", accept);
        assertThat(reply.status()).isEqualTo(status);
        assertThat(reply.header("Content-Type")).startsWith(type);
    }

    private static Portal signedIn() {
        String name = "reader";
        if (RUNNING.features().users().named(Project.DEFAULT, name).isEmpty()) {
            person(RUNNING, name);
        }
        return portal(name);
    }

    @Test
    void theQueryGoesBeforeTheHeader() {
        Portal own = signedIn();
        assertThat(own.get("/avatar/current?accept=application/xml", "Accept", "application/json")
                        .header("Content-Type"))
                .startsWith("application/xml");
        assertThat(own.get("/avatar/current?accept=text/html", "Accept", "application/json")
                        .status())
                .isEqualTo(406);
        assertThat(own.get("/avatar/current?accept-encoding=br").status()).isEqualTo(406);
        assertThat(own.get("/avatar/current?accept=application/x-javascript&callback=steal")
                        .status())
                .isEqualTo(406);
    }

    @Test
    void encodingsThatCannotBeHadAreRefused() throws Exception {
        Portal own = signedIn();
        assertThat(own.get("/avatar/current", "Accept-Encoding", "br").status()).isEqualTo(406);
        assertThat(own.get("/avatar/current", "Accept-Encoding", "br, identity").status())
                .isEqualTo(200);
        Reply zipped = own.get("/avatar/current", "Accept-Encoding", "gzip, deflate");
        assertThat(zipped.header("Content-Encoding")).isEqualTo("gzip");
        byte[] plain = new GZIPInputStream(new ByteArrayInputStream(zipped.bytes())).readAllBytes();
        assertThat(plain).isEqualTo(own.get("/avatar/current").bytes());
    }

    @Test
    void aPostMayMeanAnotherMethod() {
        person(RUNNING, "overrider");
        Portal own = portal("overrider");
        own.upload("/avatar/current", "avatar", PICTURE);
        String form = "application/x-www-form-urlencoded";
        Reply read = own.send(
                "POST",
                "/avatar/current",
                "a=b".getBytes(StandardCharsets.US_ASCII),
                "X-HTTP-Method-Override",
                "GET",
                "Content-Type",
                form);
        assertThat(read.json().path("data").path("isDefault").asString()).isEqualTo("false");
        Reply deleted = own.send("POST", "/avatar/current?x-method-override=delete", new byte[0]);
        assertThat(deleted.json().path("data").path("isDefault").asString()).isEqualTo("true");
        assertThat(own.send("POST", "/avatar/current", new byte[0], "X-Method-Override", "PATCH")
                        .status())
                .isEqualTo(405);
        assertThat(own.send("POST", "/avatar/current", "a=b".getBytes(StandardCharsets.US_ASCII), "Content-Type", form)
                        .status())
                .isEqualTo(415);
    }

    @Test
    void anErrorIsNestedAndFlat() {
        JsonNode body = signedIn().get("/avatar/nobody").json();
        for (JsonNode level : List.of(body, body.path("Data"))) {
            assertThat(level.path("status").asString()).isEqualTo("error");
            assertThat(level.path("errorMessage").asString())
                    .startsWith(level.path("errorNumber").asString() + ": ");
            assertThat(level.path("exceptionType").asString()).isNotEmpty();
            assertThat(level.has("programmersDetails")).isFalse();
        }
        assertThat(body.path("Data").path("responses").isNull()).isTrue();
    }

    @Test
    void aBadPictureIsABadRequest() {
        Portal own = signedIn();
        assertThat(own.upload("/avatar/current", "avatar", new byte[] {1, 2, 3}).status())
                .isIn(400, 415);
        assertThat(own.upload("/avatar/current", "avatar", Arrays.copyOf(PICTURE, 60))
                        .status())
                .isEqualTo(400);
        assertThat(own.send(
                                "POST",
                                "/avatar/current",
                                "--x--".getBytes(StandardCharsets.US_ASCII),
                                "Content-Type",
                                "multipart/form-data; boundary=zzz")
                        .status())
                .isEqualTo(400);
        assertThat(own.send(
                                "POST",
                                "/avatar/current",
                                "x".getBytes(StandardCharsets.US_ASCII),
                                "Content-Type",
                                "multipart/form-data")
                        .status())
                .isEqualTo(400);
        assertThat(own.upload("/avatar/current", "avatar", new byte[22 << 20]).status())
                .isEqualTo(400);
    }

    @Test
    void aWrongPasswordIsABareRefusalAndIsLimited() {
        person(RUNNING, "guessed");
        String base = RUNNING.client().base();
        Reply first = new Portal(base, "guessed", "wrong password").get("/avatar/current");
        assertThat(first.status()).isEqualTo(401);
        assertThat(first.bytes()).isEmpty();
        assertThat(first.header("WWW-Authenticate")).startsWith("Basic realm=");
        Reply limited = Stream.iterate(0, i -> i + 1)
                .limit(100)
                .map(i -> new Portal(base, "guessed", "wrong password " + i).get("/avatar/current"))
                .filter(reply -> reply.status() != 401)
                .findFirst()
                .orElse(first);
        assertThat(limited.status()).isEqualTo(429);
        assertThat(limited.header("Retry-After")).isNotEmpty();
        assertThat(new Portal(base, "nobody", null).get("/avatar/current").status())
                .isEqualTo(401);
    }

    @Test
    void aCookieSignsInButNotForPagesOfOtherOrigins() {
        person(RUNNING, "baker");
        Portal browser = portal("baker");
        Reply signedIn = browser.get("/user/current?parts=none");
        assertThat(signedIn.header("Set-Cookie")).contains("HttpOnly", "SameSite=Lax");
        Portal later = browser.byCookie();
        assertThat(later.get("/avatar/current").status()).isEqualTo(200);
        String own = RUNNING.client().base();
        assertThat(later.upload("/avatar/current", "avatar", PICTURE, "Origin", own)
                        .status())
                .isEqualTo(200);
        Reply foreign = later.upload("/avatar/current", "avatar", PICTURE, "Origin", "https://evil.example");
        assertThat(foreign.status()).isEqualTo(403);
        assertThat(foreign.json().path("Data").path("errorNumber").asString()).isEqualTo("CWTBG0651E");
        assertThat(later.send("DELETE", "/avatar/current", new byte[0], "Sec-Fetch-Site", "cross-site")
                        .status())
                .isEqualTo(403);
        assertThat(later.send(
                                "POST",
                                "/bulk?command=DELETE:" + Portal.ROOT + "/avatar/current",
                                new byte[0],
                                "Origin",
                                "null")
                        .status())
                .isEqualTo(403);
        assertThat(later.get("/avatar/current", "Origin", "https://evil.example")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void theRawImageIsServedToProcessPortal() {
        person(RUNNING, "seen");
        Portal own = portal("seen");
        Reply unset = own.get("/avatar/image/seen?preventCache=123");
        assertThat(unset.status()).isEqualTo(200);
        assertThat(unset.header("Content-Type")).isEqualTo("image/png");
        assertThat(unset.header("Cache-Control")).isEqualTo("public, max-age=604800, s-maxage=604800");
        own.upload("/avatar/current", "avatar", PICTURE);
        assertThat(own.get("/avatar/image/seen").bytes()).isNotEqualTo(unset.bytes());
        Reply unknown = own.get("/avatar/image/nobody");
        assertThat(unknown.status()).isEqualTo(200);
        assertThat(PictureDecoder.decode(unknown.bytes()).width()).isPositive();
        assertThat(new Portal(RUNNING.client().base(), "x", null)
                        .get("/avatar/image/seen")
                        .status())
                .isEqualTo(401);
    }

    @Test
    void theUserResourceTellsWhoSomebodyIs() {
        User user = person(RUNNING, "told");
        Portal own = portal("told");
        for (String path : List.of(
                "/user/current",
                "/user",
                "/user/told",
                "/user/" + user.number(),
                "/user?userName=told",
                "/user?userID=" + user.number())) {
            JsonNode data = own.get(path + (path.indexOf('?') < 0 ? "?" : "&") + "parts=none")
                    .json()
                    .path("data");
            assertThat(data.path("userID").asLong()).as(path).isEqualTo(user.number());
            assertThat(data.path("userName").asString()).isEqualTo("told");
            assertThat(data.path("fullName").asString()).isEqualTo("Ada Lovelace");
            assertThat(data.path("emailAddress").asString()).isEqualTo("told@example.com");
            assertThat(data.has("memberships")).isFalse();
        }
        assertThat(own.get("/user/current")
                        .json()
                        .path("data")
                        .path("memberships")
                        .isArray())
                .isTrue();
        assertThat(own.get("/user/told?userMode=id").status()).isEqualTo(404);
        assertThat(own.get("/user/told?parts=some").status()).isEqualTo(400);
    }

    @Test
    void aBulkStopsAtTheFirstFailure() {
        person(RUNNING, "bulky");
        Portal own = portal("bulky");
        own.upload("/avatar/current", "avatar", PICTURE);
        String read = "command=GET:" + Portal.ROOT + "/avatar/current";
        String who = "command=GET:" + Portal.ROOT + "/user/current%3Fparts%3Dnone";
        String missing = "command=GET:" + Portal.ROOT + "/avatar/nobody";
        String delete = "command=DELETE:" + Portal.ROOT + "/avatar/current";
        JsonNode all = own.send("POST", "/bulk?" + read + "&" + who, new byte[0])
                .json()
                .path("data");
        assertThat(all.path("total").asInt()).isEqualTo(2);
        assertThat(all.path("success").asInt()).isEqualTo(2);
        assertThat(all.path("responses").path(1).path("data").path("userName").asString())
                .isEqualTo("bulky");
        Reply stopped = own.send("POST", "/bulk?" + read + "&" + missing + "&" + delete, new byte[0]);
        assertThat(stopped.status()).isEqualTo(404);
        assertThat(stopped.json().path("Data").path("responses")).hasSize(1);
        assertThat(own.get("/avatar/current")
                        .json()
                        .path("data")
                        .path("isDefault")
                        .asString())
                .isEqualTo("false");
        byte[] form = (read + "&" + delete).getBytes(StandardCharsets.US_ASCII);
        Reply posted = own.send("POST", "/bulk", form, "Content-Type", "application/x-www-form-urlencoded");
        assertThat(posted.json().path("data").path("success").asInt()).isEqualTo(2);
        assertThat(own.get("/avatar/current")
                        .json()
                        .path("data")
                        .path("isDefault")
                        .asString())
                .isEqualTo("true");
        assertThat(own.send("POST", "/bulk", new byte[0]).status()).isEqualTo(400);
        assertThat(own.send("POST", "/bulk?command=GET:/api/v1/assets", new byte[0])
                        .status())
                .isEqualTo(404);
    }
}
