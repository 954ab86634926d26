package likeness.server.dialect.gravatar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import likeness.image.JpegEncoder;
import likeness.image.PictureDecoder;
import likeness.image.Pixels;
import likeness.server.Backend;
import likeness.server.RunningServer;
import likeness.server.account.Person;
import likeness.server.account.Project;
import likeness.server.account.User;
import likeness.server.foreign.AvatarNames;
import likeness.server.foreign.NodeProgram;
import likeness.server.foreign.SystemProgram;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Clients of Gravatar and Libravatar that nobody here wrote find the picture of somebody who has one, a default for a
 * stranger, and the profile. What a client is told is named {@code known-SIZE}, {@code stranger-SIZE}, {@code -none} where
 * it asked for no default.
 */
@Tag("full")
class RealClientsTest {

    private static final SystemProgram PERL = new SystemProgram(
            "libgravatar-url-perl and libnet-dns-perl",
            "perl",
            List.of("-MGravatar::URL", "-MLibravatar::URL", "-MNet::DNS::Resolver", "-e1"),
            "gravatar-url.pl");
    private static final SystemProgram DJANGO = new SystemProgram(
            "python3-django-gravatar2",
            "/usr/bin/python3",
            List.of("-c", "import django, django_gravatar"),
            "django-gravatar.py");
    private static final SystemProgram HORDE = new SystemProgram(
            "php-horde-service-gravatar",
            "php",
            List.of("-r", "(include 'Horde/Service/Gravatar.php') || exit(1);"),
            "horde-gravatar.php");

    private static final String DOMAIN = "clients.example";
    private static final String MAIL = "real@" + DOMAIN;
    private static final String STRANGER = "stranger@" + DOMAIN;
    private static final String OPEN_ID = "https://" + DOMAIN + "/Somebody";
    private static final int ORANGE = 0xffdd7711;

    private static final RunningServer RUNNING = Backend.SQLITE.server();
    private static final String BASE = RUNNING.client(null).base();
    private static final AvatarNames NAMES =
            AvatarNames.of(DOMAIN, RUNNING.server().port());

    /** What a client was told. */
    private record Told(int status, byte[] body) {
        JsonNode json() {
            return new JsonMapper().readTree(body);
        }
    }

    @BeforeAll
    static void somebodyHasAPicture() {
        User user = RUNNING.features()
                .users()
                .create(Project.DEFAULT, new Person("realname", "Real Name", MAIL, OPEN_ID, null));
        byte[] photo = JpegEncoder.encode(Pixels.filled(300, 200, ORANGE), 0.9f);
        String path = "/api/v1/users/" + user.id() + "/picture";
        assertThat(RUNNING.client().upload("PUT", path, photo, "image/jpeg").status())
                .isEqualTo(200);
    }

    @AfterAll
    static void closeNames() {
        NAMES.close();
    }

    @Test
    void gravatarAndLibravatarOfNpm() {
        NodeProgram.assumeInstalled();
        String port = String.valueOf(NAMES.port());
        Map<String, Told> told =
                told(NodeProgram.run("avatars.mjs", List.of(), BASE, MAIL, STRANGER, OPEN_ID, port), 9);
        assertPictures(told);
        assertProfile(told);
    }

    @Test
    void gravatarAndLibravatarOfPerl() {
        assertPictures(told(PERL.run(BASE, MAIL, STRANGER, OPEN_ID, String.valueOf(NAMES.port())), 8));
    }

    @Test
    void gravatarOfDjango() {
        Map<String, Told> told = told(DJANGO.run(BASE, MAIL, STRANGER), 7);
        assertPictures(told);
        assertProfile(told);
        assertThat(told.get("has").status).isEqualTo(200);
        assertThat(told.get("has-not").status).isEqualTo(404);
    }

    @Test
    void gravatarOfHorde() {
        Map<String, Told> told = told(HORDE.run(BASE, MAIL, STRANGER), 6);
        assertPictures(told);
        assertProfile(told);
    }

    private static Map<String, Told> told(List<String> lines, int count) {
        Map<String, Told> told = new LinkedHashMap<>();
        for (String line : lines) {
            String[] words = line.split(" ", 3);
            told.put(
                    words[0],
                    new Told(Integer.parseInt(words[1]), Base64.getDecoder().decode(words[2])));
        }
        assertThat(told).as("%s", lines).hasSize(count);
        return told;
    }

    private static void assertPictures(Map<String, Told> told) {
        told.forEach((name, answer) -> {
            if (name.endsWith("-none")) {
                assertThat(answer.status).as(name).isEqualTo(404);
            } else if (name.matches("(known|stranger)-[0-9]+")) {
                assertThat(answer.status).as(name).isEqualTo(200);
                Pixels picture = PictureDecoder.decode(answer.body);
                assertThat(picture.width()).as(name).isEqualTo(Integer.parseInt(name.replaceAll("\\D", "")));
                assertThat(isOrange(picture)).as(name).isEqualTo(name.startsWith("known"));
            }
        });
    }

    private static boolean isOrange(Pixels picture) {
        int middle = picture.at(picture.width() / 2, picture.height() / 2);
        return Math.abs((middle >> 16 & 255) - 0xdd) < 8 && Math.abs((middle & 255) - 0x11) < 12;
    }

    private static void assertProfile(Map<String, Told> told) {
        Told profile = told.get("profile");
        assertThat(profile.status).isEqualTo(200);
        JsonNode entry = profile.json().path("entry").path(0);
        assertThat(entry.path("displayName").asString()).isEqualTo("Real Name");
        assertThat(entry.path("preferredUsername").asString()).isEqualTo("realname");
        assertThat(entry.path("thumbnailUrl").asString()).startsWith(BASE + "/avatar/");
        if (told.containsKey("profile-none")) {
            assertThat(told.get("profile-none").status).isEqualTo(404);
            assertThat(told.get("profile-none").json().asString()).isEqualTo("User not found");
        }
    }
}
