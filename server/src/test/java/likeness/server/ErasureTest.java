package likeness.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import likeness.image.GifEncoder;
import likeness.image.Pixels;
import likeness.server.account.Person;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.node.ObjectNode;

/** What is erased is found nowhere below the data folder, byte by byte. */
class ErasureTest {

    private static final String MARKER = "zQ9marker7Xk";
    private static final String TINT = "#1b2c3d";

    @TempDir
    private Path folder;

    @Test
    void noByteOfAnErasedUserIsLeft() {
        try (RunningServer running = RunningServer.in(folder, Map.of("LIKENESS_PICTURES_ANIMATED", "true"))) {
            Client client = running.client();
            String user = running.features()
                    .users()
                    .create(
                            "default",
                            new Person(
                                    MARKER,
                                    "Display " + MARKER,
                                    MARKER + "@example.com",
                                    "https://example.com/" + MARKER,
                                    "Password " + MARKER))
                    .id();
            String avatar = plant(client, user);
            Eventually.see(
                    () -> client.post("/api/v1/exports/new?avatar_id=" + avatar, null)
                            .text(),
                    answer -> answer.contains("ready"));
            byte[] moving = GifEncoder.encode(
                    List.of(Pixels.filled(64, 64, 0xff336699), Pixels.filled(64, 64, 0xff993366)), 5, MARKER);
            client.upload("PUT", "/api/v1/users/" + user + "/picture", moving, "image/gif");
            assertThat(BlobFiles.below(folder.resolve("blobs/media")))
                    .hasSize(2)
                    .noneMatch(file -> new String(BlobFiles.content(file).orElseThrow(), StandardCharsets.ISO_8859_1)
                            .contains(MARKER));
            client.post("/api/v1/renders/new?avatar_id=" + avatar, null);
            assertThat(found(MARKER)).isTrue();
            assertThat(found(TINT)).isTrue();

            assertThat(client.delete("/api/v1/users/" + user).status()).isEqualTo(200);
            assertNothingIsLeftOf(user, avatar);
        }
        assertThat(found(MARKER)).isFalse();
    }

    private void assertNothingIsLeftOf(String user, String avatar) {
        for (String trace : new String[] {MARKER, TINT, avatar}) {
            Eventually.see(() -> found(trace), there -> !there);
        }
        assertThat(BlobFiles.below(folder.resolve("blobs")))
                .noneMatch(file -> file.toString().contains(user));
    }

    /** Marks in names, metadata and the appearance, behind an idempotency key. */
    private static String plant(Client client, String user) {
        String body = "{\"user_id\": \"" + user + "\", \"seed\": 1}";
        String avatar = client.send("POST", "/api/v1/avatars/new", body, "Idempotency-Key", MARKER)
                .json()
                .path("avatar_id")
                .asString();
        String address = "/api/v1/avatars/" + avatar + "/customization";
        ObjectNode look = (ObjectNode) client.get(address).json();
        look.putObject("metadata").put("note", MARKER);
        if (look.path("assets").path("hair_and_headwear") instanceof ObjectNode hair) {
            hair.put("color", TINT);
        }
        assertThat(client.put(address, look.toString()).status()).isEqualTo(202);
        return avatar;
    }

    private boolean found(String text) {
        byte[] wanted = text.getBytes(StandardCharsets.UTF_8);
        return BlobFiles.below(folder).stream()
                .anyMatch(file -> BlobFiles.content(file)
                        .filter(bytes -> contains(bytes, wanted))
                        .isPresent());
    }

    private static boolean contains(byte[] bytes, byte[] wanted) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        return text.contains(new String(wanted, StandardCharsets.ISO_8859_1));
    }
}
