package likeness.server.http;

import io.javalin.http.Context;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import likeness.server.Failure;

/** Reads pictures that are sent, and bounds how many bytes of them are in memory at once. */
public final class PictureBody {

    private static final int KIBIBYTE = 1024;
    private static final int AT_ONCE = 3;

    private final JsonBody body;
    private final int limit;
    private final Semaphore kibibytes;

    /** @param limit bytes of one */
    public PictureBody(int limit, Clock clock) {
        body = new JsonBody(limit, clock);
        this.limit = limit;
        kibibytes = new Semaphore(AT_ONCE * (limit / KIBIBYTE + 1));
    }

    /**
     * Works with the bytes, which must not be kept.
     *
     * @throws Failure.TooLarge beyond the limit
     * @throws Failure.Busy when too much is being sent already
     * @throws Failure.Incomplete when it ends early or comes too slowly
     */
    public <T> T with(Context context, Function<byte[], T> work) {
        long announced = context.req().getContentLengthLong();
        int share = (int) (announced >= 0 ? Math.min(announced, limit) : limit) / KIBIBYTE + 1;
        if (!kibibytes.tryAcquire(share)) {
            throw Failure.Busy.overloaded(Duration.ofSeconds(2));
        }
        try {
            return work.apply(body.bytes(context));
        } finally {
            kibibytes.release(share);
        }
    }
}
