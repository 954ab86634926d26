package likeness.server.webhook;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/** A program that receives webhooks over real sockets, and behaves as badly as a test wants. */
final class Receiver implements AutoCloseable {

    /** What happens after a request was read. */
    @FunctionalInterface
    interface Behaviour {

        void answer(Socket socket) throws IOException, InterruptedException;

        Behaviour OK = status(200, "");
        Behaviour FAIL = status(500, "");

        /** Nothing is said until the other side gives up. */
        Behaviour HANG = socket -> socket.getInputStream().read();

        Behaviour RESET = socket -> socket.setSoLinger(true, 0);

        /** A body that never ends, a byte now and then. */
        Behaviour DRIP = socket -> {
            write(socket, "HTTP/1.1 500 Slow\r\n\r\n");
            while (true) {
                write(socket, ".");
                java.util.concurrent.locks.LockSupport.parkNanos(1_000_000);
            }
        };

        static Behaviour status(int status, String headers) {
            return socket ->
                    write(socket, "HTTP/1.1 " + status + " Word\r\n" + headers + "Content-Length: 2\r\n\r\n{}");
        }

        static Behaviour raw(String text) {
            return socket -> write(socket, text);
        }

        private static void write(Socket socket, String text) throws IOException {
            socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();
        }
    }

    private final ServerSocket server;
    private final List<Received> received = new CopyOnWriteArrayList<>();
    private volatile Function<Received, Behaviour> script;

    private Receiver(ServerSocket server, Function<Received, Behaviour> script) {
        this.server = server;
        this.script = script;
        Thread.ofVirtual().start(this::accept);
    }

    static Receiver that(Function<Received, Behaviour> script) {
        try {
            return new Receiver(new ServerSocket(0, 200, InetAddress.getLoopbackAddress()), script);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    static Receiver that(Behaviour behaviour) {
        return that(request -> behaviour);
    }

    static Receiver over(ServerSocket server) {
        return new Receiver(server, request -> Behaviour.OK);
    }

    void become(Behaviour behaviour) {
        script = request -> behaviour;
    }

    int port() {
        return server.getLocalPort();
    }

    String url() {
        return "http://127.0.0.1:" + port() + "/hook?from=likeness";
    }

    List<Received> received() {
        return List.copyOf(received);
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                Thread.ofVirtual().start(() -> serve(socket));
            } catch (IOException e) {
                return; // closed
            }
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            Received request = read(new BufferedInputStream(socket.getInputStream()));
            Behaviour behaviour = script.apply(request);
            received.add(request);
            behaviour.answer(socket);
        } catch (IOException | InterruptedException e) {
            // the other side gave up, as tests want it to
        }
    }

    private static Received read(InputStream in) throws IOException {
        String first = line(in);
        Map<String, String> headers = new TreeMap<>();
        for (String line = line(in); !line.isEmpty(); line = line(in)) {
            int colon = line.indexOf(':');
            headers.put(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip());
        }
        byte[] body = in.readNBytes(Integer.parseInt(headers.getOrDefault("content-length", "0")));
        return new Received(first, headers, new String(body, StandardCharsets.UTF_8));
    }

    private static String line(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new IOException("ended");
            }
            line.write(next);
        }
        return line.toString(StandardCharsets.US_ASCII).stripTrailing();
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
