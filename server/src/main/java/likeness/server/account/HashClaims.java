package likeness.server.account;

import java.util.Optional;
import java.util.Set;
import likeness.server.Failure;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Which user of a project a hash stands for: one alone, as long as the address that it is made of is the user's. */
final class HashClaims {

    private HashClaims() {}

    /** @throws Failure.Conflict when one of them is another user's */
    static void claim(Handle handle, User user, @Nullable String email, @Nullable String openId) {
        if (email != null) {
            claim(handle, user, MailHashes.ofMail(email), "mail address");
        }
        if (openId != null) {
            claim(handle, user, MailHashes.ofOpenId(openId), "OpenID");
        }
    }

    private static void claim(Handle handle, User user, Set<String> hashes, String what) {
        for (String hash : hashes) {
            int claimed = handle.createUpdate("INSERT INTO mail_hash (project_id, hash, user_id)"
                            + " VALUES (:project, :hash, :user) ON CONFLICT DO NOTHING")
                    .bind("project", user.projectId())
                    .bind("hash", hash)
                    .bind("user", user.id())
                    .execute();
            if (claimed == 0) {
                throw new Failure.Conflict("There is a user of this " + what);
            }
        }
    }

    /** What the user was known by until now. */
    static void release(Handle handle, User user, boolean email, boolean openId) {
        if (email && user.email() != null) {
            release(handle, user, MailHashes.ofMail(user.email()));
        }
        if (openId) {
            openIdOf(handle, user).ifPresent(old -> release(handle, user, MailHashes.ofOpenId(old)));
        }
    }

    private static void release(Handle handle, User user, Set<String> hashes) {
        for (String hash : hashes) {
            handle.createUpdate(
                            "DELETE FROM mail_hash WHERE project_id = :project AND hash = :hash AND user_id = :user")
                    .bind("project", user.projectId())
                    .bind("hash", hash)
                    .bind("user", user.id())
                    .execute();
        }
    }

    private static Optional<String> openIdOf(Handle handle, User user) {
        return handle.createQuery("SELECT openid FROM users WHERE id = :id")
                .bind("id", user.id())
                .mapTo(String.class)
                .findOne();
    }
}
