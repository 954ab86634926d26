package likeness.server.http;

import java.util.concurrent.Executor;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.VirtualThreads;

/**
 * In front of the router: answers {@link HotPictures} from memory, within the same bound of requests at once. They are
 * counted, but not logged line by line.
 */
public final class HotPath extends Handler.Wrapper {

    private final HotPictures pictures;
    private final Sites sites;
    private final Gate gate;

    public HotPath(HotPictures pictures, Sites sites, Gate gate) {
        this.pictures = pictures;
        this.sites = sites;
        this.gate = gate;
    }

    /** Never waits, so that it runs on the thread that read the request, without a word to any other. */
    @Override
    public InvocationType getInvocationType() {
        return InvocationType.NON_BLOCKING;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        String method = request.getMethod();
        if (HttpMethod.GET.is(method) || HttpMethod.HEAD.is(method)) {
            String path = request.getHttpURI().getPath();
            String key = pictures.key(
                    sites.host(request),
                    path,
                    request.getHttpURI().getQuery(),
                    request.getHeaders().get(HttpHeader.ACCEPT));
            HotAnswer answer = pictures.look(key).orElse(null);
            if (answer != null && gate.tryEnter()) {
                answer.write(request, response, Callback.from(gate::exit, callback));
                return true;
            }
        }
        elsewhere(request).execute(() -> handOn(request, response, callback));
        return true;
    }

    /** Where handlers may wait: virtual threads. */
    private static Executor elsewhere(Request request) {
        Executor threads = request.getComponents().getExecutor();
        Executor virtual = VirtualThreads.getVirtualThreadsExecutor(threads);
        return virtual == null ? threads : virtual;
    }

    private void handOn(Request request, Response response, Callback callback) {
        try {
            if (!super.handle(request, response, callback)) {
                Response.writeError(request, response, callback, HttpStatus.NOT_FOUND_404);
            }
        } catch (Throwable e) {
            Response.writeError(request, response, callback, e);
        }
    }
}
