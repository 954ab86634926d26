package likeness.server.admin;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Asks a running server for administration. */
public final class AdminClient {

    private static final JsonMapper JSON = new JsonMapper();
    private static final int LONGEST_ANSWER = 256 << 20;

    private AdminClient() {}

    /**
     * What the server over this data folder answers; nothing when none runs here.
     *
     * @throws AdminException when it refuses, or ends before it has answered
     */
    public static Optional<JsonNode> ask(Path data, String command, JsonNode arguments) {
        Path file = AdminSocket.file(data);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try (SocketChannel connection = SocketChannel.open(UnixDomainSocketAddress.of(file))) {
            return Optional.of(exchange(connection, command, arguments));
        } catch (java.net.ConnectException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new AdminException("the server at " + data + " did not answer: " + e.getMessage());
        }
    }

    private static JsonNode exchange(SocketChannel connection, String command, JsonNode arguments) throws IOException {
        ObjectNode request = JSON.createObjectNode();
        request.put("command", command);
        request.set("arguments", arguments);
        ByteBuffer bytes = ByteBuffer.wrap((request + "\n").getBytes(java.nio.charset.StandardCharsets.UTF_8));
        while (bytes.hasRemaining()) {
            connection.write(bytes);
        }
        JsonNode reply = JSON.readTree(line(Channels.newInputStream(connection), LONGEST_ANSWER));
        if (reply.has("error")) {
            throw new AdminException(reply.path("error").asString());
        }
        return reply.path("answer");
    }

    /** Up to and without the line's end. */
    static byte[] line(InputStream in, int longest) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        byte[] chunk = new byte[8192];
        for (int count = in.read(chunk); count >= 0; count = in.read(chunk)) {
            boolean ended = count > 0 && chunk[count - 1] == '\n';
            line.write(chunk, 0, ended ? count - 1 : count);
            if (line.size() > longest) {
                throw new IOException("the line is longer than " + longest + " bytes");
            }
            if (ended) {
                return line.toByteArray();
            }
        }
        throw new IOException("the connection ended");
    }

    /** Whether a server listens there. */
    static boolean answers(Path file) {
        try (SocketChannel connection = SocketChannel.open(UnixDomainSocketAddress.of(file))) {
            return connection.isConnected();
        } catch (IOException e) {
            return false;
        }
    }
}
