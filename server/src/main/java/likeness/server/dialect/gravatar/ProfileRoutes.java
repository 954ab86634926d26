package likeness.server.dialect.gravatar;

import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import likeness.server.account.User;
import likeness.server.http.Answer;
import likeness.server.http.Routes;
import likeness.server.http.Site;
import likeness.server.profile.Known;
import org.jspecify.annotations.Nullable;

/** The public profile of whoever a hash means, in Gravatar's old form (contract section 6): name and picture, no more. */
record ProfileRoutes(GravatarParts parts) {

    private static final Pattern PROFILE = Pattern.compile("/([0-9a-fA-F]{32}|[0-9a-fA-F]{64})\\.json");

    static boolean isProfile(String path) {
        return PROFILE.matcher(path).matches();
    }

    void addTo(Routes routes) {
        routes.get("/{hash}.json", this::get);
    }

    private void get(Context context) {
        Asked asked = Asked.of(context.pathParam("hash"), name -> Optional.empty());
        Site site = parts.sites().of(context);
        Optional<Known> known = parts.known(context, site, asked);
        context.header("Cache-Control", "max-age=300");
        known.map(found -> Answer.of(200, Map.of("entry", List.of(entry(found.user(), asked.name(), site)))))
                .orElseGet(() -> Answer.of(404, "User not found"))
                .send(context);
    }

    private static Map<String, Object> entry(User user, String hash, Site site) {
        String picture = site.base() + "/avatar/" + hash;
        String name = shown(user);
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("id", String.valueOf(user.number()));
        entry.put("hash", hash);
        entry.put("requestHash", hash);
        entry.put("profileUrl", site.base() + "/" + hash);
        entry.put("preferredUsername", given(user.name()));
        entry.put("thumbnailUrl", picture);
        entry.put("photos", List.of(Map.of("value", picture, "type", "thumbnail")));
        entry.put("name", Map.of("formatted", name));
        entry.put("displayName", name);
        entry.put("urls", List.of());
        return entry;
    }

    private static String shown(User user) {
        return user.displayName() == null ? given(user.name()) : user.displayName();
    }

    private static String given(@Nullable String text) {
        return text == null ? "" : text;
    }
}
