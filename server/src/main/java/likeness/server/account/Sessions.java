package likeness.server.account;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import likeness.server.Digests;
import likeness.server.Ids;

/**
 * Tickets by which somebody who has signed in once is known again, on every node: who, until when, and an HMAC over both
 * and over the password's hash, so that a new password ends them all. Nothing is stored.
 */
public final class Sessions {

    /** Of the keys that sign. */
    public static final String PURPOSE = "sessions";

    public static final Duration LIFE = Duration.ofHours(2);

    private final Users users;
    private final ServerSecrets secrets;
    private final Ids ids;

    public Sessions(Users users, ServerSecrets secrets, Ids ids) {
        this.users = users;
        this.secrets = secrets;
        this.ids = ids;
    }

    /** The keys of this purpose, newest first; the newest signs. */
    @FunctionalInterface
    public interface ServerSecrets {
        List<byte[]> all();
    }

    /** Letters, digits, {@code - _ .}: fit for a cookie. */
    public String open(User user) {
        long end = ids.clock().millis() + LIFE.toMillis();
        return user.id() + "." + end + "." + signature(secrets.all().getFirst(), user, end);
    }

    /** Whose ticket it is; nothing when it has ended, was never given, or the user is another project's. */
    public Optional<User> read(String projectId, String ticket) {
        String[] parts = ticket.split("\\.", -1);
        if (parts.length != 3 || !parts[1].matches("[0-9]{1,15}")) {
            return Optional.empty();
        }
        long end = Long.parseLong(parts[1]);
        return end < ids.clock().millis()
                ? Optional.empty()
                : users.find(projectId, parts[0]).filter(user -> isSigned(user, end, parts[2]));
    }

    private boolean isSigned(User user, long end, String given) {
        byte[] signature = given.getBytes(StandardCharsets.UTF_8);
        return secrets.all().stream()
                .map(key -> signature(key, user, end).getBytes(StandardCharsets.UTF_8))
                .anyMatch(right -> Digests.same(right, signature));
    }

    private String signature(byte[] key, User user, long end) {
        String message = user.id() + '\n' + end + '\n' + users.passwordOf(user).orElse("");
        byte[] digest = Digests.hmac(key, message.getBytes(StandardCharsets.UTF_8));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
    }
}
