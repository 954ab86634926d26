package likeness.server.http;

import io.javalin.http.Context;
import java.util.Optional;
import likeness.server.Failure;
import likeness.server.account.ApiToken;
import likeness.server.account.ApiTokens;
import likeness.server.account.Project;
import likeness.server.account.Projects;

/** Who asks. */
public final class SignIn {

    private static final String BEARER = "bearer ";

    private final Projects projects;
    private final ApiTokens tokens;
    private final Sites sites;
    private final RateLimit rateLimit;

    public SignIn(Projects projects, ApiTokens tokens, Sites sites, RateLimit rateLimit) {
        this.projects = projects;
        this.tokens = tokens;
        this.sites = sites;
        this.rateLimit = rateLimit;
    }

    /**
     * The project whose token was presented as {@code Authorization: Bearer}.
     *
     * @throws Failure.Unauthorized without a living token, or with one of another project than the address names
     * @throws Failure.Busy when the token is used too often
     */
    public String project(Context context) {
        ApiToken token = bearer(context)
                .orElseThrow(() -> new Failure.Unauthorized(
                        context.header("Authorization") == null
                                ? "Not authenticated"
                                : "Invalid authentication credentials"));
        Site site = sites.of(context);
        if (site.named() && !belongs(token, site.project())) {
            throw new Failure.Unauthorized("Invalid authentication credentials");
        }
        rateLimit.take(token.id());
        return token.projectId();
    }

    /** The project whose token was presented, if one was. */
    public Optional<String> projectIfAny(Context context) {
        return context.header("Authorization") == null ? Optional.empty() : Optional.of(project(context));
    }

    /** Whether the address may speak of this project: one that names a project speaks of no other. */
    public boolean isAbout(Context context, String projectId) {
        Site site = sites.of(context);
        return !site.named()
                || projects.find(site.project())
                        .map(Project::id)
                        .filter(projectId::equals)
                        .isPresent();
    }

    private Optional<ApiToken> bearer(Context context) {
        String header = context.header("Authorization");
        if (header == null || !header.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            return Optional.empty();
        }
        return tokens.authenticate(header.substring(BEARER.length()).strip());
    }

    private boolean belongs(ApiToken token, String projectName) {
        return projects.find(projectName)
                .map(Project::id)
                .filter(token.projectId()::equals)
                .isPresent();
    }
}
