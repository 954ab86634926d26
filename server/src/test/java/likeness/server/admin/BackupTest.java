package likeness.server.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import likeness.image.GifEncoder;
import likeness.image.JpegEncoder;
import likeness.image.Pixels;
import likeness.server.Client;
import likeness.server.Eventually;
import likeness.server.RunningServer;
import likeness.server.Settings;
import likeness.server.store.SqliteDatabase;
import likeness.server.store.StoreException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Backups that are taken while people write, and the check of what lies in the store. */
class BackupTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final int BACKUPS = 10;

    @TempDir
    private Path folder;

    private JsonNode ask(Path data, String command, String arguments) {
        return AdminClient.ask(data, command, JSON.readTree(arguments)).orElseThrow();
    }

    @Test
    void everyBackupTakenUnderLoadIsConsistentAndHoldsWhatWasAcknowledgedBefore() throws InterruptedException {
        Path data = folder.resolve("data");
        List<String> known;
        try (RunningServer running = RunningServer.in(data)) {
            Client client = running.client();
            Thread writer = Thread.ofPlatform().start(() -> write(client));
            known = IntStream.range(0, BACKUPS)
                    .mapToObj(i -> {
                        String avatar = client.newAvatar(client.newUser(), i);
                        ask(data, "backup", "{\"file\": \"" + folder.resolve("backup-" + i) + "\"}");
                        return avatar;
                    })
                    .toList();
            writer.interrupt();
            writer.join();
        }
        for (int i = 0; i < BACKUPS; i++) {
            Path restored = folder.resolve("restored-" + i);
            Restore.from(folder.resolve("backup-" + i), settings(restored), "test");
            assertHolds(restored, known.subList(0, i + 1));
        }
        assertServes(folder.resolve("restored-9"), known);
    }

    /** Users and avatars, edited and erased, until it is interrupted. */
    private static void write(Client client) {
        try {
            for (int seed = 0; !Thread.interrupted(); seed++) {
                String user = client.newUser();
                String avatar = client.newAvatar(user, seed % 50);
                client.post("/api/v1/renders/new?scene=common/portrait&avatar_id=" + avatar, null);
                if (seed % 2 == 0) {
                    client.delete("/api/v1/users/" + user);
                }
            }
        } catch (IllegalStateException e) {
            // interrupted within a request
        }
    }

    private static void assertHolds(Path data, List<String> avatars) {
        try (SqliteDatabase database = SqliteDatabase.open(data.resolve("likeness.db"))) {
            database.verify();
            List<String> there = database.read(handle -> handle.createQuery("SELECT id FROM avatar")
                    .mapTo(String.class)
                    .list());
            assertThat(there).containsAll(avatars);
            int halves = database.read(handle -> handle.createQuery("SELECT count(*) FROM task WHERE status = 'pending'"
                            + " AND (SELECT count(*) FROM job WHERE job.avatar_id = task.avatar_id) = 0")
                    .mapTo(int.class)
                    .one());
            assertThat(halves).as("tasks that nobody will do").isZero();
        }
    }

    /** With the token that was in it, and files that are made again. */
    private static void assertServes(Path data, List<String> avatars) {
        try (RunningServer running = RunningServer.in(data, Map.of("LIKENESS_BOOTSTRAP_TOKEN", ""))) {
            for (String avatar : avatars) {
                Eventually.see(
                        () -> running.client()
                                .post("/api/v1/exports/new?avatar_id=" + avatar, null)
                                .text(),
                        answer -> answer.contains("ready"));
            }
        }
    }

    @Test
    void aLinkToARenderLeadsToTheSamePictureAfterARestore() {
        Path data = folder.resolve("data");
        String render;
        byte[] before;
        try (RunningServer running = RunningServer.in(data)) {
            Client client = running.client();
            String avatar = client.newAvatar(client.newUser(), 7);
            String begun = client.post("/api/v1/renders/new?scene=common/portrait&avatar_id=" + avatar, null)
                    .text();
            render = "/api/v1/renders/" + JSON.readTree(begun).path("id").asString();
            before = client.get(linked(client, render)).bytes();
            ask(data, "backup", "{\"file\": \"" + folder.resolve("backup") + "\"}");
        }
        Path restored = folder.resolve("restored");
        Restore.from(folder.resolve("backup"), settings(restored), "test");
        try (RunningServer running = RunningServer.in(restored, Map.of("LIKENESS_BOOTSTRAP_TOKEN", ""))) {
            assertThat(running.client().get(linked(running.client(), render)).bytes())
                    .isEqualTo(before);
        }
    }

    /** Path of a render's picture, once it is ready. */
    private static String linked(Client client, String render) {
        String ready = Eventually.see(() -> client.get(render).text(), answer -> answer.contains("ready"));
        return JSON.readTree(ready).path("render_url").asString().replaceFirst("^https?://[^/]+", "");
    }

    @Test
    void aRestoreWantsAnEmptyFolderAndABackup() throws IOException {
        Path full = Files.createDirectories(folder.resolve("full"));
        Path rubbish = Files.writeString(full.resolve("rubbish.zip"), "no zip");
        assertThatThrownBy(() -> Restore.from(rubbish, settings(full), "test")).hasMessageContaining("is not empty");
        assertThatThrownBy(() -> Restore.from(rubbish, settings(folder.resolve("new")), "test"))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("is no backup");
        assertThatThrownBy(() -> Restore.from(full.resolve("none"), settings(folder.resolve("new")), "test"))
                .hasMessageContaining("there is no file");
    }

    @Test
    void aScrubNamesBrokenFilesAndOrphansAndRemovesThemWhenTold() throws IOException {
        try (RunningServer running = RunningServer.in(folder)) {
            Client client = running.client();
            String user = client.newUser();
            String avatar = client.newAvatar(user, 1);
            String other = client.newAvatar(user, 2);
            client.get("/api/v1/avatars/" + avatar + ".glb");
            client.get("/api/v1/avatars/" + other + ".glb");
            byte[] photo = JpegEncoder.encode(Pixels.filled(64, 64, 0xff336699), 0.9f);
            client.upload("PUT", "/api/v1/users/" + user + "/picture", photo, "image/jpeg");
            JsonNode whole = ask(folder, "scrub", "{}");
            assertThat(whole.path("broken").size() + whole.path("orphans").size())
                    .isZero();
            assertThat(whole.path("checked").asInt()).isEqualTo(5);

            Path picture = files("/media/").getFirst();
            byte[] flipped = Files.readAllBytes(picture);
            flipped[flipped.length / 2] ^= 1;
            Files.write(picture, flipped);
            for (Path file : files(avatar)) {
                byte[] bytes = Files.readAllBytes(file);
                bytes[bytes.length / 2] ^= 1; // a bit that no structure tells
                Files.write(file, bytes);
            }
            Path orphan =
                    folder.resolve("blobs/derived/default/" + user + "/01a200ad-0000-7000-8000-000000000000/x.png");
            Files.createDirectories(orphan.getParent());
            Files.writeString(orphan, "nobody's");

            JsonNode report = ask(folder, "scrub", "{\"repair\": true}");
            assertThat(report.path("broken").size()).isEqualTo(2);
            assertThat(report.path("orphans").size()).isEqualTo(1);
            assertThat(orphan).doesNotExist();
            JsonNode after = ask(folder, "scrub", "{}");
            assertThat(after.path("broken").size())
                    .as("an original stays, since a backup may have it whole")
                    .isEqualTo(1);
            assertThat(after.path("orphans").isEmpty()).isTrue();
            assertThat(after.path("checked").asInt()).isEqualTo(3);
            assertThat(picture).exists();
            assertThat(client.get("/api/v1/avatars/" + avatar + ".glb").status())
                    .isEqualTo(200);
        }
    }

    @Test
    void allFramesOfAnAnimationAreCheckedAndBackedUpAsAnyOriginal() throws IOException {
        Map<String, String> animated = Map.of("LIKENESS_PICTURES_ANIMATED", "true");
        Path data = folder.resolve("data");
        Path backup = folder.resolve("backup");
        String address;
        byte[] shown;
        try (RunningServer running = RunningServer.in(data, animated)) {
            Client client = running.client();
            address = "/api/v1/users/" + client.newUser() + "/picture";
            byte[] gif = GifEncoder.encode(
                    List.of(Pixels.filled(64, 64, 0xff336699), Pixels.filled(64, 64, 0xff993366)), 5, "");
            assertThat(client.upload("PUT", address, gif, "image/gif").status()).isEqualTo(200);
            shown = client.get(address).bytes();
            JsonNode whole = ask(data, "scrub", "{}");
            assertThat(whole.path("checked").asInt()).isEqualTo(2);
            assertThat(whole.path("broken").size() + whole.path("orphans").size())
                    .isZero();
            ask(data, "backup", "{\"file\": \"" + backup + "\"}");
            Path frames = files(data, ".gif").getFirst();
            byte[] flipped = Files.readAllBytes(frames);
            flipped[flipped.length / 2] ^= 1;
            Files.write(frames, flipped);
            assertThat(ask(data, "scrub", "{}").path("broken").toString()).contains(".gif");
        }
        Restore.from(backup, settings(folder.resolve("restored")), "test");
        try (RunningServer running = RunningServer.in(folder.resolve("restored"), animated)) {
            assertThat(running.client().get(address).bytes()).isEqualTo(shown);
        }
    }

    private List<Path> files(String avatar) {
        return files(folder, avatar);
    }

    private static List<Path> files(Path data, String part) {
        try (Stream<Path> files = Files.walk(data.resolve("blobs"))) {
            return files.filter(
                            file -> Files.isRegularFile(file) && file.toString().contains(part))
                    .filter(file -> !file.toString().endsWith(".sha256"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Settings settings(Path data) {
        return Settings.of(Map.of("LIKENESS_DATA", data.toString()));
    }
}
