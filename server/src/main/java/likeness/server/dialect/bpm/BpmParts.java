package likeness.server.dialect.bpm;

import likeness.server.account.Users;
import likeness.server.http.PictureBody;
import likeness.server.profile.DefaultPictures;
import likeness.server.profile.ProfilePictures;
import likeness.server.profile.Sizes;
import likeness.server.profile.Uploads;

/**
 * What the dialect speaks for.
 *
 * @param prefix before {@code /rest}; container installs of the original have one
 * @param unknownUserStatus 404, or 500 as one may read the original's list of statuses
 */
public record BpmParts(
        BpmSignIn signIn,
        Users users,
        ProfilePictures pictures,
        Sizes sizes,
        DefaultPictures defaults,
        Uploads uploads,
        PictureBody bodies,
        String prefix,
        int unknownUserStatus) {}
