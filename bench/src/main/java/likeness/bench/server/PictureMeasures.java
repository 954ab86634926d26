package likeness.bench.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import likeness.bench.peer.DiceBear;
import likeness.bench.peer.Ipx;
import likeness.bench.peer.MissingProgramException;
import likeness.bench.peer.Nginx;
import likeness.bench.peer.Serving;
import likeness.bench.peer.Wrk;
import likeness.image.JpegEncoder;
import likeness.image.Pixels;

/**
 * Pictures over HTTP beside others who serve pictures, by wrk with the same settings, in turns in one run. A peer that the
 * machine lacks is left out, which is said.
 */
public final class PictureMeasures {

    /** Who serves. */
    public enum Peer {
        OURS,
        BARE_JETTY,
        NGINX,
        IPX,
        DICEBEAR,
        DICEBEAR_LEAN;

        boolean draws() {
            return this == DICEBEAR || this == DICEBEAR_LEAN;
        }
    }

    private static final int ROUNDS = 4;
    private static final int DRAWN_ROUNDS = 3;
    private static final int SECONDS = 2;
    private static final int MOST_WARMING = 10;
    private static final double FASTER = 1.05;
    private static final int CLIENTS = 64;
    private static final int DRAWERS = 16;
    private static final int SIDE = 512;
    private static final String PICTURE = "picture.jpg";
    private static final String SOURCE = "source.jpg";

    /** What starts a peer at a port. */
    @FunctionalInterface
    private interface Start {
        Serving at(int port) throws IOException;
    }

    /** What asks for so many seconds. */
    @FunctionalInterface
    private interface Asking {
        Wrk.Load ask(int seconds) throws IOException;
    }

    /** One who serves, and what of it is asked for. */
    private record Served(Peer peer, Serving serving, String base, String path) {
        Wrk.Load ask(int seconds) throws IOException {
            return peer.draws()
                    ? Wrk.unseen(base, path, "&size=80", DRAWERS, seconds)
                    : Wrk.same(base + path, CLIENTS, seconds);
        }
    }

    private final Map<Peer, List<Wrk.Load>> cached = new TreeMap<>();
    private final Map<Peer, List<Wrk.Load>> drawn = new TreeMap<>();

    private PictureMeasures() {}

    /** @throws MissingProgramException without wrk */
    public static PictureMeasures run() throws IOException {
        PictureMeasures measures = new PictureMeasures();
        try (ServeProcess server = ServeProcess.start(ServeProcess.emptyFolder())) {
            measures.cached(server);
            measures.drawn(server);
        }
        return measures;
    }

    private void cached(ServeProcess server) throws IOException {
        byte[] source = photograph();
        String path = server.newPicture(source) + "?s=80";
        Path folder = Files.createTempDirectory("likeness-bench-pictures");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.write(folder.resolve(PICTURE), server.bytes(path));
        Files.write(folder.resolve(SOURCE), source);
        List<Served> peers = new ArrayList<>();
        try {
            start(Peer.BARE_JETTY, "/", port -> BareJetty.serve(folder.resolve(PICTURE), port))
                    .ifPresent(peers::add);
            start(Peer.NGINX, "/" + PICTURE, port -> Nginx.serve(folder, port)).ifPresent(peers::add);
            start(Peer.IPX, "/w_80,h_80/" + SOURCE, port -> Ipx.serve(folder, port))
                    .ifPresent(peers::add);
            warm(seconds -> Wrk.same(server.base() + path, CLIENTS, seconds));
            for (Served peer : peers) {
                warm(peer::ask);
            }
            for (int round = 0; round < ROUNDS; round++) {
                add(cached, Peer.OURS, Wrk.same(server.base() + path, CLIENTS, SECONDS));
                for (Served peer : peers) {
                    add(cached, peer.peer, peer.ask(SECONDS));
                }
            }
        } finally {
            peers.forEach(peer -> peer.serving.close());
        }
    }

