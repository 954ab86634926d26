package likeness.bench.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;

/**
 * What many clients got who asked as fast as they were answered.
 *
 * @param perSecond answers
 * @param p99Millis time of all but the slowest hundredth
 */
record Load(double perSecond, double p99Millis) {

    static final int CLIENTS = 64;
    private static final long WARM_NANOS = 10_000_000_000L;
    private static final long SETTLING_NANOS = 500_000_000L;
    private static final long MEASURED_NANOS = 4_000_000_000L;

    /** Asks for long enough that a server, and the clients, have been compiled for it. */
    static void warm(HttpRequest request) {
        of(request, WARM_NANOS);
    }

    /** Sixty-four clients send this request again and again. */
    static Load of(HttpRequest request) {
        return of(request, SETTLING_NANOS);
    }

    private static Load of(HttpRequest request, long before) {
        long from = System.nanoTime() + before;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<CompletableFuture<List<Long>>> clients = new ArrayList<>();
            for (int i = 0; i < CLIENTS; i++) {
                clients.add(CompletableFuture.supplyAsync(() -> ask(request, from), threads));
            }
            long[] times = clients.stream()
                    .flatMap(client -> client.join().stream())
                    .mapToLong(Long::longValue)
                    .sorted()
                    .toArray();
            return new Load(times.length / (MEASURED_NANOS / 1e9), times[times.length * 99 / 100] / 1e6);
        }
    }

    private static List<Long> ask(HttpRequest request, long from) {
        List<Long> times = new ArrayList<>();
        for (long begun = System.nanoTime(); begun < from + MEASURED_NANOS; begun = System.nanoTime()) {
            try {
                HttpResponse<byte[]> reply = ServeProcess.HTTP.send(request, HttpResponse.BodyHandlers.ofByteArray());
                if (reply.statusCode() >= 400) {
                    throw new IllegalStateException(request.uri() + " answered " + reply.statusCode());
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return times;
            }
            if (begun >= from) {
                times.add(System.nanoTime() - begun);
            }
        }
        return times;
    }
}
