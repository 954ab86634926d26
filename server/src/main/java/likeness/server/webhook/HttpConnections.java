package likeness.server.webhook;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import javax.net.ssl.SSLSocketFactory;

/**
 * A client of HTTP/1.1 that connects to exactly the address that was checked. The clients of the JDK take a name and look
 * it up themselves, after anybody else has, so that whoever owns the name can answer a public address first and a private
 * one then.
 *
 * <p>A request has a connection of its own and one limit of time for everything: the look-up, the connection, TLS, and the
 * last byte of the answer. A redirect is an answer like any other. No proxy is used.
 */
final class HttpConnections implements AutoCloseable {

    private final AddressGuard guard;
    private final Resolver resolver;
    private final Supplier<SSLSocketFactory> tls;
    private final Duration limit;
    private final Set<HttpExchange> open = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(daemon("webhook-timer"));

    /** Looking a name up cannot be interrupted; a hanging one must hold no carrier of virtual threads. */
    private final ExecutorService lookUps = Executors.newCachedThreadPool(daemon("webhook-lookup"));

    private volatile boolean closed;

    HttpConnections(AddressGuard guard, Resolver resolver, SSLSocketFactory tls, Duration limit) {
        this(guard, resolver, () -> tls, limit);
    }

    /** @param tls asked for when there is something to send: reading all trusted certificates takes its time */
    HttpConnections(AddressGuard guard, Resolver resolver, Supplier<SSLSocketFactory> tls, Duration limit) {
        this.guard = guard;
        this.resolver = resolver;
        this.tls = tls;
        this.limit = limit;
    }

    private static ThreadFactory daemon(String name) {
        return Thread.ofPlatform().name(name).daemon().factory();
    }

    /** @throws IOException when there is no answer in time, or none may be asked for */
    HttpReply post(HttpPost request) throws IOException {
        HttpExchange exchange = new HttpExchange(request, tls.get());
        open.add(exchange);
        try {
            ScheduledFuture<?> alarm = timer.schedule(exchange::abort, limit.toMillis(), TimeUnit.MILLISECONDS);
            try {
                return exchange.run(addresses(request.host()));
            } finally {
                alarm.cancel(false);
            }
        } catch (IOException e) {
            throw exchange.aborted() ? late(e) : e;
        } finally {
            open.remove(exchange);
        }
    }

    private IOException late(Exception e) {
        return new IOException(closed ? "the server stops" : "no answer within " + limit.toMillis() / 1000.0 + " s", e);
    }

    /** All addresses of a host. @throws IOException when one of them is not public */
    private List<InetAddress> addresses(String host) throws IOException {
        List<InetAddress> addresses = lookUp(host);
        for (InetAddress address : addresses) {
            Optional<String> objection = guard.objection(address);
            if (objection.isPresent()) {
                throw new IOException("refused: " + host + " is " + address.getHostAddress() + ", " + objection.get());
            }
        }
        return addresses;
    }

    private List<InetAddress> lookUp(String host) throws IOException {
        Future<List<InetAddress>> answer = lookUps.submit(() -> resolver.resolve(host));
        try {
            return answer.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            String problem = e.getCause() instanceof UnknownHostException ? "cannot be found" : "cannot be looked up";
            throw new IOException("the host " + host + " " + problem, e);
        } catch (TimeoutException e) {
            answer.cancel(true);
            throw late(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    /** Ends what is open; what begins from now on fails. */
    @Override
    public void close() {
        closed = true;
        timer.shutdownNow();
        lookUps.shutdownNow();
        open.forEach(HttpExchange::abort);
    }
}
