package likeness.server.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import likeness.server.Eventually;
import likeness.server.webhook.Receiver.Behaviour;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an endpoint sees of one event, and of a few. */
class DelivererTest {

    /** For receivers that answer, however slow the machine is. */
    private static final Duration LIMIT = Duration.ofSeconds(15);

    private static final Duration SHORT = Duration.ofMillis(400);

    @TempDir
    private Path folder;

    private Post post;

    @BeforeEach
    void open() {
        post = Post.in(folder);
    }

    @AfterEach
    void close() {
        post.close();
    }

    private static List<Received> await(Receiver receiver, int count) {
        return Eventually.see(receiver::received, received -> received.size() >= count);
    }

    private void awaitStanding(Endpoint endpoint, long waiting, long delivered, long dead) {
        Eventually.see(
                () -> post.standing(endpoint),
                standing ->
                        standing.waiting() == waiting && standing.delivered() == delivered && standing.dead() == dead);
    }

    @Test
    void anEventIsPostedSignedAndNumbered() {
        try (Receiver receiver = Receiver.that(Behaviour.OK)) {
            Endpoint endpoint = post.endpoint(receiver.url());
            post.node(LIMIT);
            post.publish(post.avatar());
            Received received = await(receiver, 1).getFirst();
            assertThat(received.requestLine()).isEqualTo("POST /hook?from=likeness HTTP/1.1");
            assertThat(received.header("host")).isEqualTo("127.0.0.1:" + receiver.port());
            assertThat(received.header("content-type")).isEqualTo("application/json");
            assertThat(received.header("user-agent")).startsWith("Likeness");
            assertThat(received.header("webhook-timestamp"))
                    .isEqualTo(String.valueOf(post.clock.instant().getEpochSecond()));
            assertThat(received.sequence()).isEqualTo(1);
            assertThat(received.body()).contains("https://likeness.example/é");
            assertThat(received.signedBy(endpoint.secret())).isTrue();
            awaitStanding(endpoint, 0, 1, 0);
        }
    }

    @Test
    void everyStatusOfTwoHundredIsSuccess() {
        post.node(LIMIT);
        for (int status : new int[] {200, 201, 202, 204, 299}) {
            try (Receiver receiver = Receiver.that(Behaviour.status(status, ""))) {
                Endpoint endpoint = post.endpoint(receiver.url());
                post.publish(post.avatar());
                awaitStanding(endpoint, 0, 1, 0);
                post.endpoints.remove(Post.PROJECT, endpoint.id());
            }
        }
    }

    @Test
    void everyOtherStatusIsTriedAgainAndNoRedirectIsFollowed() {
        post.node(LIMIT);
        for (int status : new int[] {101, 301, 302, 303, 307, 308, 400, 401, 404, 418, 429, 500, 502, 503}) {
            try (Receiver elsewhere = Receiver.that(Behaviour.OK);
                    Receiver receiver =
                            Receiver.that(Behaviour.status(status, "Location: " + elsewhere.url() + "\r\n"))) {
                Endpoint endpoint = post.endpoint(receiver.url());
                post.publish(post.avatar());
                Eventually.see(
                        () -> post.standing(endpoint), s -> s.lastAnswer().equals("HTTP " + status));
                assertThat(post.standing(endpoint).waiting()).isEqualTo(1);
                assertThat(elsewhere.received()).isEmpty();
                post.endpoints.remove(Post.PROJECT, endpoint.id());
            }
        }
    }

    @Test
    void whateverHangsEndsInTime() {
        Map<Behaviour, String> badly = Map.of(
                Behaviour.HANG,
                "no answer within 0.4 s",
                Behaviour.RESET,
                "reset",
                Behaviour.DRIP,
                "HTTP 500",
                Behaviour.raw("HTTP/1.1 200"),
                "ended before",
                Behaviour.raw("SSH-2.0-OpenSSH\r\n"),
                "not HTTP",
                Behaviour.raw("HTTP/1.1 200 OK\r\nx: " + "y".repeat(20_000)),
                "longer than");
        post.node(SHORT);
        badly.forEach((behaviour, answer) -> {
            try (Receiver receiver = Receiver.that(behaviour)) {
                Endpoint endpoint = post.endpoint(receiver.url());
                post.publish(post.avatar());
                Eventually.see(
                        () -> post.standing(endpoint), s -> s.lastAnswer().contains(answer));
                assertThat(post.standing(endpoint).waiting()).isEqualTo(1);
                post.endpoints.remove(Post.PROJECT, endpoint.id());
            }
        });
    }