    private void drawn(ServeProcess server) throws IOException {
        String path = "/9.x/identicon/png?seed=";
        List<Served> peers = new ArrayList<>();
        try {
            start(Peer.DICEBEAR, path, DiceBear::serve).ifPresent(peers::add);
            start(Peer.DICEBEAR_LEAN, path, DiceBear::serveWithoutFonts).ifPresent(peers::add);
            if (peers.isEmpty()) {
                return;
            }
            warm(seconds -> ours(server, seconds));
            for (Served peer : peers) {
                warm(peer::ask);
            }
            for (int round = 0; round < DRAWN_ROUNDS; round++) {
                add(drawn, Peer.OURS, ours(server, SECONDS));
                for (Served peer : peers) {
                    add(drawn, peer.peer, peer.ask(SECONDS));
                }
            }
        } finally {
            peers.forEach(peer -> peer.serving.close());
        }
    }

    /** Until it gets no faster: on a busy machine, a JVM takes its time to compile what it runs. */
    private static void warm(Asking asking) throws IOException {
        double best = 0;
        for (int i = 0; i < MOST_WARMING; i++) {
            double rate = asking.ask(SECONDS).perSecond();
            if (i > 0 && rate < best * FASTER) {
                return;
            }
            best = Math.max(best, rate);
        }
    }

    private static Wrk.Load ours(ServeProcess server, int seconds) throws IOException {
        return Wrk.unseen(server.base(), "/avatar/", ".png?d=identicon&s=80", DRAWERS, seconds);
    }

    private static Optional<Served> start(Peer peer, String path, Start start) throws IOException {
        int port = ServeProcess.freePort();
        try {
            return Optional.of(new Served(peer, start.at(port), "http://127.0.0.1:" + port, path));
        } catch (MissingProgramException e) {
            System.err.println(e.getMessage());
            return Optional.empty();
        }
    }

    private static void add(Map<Peer, List<Wrk.Load>> loads, Peer peer, Wrk.Load load) {
        loads.computeIfAbsent(peer, any -> new ArrayList<>()).add(load);
    }

    /** A picture of someone's own size, from which one who resizes makes the small one. */
    private static byte[] photograph() {
        int[] argb = new int[SIDE * SIDE];
        for (int i = 0; i < argb.length; i++) {
            int x = i % SIDE;
            int y = i / SIDE;
            argb[i] = 0xFF000000 | (x / 2) << 16 | (y / 2) << 8 | (x * y >> 10 & 255);
        }
        return JpegEncoder.encode(new Pixels(SIDE, SIDE, argb), 0.9f);
    }

    /** The peer's rate over ours, of each round; none where the peer is left out. */
    public double[] rate(Peer peer) {
        return ratios(peer, load -> load.perSecond());
    }

    /** Our time of 99 in 100 over the peer's, of each round; none where the peer is left out. */
    public double[] tail(Peer peer) {
        return ratios(peer, load -> 1 / load.p99Millis());
    }

    private double[] ratios(Peer peer, ToDoubleFunction<Wrk.Load> figure) {
        Map<Peer, List<Wrk.Load>> loads = loads(peer);
        List<Wrk.Load> theirs = loads.getOrDefault(peer, List.of());
        double[] ratios = new double[theirs.size()];
        for (int round = 0; round < ratios.length; round++) {
            ratios[round] = figure.applyAsDouble(theirs.get(round))
                    / figure.applyAsDouble(
                            loads.getOrDefault(Peer.OURS, List.of()).get(round));
        }
        return ratios;
    }

    private Map<Peer, List<Wrk.Load>> loads(Peer peer) {
        return peer.draws() ? drawn : cached;
    }

    /** Medians of both, for people. */
    public String note(Peer peer) {
        return "ours " + median(loads(peer), Peer.OURS) + ", theirs " + median(loads(peer), peer);
    }

    private static String median(Map<Peer, List<Wrk.Load>> loads, Peer peer) {
        List<Wrk.Load> all = loads.getOrDefault(peer, List.of());
        double rate = middle(all, Wrk.Load::perSecond);
        return String.format(Locale.ROOT, "%.0f/s p99 %.1f ms", rate, middle(all, Wrk.Load::p99Millis));
    }

    private static double middle(List<Wrk.Load> loads, ToDoubleFunction<Wrk.Load> figure) {
        return loads.stream()
                .mapToDouble(figure)
                .sorted()
                .skip(loads.size() / 2)
                .findFirst()
                .orElse(Double.NaN);
    }
}
