package likeness.server.dialect.gravatar;

import io.javalin.http.Context;
import java.time.Clock;
import java.util.Optional;
import likeness.server.account.Project;
import likeness.server.account.Projects;
import likeness.server.http.HotPictures;
import likeness.server.http.Site;
import likeness.server.http.Sites;
import likeness.server.profile.DefaultPictures;
import likeness.server.profile.Known;
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
        HotPictures hot) {

    /** Whom a hash means, as far as this caller may learn it. */
    Optional<Known> known(Context context, Site site, Asked asked) {
        if (!asked.isHash() || !lookups.allows(context)) {
            return Optional.empty();
        }
        return projects.find(site.project())
                .map(Project::id)
                .flatMap(project -> pictures.byHash(project, asked.name()));
    }
}