    @Test
    void interimAnswersAreNotTheAnswer() {
        Behaviour behaviour =
                Behaviour.raw("HTTP/1.1 103 Early Hints\r\nLink: x\r\n\r\nHTTP/1.1 204 No Content\r\n\r\n");
        try (Receiver receiver = Receiver.that(behaviour)) {
            Endpoint endpoint = post.endpoint(receiver.url());
            post.node(LIMIT);
            post.publish(post.avatar());
            awaitStanding(endpoint, 0, 1, 0);
        }
    }

    @Test
    void anEventIsTriedOnScheduleThenDeadThenDeliveredAgainByCommand() {
        try (Receiver receiver = Receiver.that(Behaviour.FAIL)) {
            Endpoint endpoint = post.endpoint(receiver.url());
            post.node(LIMIT);
            post.publish(post.avatar());
            int attempts = 1;
            for (Duration delay : Backoff.DELAYS) {
                await(receiver, attempts);
                Eventually.see(() -> post.standing(endpoint), s -> s.waiting() == 1 && !post.busy());
                post.pass(delay.multipliedBy(89).dividedBy(100));
                post.settle();
                assertThat(receiver.received()).as("before %s are over", delay).hasSize(attempts);
                post.pass(delay.multipliedBy(22).dividedBy(100));
                attempts++;
            }
            await(receiver, attempts);
            awaitStanding(endpoint, 0, 0, 1);
            assertThat(receiver.received().stream().map(Received::id).distinct())
                    .hasSize(1);

            receiver.become(Behaviour.OK);
            assertThat(post.log.redeliverDead(Post.PROJECT, endpoint.id())).isEqualTo(1);
            awaitStanding(endpoint, 0, 1, 0);
            String event = receiver.received().getFirst().id();
            assertThat(post.log.redeliver(Post.PROJECT, event)).isEqualTo(1);
            await(receiver, attempts + 2);
            assertThat(post.log.redeliver("another project", event)).isZero();
        }
    }

    @Test
    void anEndpointThatIsGoneIsDisabledUntilItIsEnabled() {
        try (Receiver receiver = Receiver.that(Behaviour.status(410, ""))) {
            Endpoint endpoint = post.endpoint(receiver.url());
            UUID avatar = post.avatar();
            for (int i = 0; i < 3; i++) {
                post.publish(avatar);
            }
            post.node(LIMIT);
            awaitStanding(endpoint, 0, 0, 3);
            assertThat(post.endpoints.get(Post.PROJECT, endpoint.id()).disabledWhy())
                    .isEqualTo("HTTP 410");
            assertThat(receiver.received()).hasSize(1);

            post.publish(avatar);
            awaitStanding(endpoint, 0, 0, 3);

            receiver.become(Behaviour.OK);
            post.endpoints.enable(Post.PROJECT, endpoint.id());
            post.publish(avatar);
            awaitStanding(endpoint, 0, 1, 3);
            assertThat(post.log.redeliverDead(Post.PROJECT, endpoint.id())).isEqualTo(3);
            awaitStanding(endpoint, 0, 4, 0);
        }
    }

    @Test
    void anOverloadedEndpointIsLeftAloneForAsLongAsItAsks() {
        try (Receiver receiver = Receiver.that(Behaviour.status(429, "Retry-After: 600\r\n"))) {
            Endpoint endpoint = post.endpoint(receiver.url());
            post.node(LIMIT);
            post.publish(post.avatar());
            await(receiver, 1);
            Eventually.see(() -> post.busy(), busy -> !busy);
            receiver.become(Behaviour.OK);
            post.publish(post.avatar());
            post.pass(Duration.ofSeconds(590));
            post.settle();
            assertThat(receiver.received()).hasSize(1);
            post.pass(Duration.ofSeconds(11));
            awaitStanding(endpoint, 0, 2, 0);
        }
    }

    @Test
    void aDateOfRetryIsHonouredAndNoneLiesBeyondADay() {
        Instant later = post.clock.instant().plus(Duration.ofDays(300));
        String date =
                java.time.format.DateTimeFormatter.RFC_1123_DATE_TIME.format(later.atZone(java.time.ZoneOffset.UTC));
        try (Receiver receiver = Receiver.that(Behaviour.status(500, "Retry-After: " + date + "\r\n"))) {
            Endpoint endpoint = post.endpoint(receiver.url());
            post.node(LIMIT);
            post.publish(post.avatar());
            await(receiver, 1);
            Eventually.see(() -> post.busy(), busy -> !busy);
            receiver.become(Behaviour.OK);
            post.pass(Duration.ofHours(23));
            post.settle();
            assertThat(receiver.received()).hasSize(1);
            post.pass(Duration.ofHours(1).plusSeconds(1));
            awaitStanding(endpoint, 0, 1, 0);
        }
    }

