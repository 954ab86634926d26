package likeness.bench.server;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import likeness.bench.peer.Serving;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;

/** {@code BareJetty PORT FILE}: the least that Jetty's core can do: one handler, one picture in memory. */
public final class BareJetty {

    private BareJetty() {}

    /** In a process of its own, with the collector that ours has. */
    static Serving serve(Path file, int port) throws IOException {
        return Serving.whenSaid(
                "ready",
                new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin/java").toString(),
                        "-XX:+UseSerialGC",
                        "-Xlog:disable",
                        "-cp",
                        System.getProperty("java.class.path"),
                        BareJetty.class.getName(),
                        String.valueOf(port),
                        file.toString())));
    }

    public static void main(String[] args) throws Exception {
        Server server = new Server();
        ServerConnector connector = new ServerConnector(server);
        connector.setHost("127.0.0.1");
        connector.setPort(Integer.parseInt(args[0]));
        server.addConnector(connector);
        ByteBuffer picture =
                ByteBuffer.wrap(Files.readAllBytes(Path.of(args[1]))).asReadOnlyBuffer();
        server.setHandler(new Handler.Abstract() {
            @Override
            public boolean handle(Request request, Response response, Callback callback) {
                response.getHeaders().put(HttpHeader.CONTENT_TYPE, "image/jpeg");
                response.getHeaders().put(HttpHeader.CONTENT_LENGTH, picture.remaining());
                response.write(true, picture.slice(), callback);
                return true;
            }
        });
        server.start();
        System.out.println("ready");
    }
}
