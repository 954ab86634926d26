package likeness.server.media;

/**
 * A file that somebody asked for.
 *
 * @param file name within the avatar's folder
 */
public record Task(String id, String projectId, String avatarId, Kind kind, String file, Status status) {

    public enum Kind {
        RENDER,
        EXPORT
    }

    public enum Status {
        PENDING,
        READY,
        FAILED
    }
}
