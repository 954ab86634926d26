package likeness.server.admin;

import likeness.server.Features;
import org.jspecify.annotations.Nullable;

/**
 * Something that an administrator can have done. What it answers is written as JSON: a record, a map, or a list of them.
 * It fails as the features do, by {@link likeness.server.Failure}.
 */
@FunctionalInterface
public interface AdminCommand {

    /** @return null when there is nothing to tell */
    @Nullable
    Object run(Features features, Arguments arguments);
}
