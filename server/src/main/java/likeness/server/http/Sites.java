package likeness.server.http;

import io.javalin.http.Context;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import likeness.server.Settings;
import likeness.server.account.Project;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.jspecify.annotations.Nullable;

/** Tells by host and prefix which project a request means, and how links back to it begin. */
public final class Sites {

    private static final Pattern ADDRESS =
            Pattern.compile("[0-9]{1,3}(\\.[0-9]{1,3}){3}|[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*");

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
        String host = withoutPort(hostOf(context)).toLowerCase(Locale.ROOT);
        return new Site(projectByHost.getOrDefault(host, Project.DEFAULT), false, root);
    }

    /** The host that was asked, port and all, as a trusted proxy tells it. */
    String host(Context context) {
        return hostOf(context);
    }

    /** The same of a request that is not routed yet. */
    String host(Request request) {
        HttpFields headers = request.getHeaders();
        String forwarded = headers.get(HttpHeader.X_FORWARDED_HOST);
        if (forwarded != null && trustedProxies.contains(Request.getRemoteAddr(request))) {
            return String.valueOf(first(forwarded));
        }
        String host = headers.get(HttpHeader.HOST);
        return host == null ? "localhost" : host;
    }

    private static String withoutPort(String host) {
        int colon = host.lastIndexOf(':');
        return colon > host.indexOf(']') ? host.substring(0, colon) : host;
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

    /** Who asks, as the nearest trusted proxy tells it. */
    public InetAddress caller(Context context) {
        String address = context.req().getRemoteAddr();
        String forwarded = context.header("X-Forwarded-For");
        if (forwarded != null && believes(context)) {
            List<String> hops =
                    Arrays.stream(forwarded.split(",", -1)).map(String::strip).toList();
            address = hops.reversed().stream()
                    .filter(hop -> ADDRESS.matcher(hop).matches() && !trustedProxies.contains(hop))
                    .findFirst()
                    .orElse(address);
        }
        return InetAddress.ofLiteral(address);
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
