package likeness.server.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import likeness.server.Eventually;
import likeness.server.Settings;
import likeness.server.webhook.Receiver.Behaviour;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Many events to a receiver that fails, hangs, resets and redirects, sent by two nodes over days of a settable clock. */
class BadReceiverTest {

    private static final Duration LIMIT = Duration.ofSeconds(2);
    private static final int AVATARS = 20;
    private static final int HANGS = 2;

    @TempDir
    private Path folder;

    @Test
    void everyEventArrivesSignedAndFirstAttemptsInOrder() {
        try (Post post = Post.in(folder)) {
            deliver(post, 200);
        }
    }

    @Test
    @Tag("full")
    void soItDoesOverPostgres() throws IOException {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start();
                Post post = Post.over(Settings.of(Map.of(
                        "LIKENESS_DATA", folder.toString(),
                        "LIKENESS_DATABASE_URL", postgres.getJdbcUrl("postgres", "postgres"))))) {
            deliver(post, 200);
        }
    }

    @Test
    @Tag("full")
    void everyEventOfTwoThousandArrivesSignedAndFirstAttemptsInOrder() {
        try (Post post = Post.in(folder)) {
            deliver(post, 2000);
        }
    }

    private static void deliver(Post post, int events) {
        Set<String> accepted = ConcurrentHashMap.newKeySet();
        try (Receiver receiver = Receiver.that(badly(accepted))) {
            Endpoint endpoint = post.endpoint(receiver.url());
            post.node(LIMIT);
            post.node(LIMIT);
            publish(post, events);
            Eventually.see(
                    () -> {
                        if (!post.busy()) {
                            post.pass(Duration.ofMinutes(10));
                        }
                        return post.standing(endpoint);
                    },
                    standing -> standing.waiting() == 0);
            assertThat(post.standing(endpoint).delivered()).isEqualTo(events);
            assertThat(accepted).hasSize(events);
            check(receiver.received(), endpoint, events);
        }
    }

    private static void publish(Post post, int events) {
        List<UUID> avatars = new ArrayList<>();
        for (int i = 0; i < AVATARS; i++) {
            avatars.add(post.avatar());
        }
        for (int i = 0; i < events; i++) {
            post.publish(avatars.get(i % AVATARS));
        }
    }

    /** Three of ten attempts fail, some of them in worse ways than others. Few hang, since that takes real time. */
    private static Function<Received, Behaviour> badly(Set<String> accepted) {
        Random dice = new Random(7);
        List<Behaviour> worse = List.of(
                Behaviour.FAIL,
                Behaviour.FAIL,
                Behaviour.FAIL,
                Behaviour.RESET,
                Behaviour.status(302, "Location: http://127.0.0.1:1/\r\n"),
                Behaviour.status(503, "Retry-After: 7\r\n"));
        AtomicInteger hangs = new AtomicInteger();
        return request -> {
            int roll;
            int which;
            synchronized (dice) {
                roll = dice.nextInt(10);
                which = dice.nextInt(worse.size());
            }
            if (roll < 3) {
                return which == 0 && hangs.getAndIncrement() < HANGS ? Behaviour.HANG : worse.get(which);
            }
            accepted.add(request.id());
            return Behaviour.OK;
        };
    }

    private static void check(List<Received> received, Endpoint endpoint, int events) {
        assertThat(received).allMatch(request -> request.signedBy(endpoint.secret()));
        assertThat(received.stream()
                        .filter(request -> request.header("webhook-timestamp").isEmpty()))
                .isEmpty();
        Map<String, Set<Long>> sequences = received.stream()
                .collect(Collectors.groupingBy(
                        Received::id, Collectors.mapping(Received::sequence, Collectors.toSet())));
        assertThat(sequences).as("ids are constant, one for each event").hasSize(events);
        assertThat(sequences.values()).allMatch(numbers -> numbers.size() == 1);
        assertThat(received.size()).as("some came again").isGreaterThan(events);
        firstAttempts(received)
                .forEach((avatar, numbers) -> assertThat(numbers)
                        .as("first attempts of %s", avatar)
                        .isEqualTo(LongStream.rangeClosed(1, events / AVATARS)
                                .boxed()
                                .toList()));
    }

    /** Sequence numbers by avatar, each as it was first seen. */
    private static Map<String, List<Long>> firstAttempts(List<Received> received) {
        Set<String> seen = new HashSet<>();
        return received.stream()
                .filter(request -> seen.add(request.id()))
                .collect(Collectors.groupingBy(
                        BadReceiverTest::avatar, Collectors.mapping(Received::sequence, Collectors.toList())));
    }

    private static String avatar(Received request) {
        return request.body().replaceAll(".*\"avatar_id\": \"([^\"]*)\".*", "$1");
    }
}
