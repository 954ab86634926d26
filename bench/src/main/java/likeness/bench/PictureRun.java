package likeness.bench;

import java.io.IOException;
import likeness.bench.peer.MissingProgramException;
import likeness.bench.server.PictureMeasures;
import likeness.bench.server.PictureMeasures.Peer;
import org.jspecify.annotations.Nullable;

/** All promises about pictures over HTTP are figures of one run. */
final class PictureRun {

    private static @Nullable PictureMeasures measures;

    private PictureRun() {}

    /** @throws MissingProgramException when the peer, or wrk, is not there */
    static synchronized Figure measure(Promise promise) throws IOException {
        PictureMeasures known = measures;
        if (known == null) {
            known = PictureMeasures.run();
            measures = known;
        }
        Peer peer = peer(promise);
        double[] ratios = promise == Promise.PICTURES_TAIL ? known.tail(peer) : known.rate(peer);
        if (ratios.length == 0) {
            throw new MissingProgramException(promise.id + " is left out");
        }
        return Figure.of(promise, ratios, known.note(peer));
    }

    private static Peer peer(Promise promise) {
        return switch (promise) {
            case PICTURES_JETTY -> Peer.BARE_JETTY;
            case PICTURES_NGINX, PICTURES_TAIL -> Peer.NGINX;
            case PICTURES_IPX -> Peer.IPX;
            case PICTURES_DRAWN -> Peer.DICEBEAR;
            case PICTURES_DRAWN_LEAN -> Peer.DICEBEAR_LEAN;
            default -> throw new IllegalArgumentException(promise.id + " is none about pictures over HTTP");
        };
    }
}
