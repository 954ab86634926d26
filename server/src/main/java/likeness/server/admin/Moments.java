package likeness.server.admin;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Times as administrators read them: ISO 8601, UTC. */
public final class Moments {

    private Moments() {}

    /** @param millis since 1970 */
    public static @Nullable String text(@Nullable Long millis) {
        return millis == null ? null : Instant.ofEpochMilli(millis).toString();
    }
}
