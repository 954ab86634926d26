package likeness.server.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import likeness.image.Frames;
import likeness.image.GifEncoder;
import likeness.image.PictureDecoder;
import likeness.image.PictureFormat;
import likeness.image.Pixels;
import likeness.image.PngEncoder;
import likeness.server.Client;
import likeness.server.Client.Reply;
import likeness.server.RunningServer;
import likeness.server.account.MailHashes;
import likeness.server.account.Person;
import likeness.server.account.Project;
import likeness.server.account.User;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Animated GIFs, with the setting that lets them go on moving and without. */
class AnimationsTest {

    private static final Map<String, String> ON = Map.of("LIKENESS_PICTURES_ANIMATED", "true");
    private static final int[] COLOURS = {0xFFC02020, 0xFF20A040, 0xFF2040C0};
    private static final List<Integer> DELAYS = List.of(4, 50, 7);
    private static final String CHROME = "image/avif,image/webp,image/apng,image/svg+xml,image/*,*/*;q=0.8";
    private static final String FIREFOX = "image/avif,image/webp,image/png,image/svg+xml,image/*;q=0.8,*/*;q=0.5";

    @TempDir
    private static Path shared;

    private static RunningServer moving;

    @BeforeAll
    static void start() {
        moving = RunningServer.in(shared, ON);
    }

    @AfterAll
    static void stop() {
        moving.close();
    }

    private static byte[] gif(int width, int height) {
        List<Pixels> frames = IntStream.of(COLOURS)
                .mapToObj(colour -> Pixels.filled(width, height, colour))
                .toList();
        return GifEncoder.encode(Frames.of(frames, DELAYS, 0), "");
    }

    private static User person(RunningServer server, String name) {
        Person person = new Person(name, null, name + "@moving.example", null, "a long password");
        return server.features().users().create(Project.DEFAULT, person);
    }

    private static String path(User user) {
        return "/api/v1/users/" + user.id() + "/picture";
    }

    private static String avatar(User user, String rest) {
        return "/avatar/" + MailHashes.sha256OfMail(String.valueOf(user.email())) + rest;
    }

    private static Reply upload(RunningServer server, User user, byte[] file) {
        Reply reply = server.client().upload("PUT", path(user), file, "image/gif");
        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
        return reply;
    }

    private static void assertMoves(Reply reply, int size) {
        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
        assertThat(reply.header("Content-Type")).isEqualTo("image/gif");
        Frames frames = PictureDecoder.frames(reply.bytes());
        assertThat(frames.hundredths()).isEqualTo(DELAYS);
        assertThat(frames.plays()).isZero();
        List<Integer> middles = new ArrayList<>();
        frames.show(pixels -> {
            assertThat(pixels.width()).isEqualTo(size);
            assertThat(pixels.height()).isEqualTo(size);
            middles.add(pixels.at(size / 2, size / 2));
        });
        assertThat(middles).containsExactly(COLOURS[0], COLOURS[1], COLOURS[2]);
    }

    private static void assertStands(Reply reply, String type) throws IOException {
        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
        assertThat(reply.header("Content-Type")).isEqualTo(type);
        PictureFormat format = PictureFormat.sniff(reply.bytes()).orElseThrow();
        assertThat(format.mediaType()).isEqualTo(type);
        if (format != PictureFormat.WEBP) {
            int middle = ImageIO.read(new ByteArrayInputStream(reply.bytes())).getRGB(20, 20);
            assertThat(middle >> 16 & 255).as("red, as the first frame").isBetween(0xB8, 0xC8);
        }
    }

    @Test
    void unlessTheSettingSaysSoTheFirstFrameIsShown(@TempDir Path folder) throws IOException {
        try (RunningServer server = RunningServer.in(folder)) {
            User user = person(server, "still");
            assertThat(upload(server, user, gif(60, 60)).json().path("animated").asBoolean(true))
                    .isFalse();
            Client anybody = server.client(null);
            assertStands(server.client().get(path(user)), "image/jpeg");
            assertStands(anybody.get(avatar(user, ".gif")), "image/jpeg");
            assertStands(anybody.send("GET", avatar(user, ""), null, "Accept", "image/gif"), "image/jpeg");
            assertThat(blobs(server, user)).hasSize(1);
        }
    }

    private static List<String> blobs(RunningServer server, User user) {
        return server.features().storage().blobs().names().stream()
                .filter(name -> name.contains(user.id()))
                .toList();
    }

