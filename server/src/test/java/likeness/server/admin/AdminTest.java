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
import likeness.server.Client;
import likeness.server.Eventually;
import likeness.server.RunningServer;
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
