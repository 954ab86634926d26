package likeness.server.dialect.bpm;

import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import likeness.server.account.Credentials;
import likeness.server.account.Project;
import likeness.server.account.Projects;
import likeness.server.account.Sessions;
import likeness.server.account.User;
import likeness.server.http.SignIn;
import likeness.server.http.Site;
import likeness.server.http.Sites;

/**
 * Who asks: by name and password in each request, by the cookie that the first answer gave, or by a project's token
 * (contract section 6).
 */
public final class BpmSignIn {

    static final String COOKIE = "LikenessSession";

    private static final String BASIC = "basic ";
    private static final Set<String> SAFE = Set.of("GET", "HEAD");

    private final SignIn tokens;
    private final Projects projects;
    private final Credentials credentials;
    private final Sessions sessions;
    private final Sites sites;
    private final List<String> origins;

    /** @param origins whose pages may change something by cookie, beside our own */
    public BpmSignIn(
            SignIn tokens,
            Projects projects,
            Credentials credentials,
            Sessions sessions,
            Sites sites,
            List<String> origins) {
        this.tokens = tokens;
        this.projects = projects;
        this.credentials = credentials;
        this.sessions = sessions;
        this.sites = sites;
        this.origins = List.copyOf(origins);
    }

    /**
     * Nobody when there is no proof, or a wrong one.
     *
     * @param method what is asked for, an override applied
     * @throws WleException when a page of another origin wants to change something by cookie
     */
    Optional<Caller> caller(Context context, String method) {
        String header = context.header("Authorization");
        if (header == null) {
            return byCookie(context, method);
        }
        return header.toLowerCase(Locale.ROOT).startsWith(BASIC)
                ? byPassword(context, header.substring(BASIC.length()).strip())
                : Optional.of(new Caller.Program(tokens.project(context)));
    }

    private Optional<Caller> byPassword(Context context, String encoded) {
        String pair = decoded(encoded);
        int colon = pair.indexOf(':');
        if (colon < 1) {
            return Optional.empty();
        }
        Optional<User> user = project(context)
                .flatMap(project -> credentials.check(
                        project,
                        pair.substring(0, colon),
                        pair.substring(colon + 1),
                        sites.caller(context).getHostAddress()));
        user.ifPresent(found -> remember(context, found));
        return user.map(Caller.Person::new);
    }

    private static String decoded(String encoded) {
        try {
            return new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    private Optional<Caller> byCookie(Context context, String method) {
        String ticket = context.cookie(COOKIE);
        if (ticket == null) {
            return Optional.empty();
        }
        Optional<User> user = project(context).flatMap(project -> sessions.read(project, ticket));
        if (user.isPresent() && !SAFE.contains(method) && isForeign(context)) {
            throw WleException.forgery();
        }
        return user.map(Caller.Person::new);
    }

    /** A browser says where a page that sends a form or a script's request is from; programs say nothing. */
    private boolean isForeign(Context context) {
        String origin = context.header("Origin");
        if (origin != null) {
            String own = sites.of(context).base();
            return !(own.equals(origin) || own.startsWith(origin + "/") || origins.contains(origin));
        }
        String fetch = context.header("Sec-Fetch-Site");
        return fetch != null && !fetch.equals("same-origin") && !fetch.equals("none");
    }

    private void remember(Context context, User user) {
        boolean secure = sites.of(context).base().startsWith("https:");
        context.header(
                "Set-Cookie",
                COOKIE + "=" + sessions.open(user) + "; Path=/; HttpOnly; SameSite=Lax; Max-Age="
                        + Sessions.LIFE.toSeconds() + (secure ? "; Secure" : ""));
    }

    private Optional<String> project(Context context) {
        Site site = sites.of(context);
        return projects.find(site.project()).map(Project::id);
    }
}
