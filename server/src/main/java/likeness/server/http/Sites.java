package likeness.server.http;

import io.javalin.http.Context;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import likeness.server.Settings;
import likeness.server.account.Project;
import org.jspecify.annotations.Nullable;

/** Tells by host and prefix which project a request means, and how links back to it begin. */
public final class Sites {

    private final Map<String, String> projectByHost;
    private final Optional<String> publicUrl;
    private final List<String> trustedProxies;

    public Sites(Settings settings) {
        projectByHost = settings.hosts();
        publicUrl = settings.publicUrl();
        trustedProxies = settings.list(Settings.Name.TRUSTED_PROXIES);
    }

    public Site of(Context context) {
        String root = publicUrl.orElseGet(() -> asSeenBy(context));
        String named = prefixed(context.path());
        if (named != null) {
            return new Site(named, true, root + "/p/" + named);
        }
        String host = hostOf(context).replaceAll(":[0-9]+$", "").toLowerCase(Locale.ROOT);
        return new Site(projectByHost.getOrDefault(host, Project.DEFAULT), false, root);
    }

    private String asSeenBy(Context context) {
        String scheme = believes(context) ? first(context.header("X-Forwarded-Proto")) : null;
        return (scheme == null ? context.scheme() : scheme) + "://" + hostOf(context);
    }

    private String hostOf(Context context) {
        String forwarded = believes(context) ? first(context.header("X-Forwarded-Host")) : null;
        String host = forwarded == null ? context.host() : forwarded;
        return host == null ? "localhost" : host;
    }

    private boolean believes(Context context) {
        return trustedProxies.contains(context.req().getRemoteAddr());
    }

    private static @Nullable String first(@Nullable String list) {
        return list == null ? null : list.split(",", -1)[0].strip();
    }

    /** The project that a path names. */
    static @Nullable String prefixed(String path) {
        if (!path.startsWith("/p/")) {
            return null;
        }
        int end = path.indexOf('/', 3);
        return end < 0 ? path.substring(3) : path.substring(3, end);
    }

    /** The path without the prefix of a project. */
    public static String withoutPrefix(String path) {
        String project = prefixed(path);
        return project == null ? path : path.substring("/p/".length() + project.length());
    }
}
