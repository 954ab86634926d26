package likeness.server.webhook;

import java.time.Duration;

/** How an attempt ended. */
sealed interface Outcome {

    /** What is kept for the administrator; nothing of the answer's body. */
    String answer();

    /** The endpoint took the event. */
    record Accepted(String answer) implements Outcome {}

    /**
     * It did not, or nobody could ask it.
     *
     * @param notBefore the least time until the next attempt; zero when the endpoint did not say
     * @param overloaded whether it wants nothing else in that time either
     */
    record Failed(String answer, Duration notBefore, boolean overloaded) implements Outcome {
        static Failed because(String answer) {
            return new Failed(answer, Duration.ZERO, false);
        }
    }

    /** It wants no events any more. */
    record Gone(String answer) implements Outcome {}
}
