package likeness.server.dialect.avaturn;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import likeness.server.Failure;
import likeness.server.Violation;
import likeness.server.avatar.Avatar;
import likeness.server.http.Answer;
import likeness.server.http.JsonBody;
import likeness.server.http.Routes;
import likeness.server.media.Derivation;
import likeness.server.media.Derived;
import likeness.server.media.Task;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Render User Avatar Async and Create Export (operations 9, 10). Parameters are taken from the query, else from a body. */
record TaskRoutes(AvaturnParts parts) {

    private static final Pattern SCENE = Pattern.compile("[a-zA-Z0-9_/]+");

    void addTo(Routes routes) {
        routes.post(AvaturnDialect.ROOT + "/renders/new", this::render)
                .post(AvaturnDialect.ROOT + "/exports/new", this::export)
                .get(AvaturnDialect.ROOT + "/renders/{id}", this::get);
    }

    private void render(Context context) {
        String project = parts.signIn().project(context);
        byte[] body = parts.bodies().bytes(context);
        JsonNode json = JsonBody.parse(body);
        Avatar avatar = avatar(context, project, json);
        Derivation.Picture picture = picture(context, json);
        String base = parts.sites().of(context).base();
        parts.idempotency().answer(context, project, body, avatar.userId(), () -> {
            Task task = parts.tasks().render(avatar, picture);
            return Answer.of(200, renderResult(task, avatar, base));
        });
    }

    /** Our addition: how a render is getting on. */
    private void get(Context context) {
        String project = parts.signIn().project(context);
        String id = Fields.pathUuid("id", context.pathParam("id")).toString();
        Task task = parts.tasks()
                .find(project, id)
                .filter(t -> t.kind() == Task.Kind.RENDER)
                .orElseThrow(() -> new Failure.NotFound("Render"));
        Avatar avatar = parts.avatars().get(project, Fields.pathUuid("id", task.avatarId()));
        Answer.of(200, renderResult(task, avatar, parts.sites().of(context).base()))
                .send(context);
    }

    private void export(Context context) {
        String project = parts.signIn().project(context);
        byte[] body = parts.bodies().bytes(context);
        Avatar avatar = avatar(context, project, JsonBody.parse(body));
        String base = parts.sites().of(context).base();
        Task task = parts.tasks().export(avatar);
        Map<String, @Nullable Object> response = new LinkedHashMap<>();
        response.put("status", word(task));
        response.put("url", url(task, avatar, base));
        Answer.of(200, response).send(context);
    }

    private Map<String, @Nullable Object> renderResult(Task task, Avatar avatar, String base) {
        Map<String, @Nullable Object> result = new LinkedHashMap<>();
        result.put("id", task.id());
        result.put("status", word(task));
        result.put("render_url", url(task, avatar, base));
        return result;
    }

    private @Nullable String url(Task task, Avatar avatar, String base) {
        return task.status() == Task.Status.READY
                ? base + parts.links().sign(Derived.path(Derived.folder(avatar), task.file()))
                : null;
    }

    private static String word(Task task) {
        return task.status().name().toLowerCase(Locale.ROOT);
    }

    private Avatar avatar(Context context, String project, JsonNode body) {
        String id = parameter(context, body, "avatar_id");
        if (id == null) {
            throw new Failure.Invalid(Violation.missing("query", "avatar_id"));
        }
        return parts.avatars().get(project, Fields.uuid("query", "avatar_id", id));
    }

    private static Derivation.Picture picture(Context context, JsonNode body) {
        List<Violation> violations = new ArrayList<>();
        String scene = parameter(context, body, "scene");
        if (scene != null && !SCENE.matcher(scene).matches()) {
            violations.add(Violation.of(
                    "string_pattern_mismatch", "String should match pattern '^[a-zA-Z0-9_/]+$'", "query", "scene"));
        }
        String format = parameter(context, body, "format");
        if (format != null && !List.of("png", "jpg").contains(format)) {
            violations.add(Violation.of("enum", "Input should be 'png' or 'jpg'", "query", "format"));
        }
        if (!violations.isEmpty()) {
            throw new Failure.Invalid(violations);
        }
        return SceneList.STANDARD
                .find(scene == null ? SceneList.USUAL : scene)
                .orElseThrow(() -> new Failure.NotFound("Scene"))
                .as(format == null ? "png" : format);
    }

    private static @Nullable String parameter(Context context, JsonNode body, String name) {
        String query = context.queryParam(name);
        JsonNode field = body.path(name);
        return query != null ? query : field.isString() ? field.asString() : null;
    }
}
