package likeness.image;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** The end of the time that a picture may take; decoders ask at every row or the like. */
final class Deadline {

    /** For pictures of our own making. */
    static final Deadline NEVER = new Deadline(() -> Instant.EPOCH, Duration.ZERO);

    private final InstantSource clock;
    private final Duration time;
    private final Instant end;

    Deadline(InstantSource clock, Duration time) {
        this.clock = clock;
        this.time = time;
        this.end = clock.instant().plus(time);
    }

    void check() {
        if (clock.instant().isAfter(end)) {
            throw PictureException.tooLarge("picture takes longer to decode than " + time.toMillis() + " ms");
        }
    }
}
