package likeness.server.foreign;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A name server on loopback with one record: {@code _avatars._tcp.DOMAIN} is served at localhost and a port (RFC 1035, RFC
 * 2782). Every other name does not exist.
 */
public final class AvatarNames implements AutoCloseable {

    private static final int HEADER = 12;
    private static final int SRV = 33;
    private static final int IN = 1;
    private static final int TTL_SECONDS = 60;
    private static final int ANSWER_FOUND = 0x8580;
    private static final int NO_SUCH_NAME = 0x8583;
    private static final int NAME_OF_QUESTION = 0xC000 | HEADER;

    private final DatagramSocket socket;
    private final String name;
    private final int port;

    private AvatarNames(DatagramSocket socket, String name, int port) {
        this.socket = socket;
        this.name = name;
        this.port = port;
    }

    /** @param port where pictures of the domain are served */
    public static AvatarNames of(String domain, int port) {
        try {
            DatagramSocket socket = new DatagramSocket(0, InetAddress.getLoopbackAddress());
            AvatarNames names = new AvatarNames(socket, "_avatars._tcp." + domain, port);
            Thread.ofVirtual().start(names::serve);
            return names;
        } catch (SocketException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where it is asked. */
    public int port() {
        return socket.getLocalPort();
    }

    private void serve() {
        DatagramPacket packet = new DatagramPacket(new byte[512], 512);
        while (!socket.isClosed()) {
            try {
                packet.setLength(512);
                socket.receive(packet);
                byte[] answer = answer(Arrays.copyOf(packet.getData(), packet.getLength()));
                socket.send(new DatagramPacket(answer, answer.length, packet.getSocketAddress()));
            } catch (IOException e) {
                // closed, or nobody waits for the answer any more
            }
        }
    }

    private byte[] answer(byte[] query) throws IOException {
        StringBuilder asked = new StringBuilder();
        int at = HEADER;
        for (; query[at] != 0; at += query[at] + 1) {
            asked.append(asked.isEmpty() ? "" : ".")
                    .append(new String(query, at + 1, query[at], StandardCharsets.US_ASCII));
        }
        boolean found = query[at + 2] == SRV && asked.toString().equalsIgnoreCase(name);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.write(query, 0, 2);
        out.writeShort(found ? ANSWER_FOUND : NO_SUCH_NAME);
        out.writeShort(1);
        out.writeShort(found ? 1 : 0);
        out.writeInt(0);
        out.write(query, HEADER, at + 5 - HEADER);
        if (found) {
            byte[] target = "\tlocalhost\0".getBytes(StandardCharsets.US_ASCII); // a tab is the length 9
            out.writeShort(NAME_OF_QUESTION);
            out.writeShort(SRV);
            out.writeShort(IN);
            out.writeInt(TTL_SECONDS);
            out.writeShort(6 + target.length);
            out.writeShort(0);
            out.writeShort(0);
            out.writeShort(port);
            out.write(target);
        }
        return bytes.toByteArray();
    }

    @Override
    public void close() {
        socket.close();
    }
}
