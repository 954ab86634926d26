package likeness.server.profile;

import java.util.Optional;
import likeness.server.account.User;

/**
 * A user whom a program asked for.
 *
 * @param picture empty for the default one
 */
public record Known(User user, Optional<Picture> picture) {}
