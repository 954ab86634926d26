package likeness.server.dialect.gravatar;

import java.time.Clock;
import likeness.server.account.Projects;
import likeness.server.http.HotPictures;
import likeness.server.http.Sites;
import likeness.server.profile.DefaultPictures;
import likeness.server.profile.ProfilePictures;
import likeness.server.profile.Sizes;

/** What the dialect speaks for. */
public record GravatarParts(
        Clock clock,
        Sites sites,
        Projects projects,
        ProfilePictures pictures,
        Sizes sizes,
        DefaultPictures defaults,
        Lookups lookups,
        Elsewhere elsewhere,
        HotPictures hot) {}
