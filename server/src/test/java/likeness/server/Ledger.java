package likeness.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import likeness.image.PictureDecoder;
import tools.jackson.databind.JsonNode;

/** What a server has acknowledged to its clients, and so has to know whatever becomes of it. */
final class Ledger {

    /** @param edits the last edit that was acknowledged, and the last that was sent */
    private record Edited(long acknowledged, long sent) {}

    private final AtomicInteger made = new AtomicInteger();
    private final Map<String, List<String>> avatarsByUser = new ConcurrentHashMap<>();
    private final Map<String, Edited> edits = new ConcurrentHashMap<>();
    private final Map<String, Edited> pictures = new ConcurrentHashMap<>();
    private final Map<String, String> renders = new ConcurrentHashMap<>();
    private final Queue<String> exported = new ConcurrentLinkedQueue<>();
    private final Map<String, Boolean> erasedUsers = new ConcurrentHashMap<>();

    void user(String id) {
        avatarsByUser.put(id, new CopyOnWriteArrayList<>());
    }

    /** How many avatars were ever acknowledged. */
    int made() {
        return made.get();
    }

    void avatar(String user, String id) {
        made.incrementAndGet();
        avatarsByUser
                .computeIfAbsent(user, unknown -> new CopyOnWriteArrayList<>())
                .add(id);
        edits.put(id, new Edited(0, 0));
    }

    void editBegins(String avatar, long edit) {
        edits.computeIfPresent(avatar, (id, before) -> new Edited(before.acknowledged, edit));
    }

    void edited(String avatar, long edit) {
        edits.put(avatar, new Edited(edit, edit));
    }

    /** Tells pictures of a user from one another. */
    static int colour(long picture) {
        int grey = (int) (picture % 30) * 8 + 8;
        return 0xff000000 | grey << 16 | grey << 8 | grey;
    }

    void pictureBegins(String user, long picture) {
        pictures.merge(user, new Edited(0, picture), (before, ignored) -> new Edited(before.acknowledged, picture));
    }

    void pictured(String user, long picture) {
        pictures.put(user, new Edited(picture, picture));
    }

    void render(String avatar, String id) {
        renders.put(id, avatar);
    }

    void exportOf(String avatar) {
        exported.add(avatar);
    }

    /** From now on nobody can tell whether the user is there, until it is acknowledged. */
    void erasureBegins(String user) {
        erasedUsers.put(user, false);
        for (String avatar : avatarsByUser.getOrDefault(user, List.of())) {
            edits.remove(avatar);
            exported.removeIf(avatar::equals); // it may have been exported more than once
            renders.values().removeIf(avatar::equals);
        }
        avatarsByUser.remove(user);
        pictures.remove(user);
    }

    void erased(String user) {
        erasedUsers.put(user, true);
    }

    int acknowledged() {
        return avatarsByUser.size()
                + pictures.size()
                + edits.size()
                + renders.size()
                + exported.size()
                + erasedUsers.size();
    }

    /** @throws AssertionError when the server has forgotten something, or remembers what it should have forgotten */
    void assertKept(Client client) {
        avatarsByUser.forEach((user, avatars) -> {
            Client.Reply reply = client.get("/api/v1/users/" + user + "/avatars");
            assertThat(reply.status()).as("user " + user).isEqualTo(200);
            assertThat(reply.json().valueStream().map(a -> a.path("id").asString()))
                    .containsAll(avatars);
        });
        edits.forEach((avatar, edited) -> {
            JsonNode customization =
                    client.get("/api/v1/avatars/" + avatar + "/customization").json();
            String seen = customization.path("metadata").path("edit").asString("0");
            assertThat(Long.parseLong(seen)).as("edit of " + avatar).isBetween(edited.acknowledged, edited.sent);
        });
        pictures.forEach((user, picture) -> assertPictured(client, user, picture));
        renders.forEach((render, avatar) -> assertThat(
                        client.get("/api/v1/renders/" + render).status())
                .as("render " + render)
                .isEqualTo(200));
        erasedUsers.forEach((user, acknowledged) -> {
            if (acknowledged) {
                assertThat(client.get("/api/v1/users/" + user + "/avatars").status())
                        .isEqualTo(404);
            }
        });
    }

    private static void assertPictured(Client client, String user, Edited picture) {
        Client.Reply reply = client.get("/api/v1/users/" + user + "/picture?size=16");
        if (picture.acknowledged == 0 && reply.status() == 404) {
            return; // the only one was cut off
        }
        assertThat(reply.status()).as("picture of " + user).isEqualTo(200);
        int seen = PictureDecoder.decode(reply.bytes()).at(8, 8) & 0xff;
        assertThat(List.of(picture.acknowledged, picture.sent))
                .as("picture of " + user)
                .anyMatch(number -> Math.abs((colour(number) & 0xff) - seen) < 4);
    }

    /** Waits until everything that was asked for is there. */
    void awaitTasks(Client client) {
        for (String render : renders.keySet()) {
            Eventually.see(
                    () -> client.get("/api/v1/renders/" + render)
                            .json()
                            .path("status")
                            .asString(),
                    "ready"::equals);
        }
        for (String avatar : exported) {
            Eventually.see(
                    () -> client.post("/api/v1/exports/new?avatar_id=" + avatar, null)
                            .json()
                            .path("status")
                            .asString(),
                    "ready"::equals);
        }
    }
}
