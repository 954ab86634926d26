package likeness.server.avatar;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import likeness.human.Appearance;
import org.jspecify.annotations.Nullable;

/**
 * An appearance that a user owns.
 *
 * @param version rises with every edit
 * @param look null until the avatar is ready
 * @param metadata what the project's own program wants to remember with it
 */
public record Avatar(
        UUID id,
        String projectId,
        String userId,
        Status status,
        Visibility visibility,
        long version,
        @Nullable Appearance look,
        Map<String, String> metadata) {

    public Avatar {
        metadata = Map.copyOf(metadata);
    }

    public Optional<Appearance> appearance() {
        return Optional.ofNullable(look);
    }

    public Avatar with(Appearance appearance) {
        return new Avatar(id, projectId, userId, status, visibility, version, appearance, metadata);
    }

    public Avatar withMetadata(Map<String, String> newMetadata) {
        return new Avatar(id, projectId, userId, status, visibility, version, look, newMetadata);
    }

    public Avatar withVisibility(Visibility newVisibility) {
        return new Avatar(id, projectId, userId, status, newVisibility, version, look, metadata);
    }

    Avatar withVersion(long newVersion) {
        return new Avatar(id, projectId, userId, status, visibility, newVersion, look, metadata);
    }

    /** Contract section 4.2. */
    public enum Status {
        /** Photos are awaited. */
        PENDING,
        /** Photos are being worked on. */
        PROCESSING,
        READY,
        FAILED
    }

    /** Who may have the model and pictures without a token. */
    public enum Visibility {
        /** Nobody: a token or a signed address is needed. */
        PRIVATE,
        /** Whoever knows the id. */
        UNLISTED,
        /** Everybody; lists may show it. */
        PUBLIC
    }
}
