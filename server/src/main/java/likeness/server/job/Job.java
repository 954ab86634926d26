package likeness.server.job;

import org.jspecify.annotations.Nullable;

/**
 * A claim on durable work.
 *
 * @param avatarId the avatar it is for; it goes when the avatar goes
 * @param kind chooses the {@link JobHandler}
 * @param payload what the handler needs to know; JSON by custom
 * @param attempts how often it failed before
 * @param fence raised by each claim, and so counts them; who finishes must hold the last
 */
public record Job(
        String id,
        String projectId,
        @Nullable String avatarId,
        String kind,
        Priority priority,
        String payload,
        int attempts,
        long fence) {

    /** How many claims before this one ended without a word, since their node died. */
    long lost() {
        return fence - 1 - attempts;
    }
}
