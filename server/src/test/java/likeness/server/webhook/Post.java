package likeness.server.webhook;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.net.ssl.SSLSocketFactory;
import likeness.server.Eventually;
import likeness.server.Ids;
import likeness.server.Settings;
import likeness.server.Storage;
import likeness.server.account.Passwords;
import likeness.server.account.Projects;
import likeness.server.account.Users;
import likeness.server.avatar.Avatars;
import likeness.server.job.Erasure;
import likeness.server.job.Jobs;
import likeness.server.metrics.Metrics;

/**
 * Everything that makes events and sends them, over a store in a folder of the test's, with time that the test sets. More
 * than one node may send.
 */
final class Post implements AutoCloseable {

    static final String PROJECT = "default";

    private final Storage storage;
    private final List<Deliverer> nodes = new ArrayList<>();
    final SettableClock clock = new SettableClock();
    final Ids ids = new Ids(clock, new SecureRandom());
    final Events events = new Events(ids);
    final Endpoints endpoints;
    final Deliveries deliveries;
    final DeliveryLog log;
    final String user;
    private final List<Metrics> metrics = new ArrayList<>();
    private final Avatars avatars;

    private Post(Storage storage) {
        this.storage = storage;
        endpoints = new Endpoints(storage.database(), ids);
        deliveries = new Deliveries(storage.database(), ids);
        log = new DeliveryLog(storage.database(), ids);
        Erasure erasure = new Erasure(storage.database(), storage.blobs(), new Jobs(storage.database(), ids, "test"));
        avatars = new Avatars(storage.database(), ids, events, erasure);
        new Projects(storage.database(), ids, erasure).create(PROJECT);
        user = new Users(storage.database(), ids, erasure, new Passwords(ids))
                .create(PROJECT)
                .id();
    }

    static Post in(Path folder) {
        return over(Settings.of(Map.of("LIKENESS_DATA", folder.toString())));
    }

    static Post over(Settings settings) {
        return new Post(Storage.open(settings, "test"));
    }

    /** A node that sends wherever it is told, and waits so long for an answer. */
    Deliverer node(Duration limit) {
        return node(new HttpConnections(
                new AddressGuard(true), Resolver.SYSTEM, (SSLSocketFactory) SSLSocketFactory.getDefault(), limit));
    }

    Deliverer node(HttpConnections connections) {
        EventBody body = (event, base) -> "{\"event\": \"" + event.kind().word() + "\", \"avatar_id\": \""
                + event.avatarId() + "\", \"url\": \"" + base + "/é\"}";
        Metrics measured = new Metrics();
        metrics.add(measured);
        Deliverer node = new Deliverer(
                        deliveries, log, new Sender(body, "https://likeness.example", ids, connections), ids, measured)
                .start(events);
        nodes.add(node);
        return node;
    }

    Endpoint endpoint(String url) {
        return endpoints.add(PROJECT, url, List.of("avatar.ready", "render.ready", "export.ready"));
    }

    UUID avatar() {
        return avatars.create(PROJECT, user, null).id();
    }

    void publish(UUID avatar) {
        storage.database().write(handle -> {
            events.publish(handle, avatar, EventKind.EXPORT_READY, new Event.Outcome(true, "task", "file.glb"));
            return true;
        });
        events.wake();
    }

    /** Time passes for everybody. */
    void pass(Duration time) {
        clock.pass(time);
        events.wake();
    }

    /** Whether anything is being sent. */
    boolean busy() {
        return nodes.stream().anyMatch(node -> node.busy() > 0);
    }

    /** Waits until every node has looked for work since now, and done what it found. */
    void settle() {
        nodes.forEach(node -> {
            long looks = node.looks();
            Eventually.see(
                    () -> {
                        events.wake();
                        return node.looks();
                    },
                    seen -> seen >= looks + 2);
        });
        Eventually.see(this::busy, busy -> !busy);
    }

    DeliveryLog.Standing standing(Endpoint endpoint) {
        return log.standing(endpoint.id());
    }

    @Override
    public void close() {
        nodes.forEach(Deliverer::close);
        metrics.forEach(Metrics::close);
        storage.close();
    }
}
