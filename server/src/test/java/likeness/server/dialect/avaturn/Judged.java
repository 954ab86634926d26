package likeness.server.dialect.avaturn;

import likeness.server.Client;
import likeness.server.Client.Reply;
import org.jspecify.annotations.Nullable;

/** A program that speaks HTTP and holds every answer against the description of the API. */
record Judged(Client client) {

    static final String API = "/api/v1";

    Reply get(String path) {
        return send("GET", path, null);
    }

    Reply delete(String path) {
        return send("DELETE", path, null);
    }

    Reply post(String path, @Nullable String body) {
        return send("POST", path, body);
    }

    Reply put(String path, String body) {
        return send("PUT", path, body);
    }

    /** @param path below {@code /api/v1} */
    Reply send(String method, String path, @Nullable String body, String... headers) {
        Reply reply = client.send(method, API + path, body, headers);
        ApiDescription.judge(method, API + path, reply);
        return reply;
    }

    String newUser() {
        return post("/users/new", null).json().path("id").asString();
    }

    String newAvatar(String user, long seed) {
        return post("/avatars/new", "{\"user_id\": \"" + user + "\", \"seed\": " + seed + "}")
                .json()
                .path("avatar_id")
                .asString();
    }

    String newAvatar() {
        return newAvatar(newUser(), 7);
    }
}
