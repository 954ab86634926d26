package likeness.server.dialect.avaturn;

import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import likeness.server.Failure;
import likeness.server.Violation;
import likeness.server.avatar.Avatar;
import likeness.server.http.Answer;
import likeness.server.http.Routes;
import org.jspecify.annotations.Nullable;

/** Create User, Delete User, List User Avatars, Delete User Avatar (operations 1, 2, 4, 8). */
record UserRoutes(AvaturnParts parts) {

    private static final List<String> TRUE = List.of("true", "1", "yes", "on", "t", "y");
    private static final List<String> FALSE = List.of("false", "0", "no", "off", "f", "n");

    void addTo(Routes routes) {
        routes.post(AvaturnDialect.ROOT + "/users/new", this::create)
                .delete(AvaturnDialect.ROOT + "/users/{user_id}", this::delete)
                .get(AvaturnDialect.ROOT + "/users/{user_id}/avatars", this::avatars)
                .delete(AvaturnDialect.ROOT + "/users/{user_id}/avatars/{avatar_id}", this::deleteAvatar);
    }

    /** Whatever body comes is of no meaning: none, {@code {}} and an empty one are sent alike (contract section 1). */
    private void create(Context context) {
        String project = parts.signIn().project(context);
        byte[] body = parts.bodies().bytes(context);
        parts.idempotency().answer(context, project, body, null, () -> {
            String id = parts.users().create(project).id();
            return Answer.of(200, Map.of("id", id)).about(id);
        });
    }

    private void delete(Context context) {
        parts.users().erase(parts.signIn().project(context), context.pathParam("user_id"));
        Answer.of(200, null).send(context);
    }

    private void avatars(Context context) {
        String project = parts.signIn().project(context);
        boolean all = flag(Query.last(context, "include_not_ready"));
        List<Map<String, Object>> items = parts.avatars().of(project, context.pathParam("user_id")).stream()
                .filter(avatar -> all || avatar.status() == Avatar.Status.READY)
                .map(UserRoutes::item)
                .toList();
        Answer.of(200, items).send(context);
    }

    /** AvatarListItem. */
    static Map<String, Object> item(Avatar avatar) {
        Map<String, Object> item = new LinkedHashMap<>();
        item.put("id", avatar.id());
        item.put("status", avatar.status().name().toLowerCase(Locale.ROOT));
        return item;
    }

    /** A boolean as Pydantic reads it from a query. */
    private static boolean flag(@Nullable String text) {
        if (text == null) {
            return false;
        }
        String word = text.toLowerCase(Locale.ROOT);
        if (TRUE.contains(word) || FALSE.contains(word)) {
            return TRUE.contains(word);
        }
        throw new Failure.Invalid(Violation.of(
                "bool_parsing",
                "Input should be a valid boolean, unable to interpret input",
                "query",
                "include_not_ready"));
    }

    private void deleteAvatar(Context context) {
        String project = parts.signIn().project(context);
        parts.avatars()
                .erase(
                        project,
                        context.pathParam("user_id"),
                        Faults.pathUuid("avatar_id", context.pathParam("avatar_id")));
        Answer.of(200, null).send(context);
    }
}
