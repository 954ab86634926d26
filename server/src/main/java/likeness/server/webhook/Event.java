package likeness.server.webhook;

/**
 * Something that became true of an avatar.
 *
 * @param sequence counts the avatar's events from 1
 * @param outcome what there is to tell beside the ids
 */
public record Event(
        String id,
        String projectId,
        String userId,
        String avatarId,
        EventKind kind,
        long sequence,
        Outcome outcome,
        long createdAt) {

    /**
     * @param ready or failed
     * @param task id of the render or export; empty when there is none
     * @param file name of the file below the avatar's folder; empty when there is none
     */
    public record Outcome(boolean ready, String task, String file) {}
}
