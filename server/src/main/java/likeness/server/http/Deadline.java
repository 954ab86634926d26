package likeness.server.http;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.Scheduler;

/**
 * Ends a request that takes too long, from its first line to the last byte of its answer, by closing its connection. It is
 * for clients that send or read one byte now and then: an idle timeout never ends those, and Jetty's own measure of rates
 * ({@code MinimumDataRateHandler} of 12.1) adds up the bytes of all requests, so that a busy server never notices them.
 */
final class Deadline extends Handler.Wrapper {

    private final Duration longest;

    Deadline(Duration longest) {
        this.longest = longest;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        EndPoint connection = request.getConnectionMetaData().getConnection().getEndPoint();
        Scheduler.Task end = request.getComponents()
                .getScheduler()
                .schedule(
                        () -> connection.close(new TimeoutException("not done within " + longest)),
                        longest.toMillis(),
                        TimeUnit.MILLISECONDS);
        Request.addCompletionListener(request, problem -> end.cancel());
        return super.handle(request, response, callback);
    }
}
