package likeness.server.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import likeness.server.Client;
import likeness.server.Eventually;
import likeness.server.RunningServer;
import likeness.server.account.MailHashes;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Administration of a running server over the socket in its data folder. */
class AdminTest {

    private static final JsonMapper JSON = new JsonMapper();

    @TempDir
    private static Path folder;

    private static RunningServer running;

    @BeforeAll
    static void start() {
        running = RunningServer.in(folder);
    }

    @AfterAll
    static void stop() {
        running.close();
    }

    private static JsonNode ask(String command, String arguments) {
        return AdminClient.ask(folder, command, JSON.readTree(arguments)).orElseThrow();
    }

    @Test
    void aTokenIsShownOnceAndWorksUntilItIsRevoked() {
        ask("project create", "{\"name\": \"acme\"}");
        JsonNode made = ask("token create", "{\"project\": \"acme\", \"name\": \"web shop\"}");
        Client client = running.client(made.path("token").asString());
        assertThat(client.newUser()).hasSize(32);
        assertThat(ask("token list", "{\"project\": \"acme\"}").toString())
                .contains("web shop")
                .doesNotContain(made.path("token").asString());

        ask(
                "token revoke",
                "{\"project\": \"acme\", \"id\": \"" + made.path("id").asString() + "\"}");
        Eventually.see(() -> client.post("/api/v1/users/new", null).status(), status -> status == 401);
    }

    @Test
    void aDeletedProjectTakesItsUsersAndTokensAlong() {
        ask("project create", "{\"name\": \"gone\"}");
        JsonNode made = ask("token create", "{\"project\": \"gone\", \"name\": \"t\"}");
        Client client = running.client(made.path("token").asString());
        String avatar = client.newAvatar(client.newUser(), 5);
        assertThat(client.get("/api/v1/avatars/" + avatar).status()).isEqualTo(200);

        ask("project delete", "{\"name\": \"gone\"}");
        Eventually.see(() -> client.get("/api/v1/avatars/" + avatar).status(), status -> status == 401);
        assertThat(ask("project list", "{}").toString()).doesNotContain("gone");
        assertThatThrownBy(() -> ask("user list", "{\"project\": \"gone\"}"))
                .isInstanceOf(AdminException.class)
                .hasMessage("Project not found");
    }

    @Test
    void aUserIsMadeWithNamesAndFoundInTheList() {
        JsonNode made = ask("user create", "{\"name\": \"bo\", \"display_name\": \"Bo Å\"}");
        assertThat(ask("user list", "{}").valueStream())
                .anySatisfy(user -> assertThat(user).isEqualTo(made));
        assertThatThrownBy(() -> ask("user create", "{\"name\": \"bo\"}")).hasMessage("There is a user named bo");
    }

    @Test
    void aUserWhoseMailChangesIsFoundByTheNewOneAlone() {
        JsonNode made = ask("user create", "{\"name\": \"cy\", \"email\": \"cy@old.example\"}");
        String id = made.path("id").asString();
        Client client = running.client();
        assertThat(profile(client, "cy@old.example").status()).isEqualTo(200);

        JsonNode changed = ask("user change", "{\"id\": \"" + id + "\", \"email\": \"cy@new.example\"}");
        assertThat(changed.path("name").asString()).isEqualTo("cy");
        assertThat(changed.path("email").asString()).isEqualTo("cy@new.example");
        Eventually.see(() -> profile(client, "cy@old.example").status(), status -> status == 404);
        Eventually.see(() -> profile(client, "cy@new.example").status(), status -> status == 200);

        ask("user create", "{\"name\": \"di\", \"email\": \"cy@old.example\"}");
        assertThatThrownBy(() -> ask("user change", "{\"id\": \"" + id + "\", \"email\": \"CY@old.example\"}"))
                .hasMessage("There is a user of this mail address");
        assertThatThrownBy(() -> ask("user change", "{\"id\": \"" + id + "\", \"name\": \"di\"}"))
                .hasMessage("There is a user named di");
        assertThat(profile(client, "cy@new.example").status())
                .as("what is refused changes nothing")
                .isEqualTo(200);
        assertThatThrownBy(() -> ask("user change", "{\"id\": \"" + "A".repeat(32) + "\", \"name\": \"ed\"}"))
                .hasMessage("User not found");
    }

    private static Client.Reply profile(Client client, String mail) {
        return client.get("/" + MailHashes.sha256OfMail(mail) + ".json");
    }

    @Test
    void aNewPasswordTakesThePlaceOfTheOld() {
        JsonNode made = ask("user create", "{\"name\": \"flo\", \"password\": \"first password\"}");
        assertThat(avatarOf(running.client(null), "flo:first password")).isEqualTo(200);
        ask("user change", "{\"id\": \"" + made.path("id").asString() + "\", \"password\": \"second password\"}");
        assertThat(avatarOf(running.client(null), "flo:second password")).isEqualTo(200);
        assertThat(avatarOf(running.client(null), "flo:first password")).isEqualTo(401);
    }

    private static int avatarOf(Client client, String credentials) {
        String basic = Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8));
        return client.send("GET", "/rest/bpm/wle/v1/avatar/current", null, "Authorization", "Basic " + basic)
                .status();
    }

    @Test
    void onlyTheOwnerMayOpenTheSocket() throws IOException {
        Path socket = AdminSocket.file(folder);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(socket)))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(socket.getParent())))
                .isEqualTo("rwx------");
    }

    @Test
    void whatIsNoCommandIsAnsweredAndTheSocketGoesOn() throws IOException {
        assertThatThrownBy(() -> ask("likeness sing", "{}")).hasMessageContaining("no command");
        assertThatThrownBy(() -> ask("token revoke", "[1]")).hasMessageContaining("id is required");
        for (String rubbish : new String[] {"\n", "{\"command\":\n", "[]\n", "\"x\"\n", "{\"command\": {}}\n"}) {
            try (SocketChannel connection = SocketChannel.open(UnixDomainSocketAddress.of(AdminSocket.file(folder)))) {
                connection.write(ByteBuffer.wrap(rubbish.getBytes(StandardCharsets.UTF_8)));
                Channels.newInputStream(connection).readAllBytes();
            }
        }
        assertThat(ask("project list", "{}").toString()).contains("default");
    }

    @Test
    void aServerThatWasKilledLeavesASocketThatIsNoHindrance(@TempDir Path other) throws IOException {
        Files.createDirectories(AdminSocket.file(other).getParent());
        Files.createFile(AdminSocket.file(other));
        assertThat(AdminClient.ask(other, "project list", JSON.createObjectNode()))
                .isEmpty();
        try (RunningServer second = RunningServer.in(other)) {
            assertThat(second.server().port()).isPositive();
            assertThat(AdminClient.ask(other, "project list", JSON.createObjectNode()))
                    .isPresent();
        }
        assertThat(AdminClient.ask(other, "project list", JSON.createObjectNode()))
                .isEmpty();
    }
}
