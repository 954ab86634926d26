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
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.gaul.s3proxy.nio2blob.TransientNio2BlobStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Blobs in a real S3 server, alone and below a whole server. */
class S3BlobsTest {

    private static final String BUCKET = "likeness";

    private static S3Proxy proxy;

    @TempDir
    private Path folder;

    @BeforeAll
    static void start() throws Exception {
        TransientNio2BlobStore store = new TransientNio2BlobStore();
        store.createContainer(BUCKET);
        proxy = S3Proxy.builder()
                .endpoint(URI.create("http://127.0.0.1:0"))
                .awsAuthentication(AuthenticationType.AWS_V2_OR_V4, "key", "secret")
                .blobStore(store)
                .build();
        proxy.start();
    }

    @AfterAll
    static void stop() throws Exception {
        proxy.stop();
    }

    private Settings settings(String bucket) {
        return Settings.of(Map.of(
                "LIKENESS_PORT", "0",
                "LIKENESS_METRICS_PORT", "0",
                "LIKENESS_DATA", folder.toString(),
                "LIKENESS_S3_ENDPOINT", "http://127.0.0.1:" + proxy.getPort(),
                "LIKENESS_S3_BUCKET", bucket,
                "LIKENESS_S3_ACCESS_KEY", "key",
                "LIKENESS_S3_SECRET_KEY", "secret"));
    }

    @Test
    void blobsAreKeptListedAndErasedByPrefix() {
        try (Storage storage = Storage.open(settings(BUCKET), "test")) {
            Blobs blobs = storage.blobs();
            byte[] bytes = new byte[300_000];
            bytes[7] = 42;
            blobs.put("derived/p/u/a/x.glb", bytes);
            IntStream.range(0, 1100).forEach(i -> blobs.put("derived/p/u/b/" + i + ".png", new byte[] {1}));
            assertThat(blobs.get("derived/p/u/a/x.glb")).contains(bytes);
            assertThat(blobs.get("derived/p/u/a/y.glb")).isEmpty();
            assertThat(blobs.has("derived/p/u/a/x.glb")).isTrue();
            assertThat(blobs.has("derived/p/u/a/y.glb")).isFalse();
            assertThat(blobs.names()).as("more than one page of a list").hasSize(1101);

            blobs.erase("derived/p/u/b/");
            assertThat(blobs.names()).containsExactly("derived/p/u/a/x.glb");
            blobs.delete("derived/p/u/a/x.glb");
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
        Settings settings = settings(BUCKET);
        Features features = Features.over(Storage.open(settings, "test"), human, new Renderer(2), ids, "test");
        try (Server server = Server.start(settings, features, 2)) {
            String user = features.users().create(Project.DEFAULT).id();
            Avatar avatar = features.avatars().create(Project.DEFAULT, user, human.random(1));
            Task task = features.tasks().export(avatar);
            while (features.tasks().export(avatar).status() == Task.Status.PENDING) {
                Thread.onSpinWait();
            }
            String name = Derived.folder(avatar) + task.file();
            assertThat(features.storage().blobs().names()).containsExactly(name);
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
