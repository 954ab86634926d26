package likeness.server.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import likeness.server.Eventually;
import likeness.server.foreign.NodeProgram;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class SecretTest {

    /** The example that the specification's libraries are tested with. */
    @Test
    void theKnownExampleHasTheKnownSignature() {
        Secret secret = new Secret("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
        assertThat(secret.sign("msg_p5jXN8AQM9LWM0D4loKWxJek", 1_614_265_330, "{\"test\": 2432232314}"))
                .isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    /** What goes over the wire, also during a rotation, is what the npm package takes; and what is altered is not. */
    @Test
    void theLibraryOfTheSpecificationVerifiesWhatWasSent(@TempDir Path folder) {
        NodeProgram.assumeInstalled();
        try (Post post = Post.in(folder);
                Receiver receiver = Receiver.that(Receiver.Behaviour.OK)) {
            post.clock.set(Clock.systemUTC().instant()); // the package believes five minutes
            Endpoint before = post.endpoint(receiver.url());
            post.node(Duration.ofSeconds(5));
            post.publish(post.avatar());
            Eventually.see(receiver::received, received -> received.size() == 1);
            Endpoint after = post.endpoints.rotate(Post.PROJECT, before.id());
            post.publish(post.avatar());
            List<Received> received = Eventually.see(receiver::received, all -> all.size() == 2);
            Received plain = received.getFirst();
            Received rotated = received.getLast();
            assertThat(NodeProgram.run(
                            "verify.mjs",
                            List.of(
                                    line(before.secret(), plain, plain.body()),
                                    line(before.secret(), rotated, rotated.body()),
                                    line(after.secret(), rotated, rotated.body()),
                                    line(after.secret(), plain, plain.body()),
                                    line(before.secret(), plain, plain.body() + " "))))
                    .containsExactly(
                            "true", "true", "true", "No matching signature found", "No matching signature found");
        }
    }

    private static String line(Secret secret, Received received, String body) {
        return new JsonMapper()
                .writeValueAsString(Map.of("secret", secret.text(), "headers", received.headers(), "body", body));
    }
}