    @Test
    void whatMovesIsShownMovingByEveryProtocolAtEverySize() {
        User user = person(moving, "moving");
        Reply told = upload(moving, user, gif(90, 60));
        assertThat(told.json().path("animated").asBoolean()).isTrue();
        Client anybody = moving.client(null);
        for (int size : new int[] {1, 24, 60, 80, 512, 2048}) {
            assertMoves(anybody.get(avatar(user, "?s=" + size)), size);
            assertMoves(moving.client().get(path(user) + "?size=" + size), size);
        }
        String image = "/rest/bpm/wle/v1/avatar/image/moving";
        assertMoves(moving.client().get(image), 256);
        Reply text = moving.client().get("/rest/bpm/wle/v1/avatar/moving");
        assertThat(text.json().path("data").path("imageFormat").asString()).isEqualTo("jpg");
        byte[] still = Base64.getDecoder()
                .decode(text.json().path("data").path("userAvatarImage").asString());
        assertThat(PictureDecoder.decode(still).width()).isEqualTo(256);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                ".gif | image/webp                       | image/gif",
                "     | *" + "/*                         | image/gif",
                "     | " + CHROME + "                   | image/gif",
                "     | " + FIREFOX + "                  | image/gif",
                "     | image/gif                        | image/gif",
                "     | image/gif,image/png              | image/gif",
                "     | image/png,image/gif;q=0.5        | image/jpeg",
                "     | image/png                        | image/jpeg",
                "     | image/gif;q=0,*" + "/*           | image/jpeg",
                "     | image/png,image/*;q=0            | image/jpeg",
                ".jpg | " + CHROME + "                   | image/jpeg",
                ".png | " + CHROME + "                   | image/png",
            })
    void theProgramChoosesByEndingOrByWhatItTakes(String ending, String accept, String type) throws IOException {
        User user = person(moving, "choosing-" + ending + accept.hashCode());
        upload(moving, user, gif(60, 60));
        String address = avatar(user, (ending == null ? "" : ending) + "?s=64");
        Client anybody = moving.client(null);
        for (int time = 0; time < 2; time++) { // by the handler, and from memory
            Reply reply = anybody.send("GET", address, null, "Accept", accept);
            if (type.equals("image/gif")) {
                assertMoves(reply, 64);
            } else {
                assertStands(reply, type);
            }
            assertThat(reply.header("Vary")).contains("Accept");
            assertStands(anybody.send("GET", avatar(user, ".png?s=64"), null, "Accept", accept), "image/png");
        }
    }

    @Test
    void theSameAddressAnswersEachProgramInItsForm() throws IOException {
        User user = person(moving, "each");
        upload(moving, user, gif(60, 60));
        Client anybody = moving.client(null);
        for (int time = 0; time < 3; time++) {
            assertMoves(anybody.send("GET", avatar(user, ""), null, "Accept", CHROME), 80);
            assertStands(anybody.send("GET", avatar(user, ""), null, "Accept", "image/png"), "image/jpeg");
            assertStands(anybody.send("GET", avatar(user, ""), null, "Accept", "image/webp"), "image/webp");
        }
    }

    @Test
    void headersAreThoseOfAnyPicture() {
        User user = person(moving, "headers");
        upload(moving, user, gif(60, 60));
        for (Client client : List.of(moving.client(null), moving.client())) {
            String address = client.token() == null ? avatar(user, "") : path(user);
            Reply got = client.get(address);
            assertThat(got.header("Content-Length")).isEqualTo(String.valueOf(got.bytes().length));
            assertThat(got.header("ETag")).matches("\"[0-9a-f]{32}\"");
            assertThat(got.header("X-Content-Type-Options")).isEqualTo("nosniff");
            Reply head = client.send("HEAD", address, null);
            assertThat(head.status()).isEqualTo(200);
            for (String name : List.of("ETag", "Content-Length", "Content-Type", "Last-Modified")) {
                assertThat(head.header(name)).as(name).isEqualTo(got.header(name));
            }
            Reply again = client.send("GET", address, null, "If-None-Match", got.header("ETag"));
            assertThat(again.status()).isEqualTo(304);
            assertThat(again.bytes()).isEmpty();
        }
        assertThat(moving.client(null).get(avatar(user, "")).header("Content-Disposition"))
                .endsWith(".gif\"");
    }

    @Test
    void whatCostsMoreThanAnAnimationMayIsShownAsItsFirstFrame() throws IOException {
        List<Pixels> wide = Stream.concat(
                        Stream.of(Pixels.filled(2000, 2000, COLOURS[0])),
                        Collections.nCopies(30, Pixels.filled(2000, 2000, COLOURS[1])).stream())
                .toList();
        List<Pixels> many = Collections.nCopies(1001, Pixels.filled(1, 1, COLOURS[0]));
        User user = person(moving, "costly");
        Reply told = upload(moving, user, GifEncoder.encode(wide, 5, ""));
        assertThat(told.json().path("animated").asBoolean(true)).isFalse();
        assertStands(moving.client().get(path(user)), "image/jpeg");
        Reply refused = moving.client().upload("PUT", path(user), GifEncoder.encode(many, 5, ""), "image/gif");
        assertThat(refused.status()).isEqualTo(413);
        assertThat(refused.text()).contains("1000 frames");
    }

    @Test
    void aNewPictureTakesTheFramesOfTheFormerAway() throws IOException {
        User user = person(moving, "changing");
        upload(moving, user, gif(60, 60));
        assertThat(blobs(moving, user)).hasSize(2);
        upload(moving, user, gif(61, 61));
        assertThat(blobs(moving, user)).hasSize(2);
        assertThat(moving.client(null).get(avatar(user, "?s=61")).header("Content-Type"))
                .isEqualTo("image/gif");
        byte[] still = PngEncoder.encode(Pixels.filled(9, 9, COLOURS[0]));
        upload(moving, user, still);
        assertThat(blobs(moving, user)).hasSize(1);
        assertStands(moving.client(null).get(avatar(user, "?s=61")), "image/jpeg");
        upload(moving, user, gif(60, 60));
        assertThat(moving.client().delete(path(user)).status()).isEqualTo(200);
        assertThat(blobs(moving, user)).isEmpty();
    }

    @Test
    void theSettingHoldsForWhatWasUploadedBeforeToo(@TempDir Path folder) throws IOException {
        User user;
        try (RunningServer server = RunningServer.in(folder, ON)) {
            user = person(server, "later");
            upload(server, user, gif(60, 60));
        }
        try (RunningServer server = RunningServer.in(folder)) {
            assertStands(server.client(null).get(avatar(user, ".gif")), "image/jpeg");
        }
        try (RunningServer server = RunningServer.in(folder, ON)) {
            assertMoves(server.client(null).get(avatar(user, "")), 80);
        }
    }
}
