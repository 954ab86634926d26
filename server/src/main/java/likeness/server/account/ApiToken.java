package likeness.server.account;

import org.jspecify.annotations.Nullable;

/**
 * Stands for a project. The token itself is shown once, when it is made; kept is its SHA-256, which suffices because a
 * token is 190 random bits.
 *
 * @param prefix its first letters, by which people tell tokens apart
 * @param lastUsedAt milliseconds; to within a minute
 */
public record ApiToken(
        String id,
        String projectId,
        String name,
        String prefix,
        long createdAt,
        @Nullable Long lastUsedAt,
        @Nullable Long revokedAt) {

    /**
     * @param token what to send as {@code Authorization: Bearer}
     */
    public record Made(ApiToken about, String token) {}
}
