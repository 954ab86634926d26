package likeness.server.admin;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import likeness.server.Failure;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Where a running server takes administration: a socket in the data folder that only its owner may open. One connection is
 * one command: a line {@code {"command": …, "arguments": {…}}}, answered by a line {@code {"answer": …}} or {@code {"error":
 * …}}.
 */
public final class AdminSocket implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(AdminSocket.class);
    private static final JsonMapper JSON = new JsonMapper();
    private static final int LONGEST_LINE = 1 << 20;
    private static final int AT_ONCE = 8;
    private static final int PATIENCE_SECONDS = 10;

    private final ServerSocketChannel channel;
    private final Path file;
    private final AdminCommands commands;
    private final Semaphore free = new Semaphore(AT_ONCE);

    private AdminSocket(ServerSocketChannel channel, Path file, AdminCommands commands) {
        this.channel = channel;
        this.file = file;
        this.commands = commands;
    }

    /** In a folder of its own, which is closed to others before the socket is made. */
    static Path file(Path data) {
        return data.resolve("admin").resolve("socket");
    }

    /**
     * Listens. Nothing when the folder is another running server's, or the system does not do this; the command line
     * then opens the store itself.
     */
    public static Optional<AdminSocket> open(Path data, AdminCommands commands) {
        Path file = file(data);
        try {
            prepare(file);
            ServerSocketChannel channel = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
            channel.bind(UnixDomainSocketAddress.of(file));
            restrict(file, "rw-------");
            AdminSocket socket = new AdminSocket(channel, file, commands);
            Thread.ofPlatform().name("admin").daemon().start(socket::accept);
            return Optional.of(socket);
        } catch (IOException | UnsupportedOperationException e) {
            LOG.info("no administration over a socket: {}", e.getMessage());
            return Optional.empty();
        }
    }

    /** Takes away what a killed process left; fails when somebody still answers there. */
    private static void prepare(Path file) throws IOException {
        Path folder = file.resolveSibling(".").normalize();
        Files.createDirectories(folder);
        restrict(folder, "rwx------");
        if (Files.exists(file)) {
            if (AdminClient.answers(file)) {
                throw new IOException("another server answers at " + file);
            }
            Files.delete(file);
        }
    }

    private static void restrict(Path file, String permissions) throws IOException {
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
        }
    }

    private void accept() {
        while (channel.isOpen()) {
            try {
                free.acquire();
                SocketChannel connection = channel.accept();
                Thread.ofVirtual().name("admin-command").start(() -> serve(connection));
            } catch (ClosedChannelException | InterruptedException e) {
                return;
            } catch (IOException e) {
                free.release();
                LOG.warn("administration cannot be taken", e);
            }
        }
    }

    private void serve(SocketChannel connection) {
        try (connection) {
            JsonNode request = JSON.readTree(line(connection));
            write(connection, answer(request));
        } catch (IOException | JacksonException e) {
            LOG.info("a command of administration ended early: {}", e.getMessage());
        } finally {
            free.release();
        }
    }

    /** Whoever does not finish the line in time is cut off, so that nobody holds a place for long. */
    private static byte[] line(SocketChannel connection) throws IOException {
        CompletableFuture<Void> read = new CompletableFuture<>();
        read.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).exceptionally(late -> {
            close(connection);
            return null;
        });
        try {
            return AdminClient.line(Channels.newInputStream(connection), LONGEST_LINE);
        } finally {
            read.complete(null);
        }
    }

    private static void close(SocketChannel connection) {
        try {
            connection.close();
        } catch (IOException e) {
            LOG.debug("already closed", e);
        }
    }

    private ObjectNode answer(JsonNode request) {
        ObjectNode reply = JSON.createObjectNode();
        String name = request.path("command").asString();
        try {
            reply.set("answer", commands.run(name, request.path("arguments")));
            LOG.info("administration: {}", name);
        } catch (Failure e) {
            reply.put("error", e.text());
        } catch (RuntimeException e) {
            LOG.error("administration: {} failed", name, e);
            reply.put("error", "the server could not do it: " + e.getMessage());
        }
        return reply;
    }

    private static void write(SocketChannel connection, ObjectNode reply) throws IOException {
        try (var out = Channels.newOutputStream(connection)) {
            out.write(JSON.writeValueAsBytes(reply));
            out.write('\n');
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
            Files.deleteIfExists(file);
        } catch (IOException e) {
            LOG.debug("the socket is left behind", e);
        }
    }
}
