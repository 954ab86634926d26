package likeness.server.webhook;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One request and its answer, over one connection. Another thread may abort it at any moment. */
final class HttpExchange {

    private static final Logger LOG = LoggerFactory.getLogger(HttpExchange.class);

    /** Of several addresses, one that is silent leaves time for the next. */
    private static final Duration CONNECT = Duration.ofSeconds(5);

    private final HttpPost request;
    private final SSLSocketFactory tls;
    private volatile Socket socket = new Socket();
    private volatile boolean aborted;

    HttpExchange(HttpPost request, SSLSocketFactory tls) {
        this.request = request;
        this.tls = tls;
    }

    /** @param addresses that the host has; the first that answers is used */
    HttpReply run(List<InetAddress> addresses) throws IOException {
        try (Socket plain = connect(addresses);
                Socket connection = request.secure() ? secure(plain) : plain) {
            connection.getOutputStream().write(request.bytes());
            connection.getOutputStream().flush();
            InputStream in = new BufferedInputStream(connection.getInputStream());
            HttpReply reply = HttpReply.read(in);
            drain(reply, in);
            return reply;
        }
    }

    private Socket connect(List<InetAddress> addresses) throws IOException {
        IOException problem = new IOException("the host has no address");
        for (InetAddress address : addresses) {
            try {
                return connect(address);
            } catch (IOException e) {
                problem = new IOException("no connection to " + address.getHostAddress() + ": " + e.getMessage(), e);
            }
        }
        throw problem;
    }

    private Socket connect(InetAddress address) throws IOException {
        Socket next = new Socket();
        socket = next;
        if (aborted) {
            throw new IOException("aborted");
        }
        try {
            next.setTcpNoDelay(true);
            next.connect(new InetSocketAddress(address, request.port()), (int) CONNECT.toMillis());
            return next;
        } catch (IOException e) {
            next.close();
            throw e;
        }
    }

    /** TLS to the host by its name: it is told which certificate is wanted, and must show one of that name. */
    private SSLSocket secure(Socket plain) throws IOException {
        SSLSocket secured = (SSLSocket) tls.createSocket(plain, request.host(), request.port(), true);
        SSLParameters parameters = secured.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        if (isName(request.host())) {
            parameters.setServerNames(List.of(new SNIHostName(request.host())));
        }
        parameters.setApplicationProtocols(new String[] {"http/1.1"});
        secured.setSSLParameters(parameters);
        secured.startHandshake();
        return secured;
    }

    private static boolean isName(String host) {
        return host.indexOf(':') < 0 && !host.matches("[0-9.]+") && !host.endsWith(".");
    }

    /** The head has decided; a rest that does not come changes nothing. */
    private static void drain(HttpReply reply, InputStream in) {
        try {
            reply.drain(in);
        } catch (IOException e) {
            LOG.debug("the answer ended early", e);
        }
    }

    /** Ends it at once, whatever it waits for. */
    void abort() {
        aborted = true;
        try {
            socket.close();
        } catch (IOException e) {
            LOG.debug("already closed", e);
        }
    }

    boolean aborted() {
        return aborted;
    }
}