    @Test
    void bothSecretsSignForADayAfterARotation() {
        try (Receiver receiver = Receiver.that(Behaviour.OK)) {
            Endpoint before = post.endpoint(receiver.url());
            post.node(LIMIT);
            Endpoint after = post.endpoints.rotate(Post.PROJECT, before.id());
            assertThat(after.secret()).isNotEqualTo(before.secret());
            post.publish(post.avatar());
            post.clock.pass(Duration.ofHours(23));
            post.publish(post.avatar());
            Eventually.see(() -> post.standing(before).delivered(), count -> count == 2);
            post.clock.pass(Duration.ofHours(2));
            post.publish(post.avatar());
            List<Received> received = await(receiver, 3);
            assertThat(received).allMatch(request -> request.signedBy(after.secret()));
            assertThat(received.subList(0, 2)).allMatch(request -> request.signedBy(before.secret()));
            assertThat(received.get(2).signedBy(before.secret())).isFalse();
        }
    }

    @Test
    void aDeadEndpointDoesNotDelayAnother() {
        try (Receiver dead = Receiver.that(Behaviour.HANG);
                Receiver healthy = Receiver.that(Behaviour.OK)) {
            post.endpoint(dead.url());
            Endpoint endpoint = post.endpoint(healthy.url());
            post.node(Duration.ofSeconds(60));
            List<UUID> avatars = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                avatars.add(post.avatar());
            }
            avatars.forEach(post::publish);
            awaitStanding(endpoint, 0, 40, 0);
            assertThat(dead.received().size()).isBetween(1, 8);
        }
    }

    @Test
    void whatAKilledNodeHadClaimedIsTakenOverWithinTenSeconds() {
        try (Receiver receiver = Receiver.that(Behaviour.OK)) {
            Endpoint endpoint = post.endpoint(receiver.url());
            post.publish(post.avatar());
            List<Delivery> lost = post.deliveries.claim(Map.of(endpoint.id(), 1)); // by a node that says no more
            assertThat(lost).hasSize(1);
            post.node(LIMIT);
            post.pass(Duration.ofSeconds(7));
            post.settle();
            assertThat(receiver.received()).isEmpty();
            post.pass(Duration.ofSeconds(3));
            awaitStanding(endpoint, 0, 1, 0);
            post.deliveries.end(lost.getFirst(), Outcome.Failed.because("too late"));
            awaitStanding(endpoint, 0, 1, 0);
        }
    }

    /** A node that was slow to renew meets its own claim again: the attempt goes on, and counts. */
    @Test
    void aClaimThatOutlivedItsLeaseIsNotSentTwiceByItsOwnNode() {
        CountDownLatch answer = new CountDownLatch(1);
        try (Receiver receiver = Receiver.that(request -> socket -> {
            answer.await();
            Behaviour.OK.answer(socket);
        })) {
            Endpoint endpoint = post.endpoint(receiver.url());
            Deliverer node = post.node(LIMIT);
            post.publish(post.avatar());
            await(receiver, 1);
            for (int i = 0; i < 3; i++) {
                long looks = node.looks();
                post.pass(Duration.ofSeconds(9));
                Eventually.see(node::looks, seen -> seen >= looks + 2);
            }
            answer.countDown();
            awaitStanding(endpoint, 0, 1, 0);
            assertThat(receiver.received()).hasSize(1);
        }
    }

    @Test
    void aLaterEventWaitsForTheFirstAttemptOfAnEarlierOneOnly() {
        UUID avatar = post.avatar();
        try (Receiver receiver = Receiver.that(request -> request.sequence() == 1 ? Behaviour.FAIL : Behaviour.OK)) {
            Endpoint endpoint = post.endpoint(receiver.url());
            for (int i = 0; i < 5; i++) {
                post.publish(avatar);
            }
            post.node(LIMIT);
            awaitStanding(endpoint, 1, 4, 0);
            assertThat(receiver.received().stream().map(Received::sequence)).containsExactly(1L, 2L, 3L, 4L, 5L);
        }
    }

    @Test
    void whatIsBeingSentWhenANodeStopsIsSentByAnother() {
        try (Receiver receiver = Receiver.that(Behaviour.HANG)) {
            Endpoint endpoint = post.endpoint(receiver.url());
            Deliverer first = post.node(Duration.ofSeconds(60));
            post.publish(post.avatar());
            await(receiver, 1);
            first.close();
            receiver.become(Behaviour.OK);
            post.node(LIMIT);
            awaitStanding(endpoint, 0, 1, 0);
        }
    }

    @Test
    void whatIsOldIsForgotten() {
        try (Receiver receiver = Receiver.that(Behaviour.OK)) {
            Endpoint endpoint = post.endpoint(receiver.url());
            post.node(LIMIT);
            post.publish(post.avatar());
            awaitStanding(endpoint, 0, 1, 0);
            post.pass(Duration.ofDays(8));
            awaitStanding(endpoint, 0, 0, 0);
        }
    }
}
