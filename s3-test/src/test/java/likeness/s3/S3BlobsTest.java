package likeness.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import likeness.human.Human;
import likeness.pack.HumanPack;
import likeness.render.Renderer;
import likeness.server.Features;
import likeness.server.Ids;
import likeness.server.Server;
import likeness.server.Settings;
import likeness.server.Storage;
import likeness.server.account.Project;
import likeness.server.avatar.Avatar;
import likeness.server.media.Derived;
import likeness.server.media.Task;
import likeness.server.store.Blobs;
import likeness.server.store.StoreException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Blobs in a real S3 server, alone and below a whole server. */
class S3BlobsTest {

    @TempDir
    private Path folder;

    private Settings settings(String bucket) {
        Map<String, String> variables =
                new TreeMap<>(bucket.equals("nowhere") ? Store.missingBucket(bucket) : Store.bucket(bucket));
        variables.put("LIKENESS_PORT", "0");
        variables.put("LIKENESS_METRICS_PORT", "0");
        variables.put("LIKENESS_DATA", folder.toString());
        return Settings.of(variables);
    }

    @Test
    void blobsAreKeptListedAndErasedByPrefix() {
        try (Storage storage = Storage.open(settings("blobs"), "test")) {
            Blobs blobs = storage.blobs();
            byte[] bytes = new byte[300_000];
            bytes[7] = 42;
            blobs.put("derived/p/u/a/x.glb", bytes);
            IntStream.range(0, 10).forEach(i -> blobs.put("derived/p/u/b/" + i + ".png", new byte[] {1}));
            assertThat(blobs.get("derived/p/u/a/x.glb")).contains(bytes);
            assertThat(blobs.get("derived/p/u/a/y.glb")).isEmpty();
            assertThat(blobs.has("derived/p/u/a/x.glb")).isTrue();
            assertThat(blobs.has("derived/p/u/a/y.glb")).isFalse();
            assertThat(blobs.names()).hasSize(11);

            blobs.erase("derived/p/u/b/");
            assertThat(blobs.names()).containsExactly("derived/p/u/a/x.glb");
            blobs.delete("derived/p/u/a/x.glb");
            assertThat(blobs.names()).isEmpty();
        }
    }

    @Test
    @Tag("full")
    void aListOfMoreThanOnePageIsWhole() {
        try (Storage storage = Storage.open(settings("pages"), "test")) {
            Blobs blobs = storage.blobs();
            IntStream.range(0, 1100).forEach(i -> blobs.put("derived/p/u/b/" + i + ".png", new byte[] {1}));
            assertThat(blobs.names()).hasSize(1100);
            blobs.erase("derived/p/u/b/");
            assertThat(blobs.names()).isEmpty();
        }
    }

    @Test
    void aBucketThatIsNotThereStopsTheStartByName() {
        assertThatThrownBy(() -> Storage.open(settings("nowhere"), "test"))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("nowhere");
    }

    @Test
    void anExportLiesInTheBucketAndGoesWithItsUser() throws IOException, InterruptedException {
        Ids ids = new Ids(Clock.systemUTC(), new SecureRandom());
        Human human = new Human(HumanPack.open(Path.of(System.getProperty("likeness.pack"))));
        Settings settings = settings("exports");
        Features features = Features.over(Storage.open(settings, "test"), human, new Renderer(2), ids, "test");
        try (Server server = Server.start(settings, features, 2)) {
            String user = features.users().create(Project.DEFAULT).id();
            Avatar avatar = features.avatars().create(Project.DEFAULT, user, human.random(1));
            Task task = features.tasks().export(avatar);
            while (features.tasks().export(avatar).status() == Task.Status.PENDING) {
                Thread.onSpinWait();
            }
            String name = Derived.folder(avatar) + task.file();
            assertThat(features.storage().blobs().names()).containsExactlyInAnyOrder(name, name + Derived.DIGEST);
            assertThat(folder.resolve("blobs")).doesNotExist();

            String link = features.links().sign(Derived.path(Derived.folder(avatar), task.file()));
            byte[] glb = download(URI.create("http://127.0.0.1:" + server.port() + link));
            assertThat(new String(glb, 0, 4, StandardCharsets.US_ASCII)).isEqualTo("glTF");

            features.users().erase(Project.DEFAULT, user);
            assertThat(features.storage().blobs().names()).isEmpty();
        }
        assertThat(Files.exists(folder.resolve("likeness.db"))).isTrue();
    }

    private static byte[] download(URI address) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofByteArray())
                    .body();
        }
    }
}
