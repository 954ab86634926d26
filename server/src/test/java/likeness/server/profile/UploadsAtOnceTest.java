package likeness.server.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import likeness.image.GifEncoder;
import likeness.image.JpegEncoder;
import likeness.image.PictureDecoder;
import likeness.image.Pixels;
import likeness.server.Client;
import likeness.server.Client.Reply;
import likeness.server.ServerProcess;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Many large photographs at once, to a server with the heap that the launcher gives it. */
@Tag("full")
class UploadsAtOnceTest {

    private static final int AT_ONCE = 8;
    private static final int ROUNDS = 2;
    private static final int WIDTH = 4000;
    private static final int HEIGHT = 3000;

    /** As {@code launcher/start.sh} has it for two processors; and a server that would need more ends at once. */
    private static final List<String> LAUNCHER =
            List.of("-Xmx" + (144 + 64 * 2) + "m", "-Xms64m", "-Xss512k", "-XX:+ExitOnOutOfMemoryError");

    /** With the grain of a sensor, so that it has as many bytes as a telephone makes of it. */
    private static byte[] photo() {
        int[] argb = new int[WIDTH * HEIGHT];
        int grain = 1;
        for (int i = 0; i < argb.length; i++) {
            grain = grain * 1_664_525 + 1_013_904_223;
            int noise = grain >>> 28;
            argb[i] = 0xFF000000 | (i % WIDTH / 20 + noise) << 16 | (i / WIDTH / 16 + noise) << 8 | 90 + noise;
        }
        return JpegEncoder.encode(new Pixels(WIDTH, HEIGHT, argb), 0.9f);
    }

    @Test
    void eightPhotographsOfTwelveMegapixelsAtOnceStayWithinTheHeap(@TempDir Path folder) {
        byte[] photo = photo();
        assertThat(photo.length).isGreaterThan(2_000_000);
        try (ServerProcess server = ServerProcess.start(folder, Map.of(), LAUNCHER);
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Client client = server.client();
            List<String> users =
                    IntStream.range(0, AT_ONCE).mapToObj(i -> client.newUser()).toList();
            for (int round = 0; round < ROUNDS; round++) {
                List<CompletableFuture<Reply>> replies = users.stream()
                        .map(user -> CompletableFuture.supplyAsync(
                                () -> client.upload("PUT", path(user), photo, "image/jpeg"), threads))
                        .toList();
                List<Integer> answers =
                        replies.stream().map(reply -> reply.join().status()).toList();
                System.out.println("8 photographs at once are answered " + answers);
                assertThat(answers).containsAnyOf(200).allMatch(status -> status == 200 || status == 503);
            }
            assertThat(server.isAlive()).isTrue();
            assertThat(PictureDecoder.decode(client.get(path(users.getFirst())).bytes())
                            .width())
                    .isEqualTo(512);
        }
    }

    /** As large as an animation may be, of grain that hardly compresses. */
    private static byte[] animation() {
        int side = 1024;
        int[] argb = Pixels.filled(side, side, 0xFF808080).argb();
        Random grain = new Random(1);
        List<Pixels> frames = IntStream.range(0, 95)
                .mapToObj(frame -> {
                    for (int i = 0; i < 60_000; i++) {
                        argb[grain.nextInt(argb.length)] = 0xFF000000 | grain.nextInt(1 << 24);
                    }
                    return new Pixels(side, side, argb.clone());
                })
                .toList();
        return GifEncoder.encode(frames, 5, "");
    }

    @Test
    void animationsAtOnceStayWithinTheHeapAtEverySize(@TempDir Path folder) {
        byte[] animation = animation();
        assertThat(animation.length).isBetween(8_000_000, 20_000_000);
        Map<String, String> animated = Map.of("LIKENESS_PICTURES_ANIMATED", "true");
        try (ServerProcess server = ServerProcess.start(folder, animated, LAUNCHER);
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Client client = server.client();
            List<String> users =
                    IntStream.range(0, 2).mapToObj(i -> client.newUser()).toList();
            List<Integer> taken = users.stream()
                    .map(user -> CompletableFuture.supplyAsync(
                            () -> client.upload("PUT", path(user), animation, "image/gif"), threads))
                    .toList()
                    .stream()
                    .map(reply -> reply.join().status())
                    .toList();
            assertThat(taken).contains(200).allMatch(status -> status == 200 || status == 503);
            List<CompletableFuture<Reply>> shown = IntStream.of(64, 512, 1024, 2048)
                    .boxed()
                    .flatMap(size -> users.stream().map(user -> path(user) + "?size=" + size))
                    .map(address -> CompletableFuture.supplyAsync(() -> client.get(address), threads))
                    .toList();
            List<Integer> answers =
                    shown.stream().map(reply -> reply.join().status()).toList();
            System.out.println(animation.length + " bytes: taken " + taken + ", shown " + answers + ", bytes "
                    + shown.stream().map(reply -> reply.join().bytes().length).toList());
            assertThat(answers).contains(200).allMatch(status -> status == 200 || status == 404 || status == 503);
            assertThat(server.isAlive()).isTrue();
            Reply after = client.get(path(users.get(taken.indexOf(200))) + "?size=80");
            assertThat(after.header("Content-Type")).isEqualTo("image/gif");
        }
    }

    private static String path(String user) {
        return "/api/v1/users/" + user + "/picture";
    }
}
