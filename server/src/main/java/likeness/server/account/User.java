package likeness.server.account;

import org.jspecify.annotations.Nullable;

/**
 * A person in a project.
 *
 * @param number counts up; for protocols that know users by integers
 * @param id opaque, 32 characters of base 32
 * @param name unique in the project; null for the anonymous users of avatar APIs
 * @param email as it was given; null when it is not known
 */
public record User(
        long number,
        String id,
        String projectId,
        @Nullable String name,
        @Nullable String displayName,
        @Nullable String email,
        long createdAt) {}
