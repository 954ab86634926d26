package likeness.server.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import likeness.image.HostileFiles;
import likeness.image.PictureException;
import likeness.image.PictureFormat;
import likeness.server.Client;
import likeness.server.Client.Reply;
import likeness.server.RunningServer;
import likeness.server.account.MailHashes;
import likeness.server.account.Person;
import likeness.server.account.Project;
import likeness.server.account.User;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Damaged and malicious pictures, sent over HTTP. Of each format 120 by default, 2,000 in a full test, and as many as wanted
 * by
 *
 * <pre>mvn test -pl server -am -Dtest=HostileUploadsTest -Dsurefire.failIfNoSpecifiedTests=false
 * -Dtest.excluded= -Dtest.heap=512m -Dlikeness.mutants=10000</pre>
 *
 * which is 50,000 of the five together, server and client in one heap of 512 MB.
 */
class HostileUploadsTest {

    private static final Duration MOST = Duration.ofSeconds(5);
    private static final Duration REFUSED = Duration.ofMillis(100);
    private static final int ATTEMPTS = 5;

    /** What a file has that tells more than pixels. */
    private static final List<String> SECRETS =
            List.of(HostileFiles.SECRET, "Exif\0\0", "ICC_PROFILE", "http://ns.ado");

    @TempDir
    private static Path folder;

    private static RunningServer server;
    private static Client client;

    @BeforeAll
    static void start() {
        server = RunningServer.in(folder, Map.of("LIKENESS_PICTURES_ANIMATED", "true")); // which reads more of them
        client = server.client();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static User person(String name) {
        Person person = new Person(null, null, name + "@uploads.example", null, null);
        return server.features().users().create(Project.DEFAULT, person);
    }

    private static String path(User user) {
        return "/api/v1/users/" + user.id() + "/picture";
    }

    private static Duration since(long nanos) {
        return Duration.ofNanos(System.nanoTime() - nanos);
    }

    @ParameterizedTest
    @EnumSource
    void damagedUploadsAreTakenOrRefused(PictureFormat format) {
        damage(format, 120, 3);
    }

    @Tag("full")
    @ParameterizedTest
    @EnumSource
    void manyDamagedUploadsAreTakenOrRefused(PictureFormat format) {
        damage(format, Integer.getInteger("likeness.mutants", 2000), 4);
    }

    private static void damage(PictureFormat format, int count, long seed) {
        User user = person("damaged-" + format + "-" + seed);
        List<String> failures = new ArrayList<>();
        int taken = 0;
        int number = 0;
        for (byte[] file : (Iterable<byte[]>) HostileFiles.damaged(format, count, seed)::iterator) {
            long begun = System.nanoTime();
            Reply reply = client.upload("PUT", path(user), file, format.mediaType());
            Duration took = since(begun);
            if (reply.status() != 200 && (reply.status() < 400 || reply.status() >= 500)) {
                failures.add(number + ": " + reply.status() + " " + reply.text());
            }
            if (took.compareTo(MOST) > 0) {
                failures.add(number + ": took " + took);
            }
            if (reply.status() == 200) {
                taken++;
                Reply picture = client.get(path(user) + "?size=64");
                if (picture.status() != 200) {
                    failures.add(number + ": shown " + picture.status() + " " + picture.text());
                }
                told(picture.bytes()).forEach(secret -> failures.add("picture tells " + secret));
            }
            number++;
        }
        assertThat(failures).isEmpty();
        assertThat(taken).as("files that are pictures all the same").isPositive();
    }

    private static List<String> told(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        return SECRETS.stream().filter(text::contains).toList();
    }

    static List<HostileFiles.Bomb> bombs() {
        return HostileFiles.bombs();
    }

    @ParameterizedTest
    @MethodSource("bombs")
    void aBombIsRefusedQuickly(HostileFiles.Bomb bomb) {
        User user = person("bomb-" + Integer.toHexString(bomb.name().hashCode()));
        Duration least = MOST;
        for (int i = 0; i < ATTEMPTS; i++) {
            long begun = System.nanoTime();
            Reply reply = client.upload("PUT", path(user), bomb.file(), "application/octet-stream");
            Duration took = since(begun);
            assertThat(reply.status())
                    .as(reply.text())
                    .isEqualTo(bomb.reason() == PictureException.Reason.TOO_LARGE ? 413 : 422);
            least = took.compareTo(least) < 0 ? took : least;
        }
        assertThat(least).isLessThan(REFUSED);
        assertThat(client.get(path(user)).status()).isEqualTo(404);
    }

    @ParameterizedTest
    @EnumSource
    void nothingThatStoodBesideThePixelsIsKeptOrTold(PictureFormat format) throws IOException {
        byte[] file = HostileFiles.marked(format).orElse(null);
        Assumptions.assumeTrue(file != null);
        assertThat(told(file)).contains(HostileFiles.SECRET);
        User user = person("marked-" + format);
        Reply reply = client.upload("PUT", path(user), file, format.mediaType());
        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
        String hash = MailHashes.sha256OfMail(String.valueOf(user.email()));
        for (String form : List.of(".jpg", ".png", ".webp", ".gif", "")) {
            for (int size : form.isEmpty() ? new int[] {1, 80, 512, 2048} : new int[] {80, 512}) {
                Reply shown = client.get("/avatar/" + hash + form + "?d=404&s=" + size);
                assertThat(shown.status()).isEqualTo(200);
                assertThat(told(shown.bytes())).as(form + " " + size).isEmpty();
            }
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path kept : files.filter(Files::isRegularFile).toList()) {
                assertThat(told(Files.readAllBytes(kept))).as(kept.toString()).isEmpty();
            }
        }
    }
}
