package likeness.server;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import likeness.image.JpegEncoder;
import likeness.image.Pixels;

/** Makes, edits, exports, renders and erases people until the connection breaks, and keeps a ledger. */
final class BusyClient implements Runnable {

    private static final List<String> SCENES = List.of("common/portrait", "common/preview", "common/clay_portrait");
    private static final int MOST_TASKS = 3;

    private final Client client;
    private final Ledger ledger;
    private final RandomGenerator random;
    private final List<String> avatars = new ArrayList<>();
    private String user = "";
    private String look = "";
    private long edits;
    private long pictures;
    private int tasks;

    BusyClient(Client client, Ledger ledger, RandomGenerator random) {
        this.client = client;
        this.ledger = ledger;
        this.random = random;
    }

    @Override
    public void run() {
        try {
            while (true) {
                step();
            }
        } catch (UncheckedIOException e) {
            // the server is gone
        }
    }

    private void step() {
        if (user.isEmpty()) {
            user = client.newUser();
            ledger.user(user);
        } else if (avatars.isEmpty()) {
            create();
        } else {
            switch (random.nextInt(9)) {
                case 0 -> create();
                case 1 -> erase();
                case 2 -> export();
                case 3 -> render();
                case 4 -> picture();
                default -> edit();
            }
        }
    }

    private void create() {
        String avatar = client.newAvatar(user, random.nextInt(1000));
        ledger.avatar(user, avatar);
        avatars.add(avatar);
        look = client.get("/api/v1/avatars/" + avatar + "/customization").text();
    }

    private void edit() {
        String avatar = avatars.getLast();
        edits++;
        ledger.editBegins(avatar, edits);
        String wanted = look.replaceFirst("\"metadata\":\\{[^}]*}", "\"metadata\":{\"edit\":\"" + edits + "\"}");
        if (client.put("/api/v1/avatars/" + avatar + "/customization", wanted).status() == 202) {
            ledger.edited(avatar, edits);
        }
    }

    /** Few, so that what has to be drawn afterwards takes seconds. */
    private void export() {
        if (tasks++ < MOST_TASKS
                && client.post("/api/v1/exports/new?avatar_id=" + avatars.getLast(), null)
                                .status()
                        == 200) {
            ledger.exportOf(avatars.getLast());
        }
    }

    private void render() {
        if (tasks++ < MOST_TASKS) {
            String scene = SCENES.get(random.nextInt(SCENES.size()));
            Client.Reply reply =
                    client.post("/api/v1/renders/new?scene=" + scene + "&avatar_id=" + avatars.getLast(), null);
            if (reply.status() == 200) {
                ledger.render(avatars.getLast(), reply.json().path("id").asString());
            }
        }
    }

    private void picture() {
        pictures++;
        ledger.pictureBegins(user, pictures);
        byte[] photo = JpegEncoder.encode(Pixels.filled(48, 48, Ledger.colour(pictures)), 0.95f);
        if (client.upload("PUT", "/api/v1/users/" + user + "/picture", photo, "image/jpeg")
                        .status()
                == 200) {
            ledger.pictured(user, pictures);
        }
    }

    private void erase() {
        ledger.erasureBegins(user);
        if (client.delete("/api/v1/users/" + user).status() == 200) {
            ledger.erased(user);
        }
        user = "";
        avatars.clear();
    }
}
