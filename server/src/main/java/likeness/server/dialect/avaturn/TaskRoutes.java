package likeness.server.dialect.avaturn;

import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import likeness.server.Failure;
import likeness.server.avatar.Avatar;
import likeness.server.http.Answer;
import likeness.server.http.Routes;
import likeness.server.media.Derivation;
import likeness.server.media.Derived;
import likeness.server.media.Task;
import org.jspecify.annotations.Nullable;

/** Render User Avatar Async and Create Export (operations 9, 10). Parameters are taken from the query, else from a body. */
record TaskRoutes(AvaturnParts parts) {

    private static final String SCENE = "^[a-zA-Z0-9_/]+$";

    void addTo(Routes routes) {
        routes.post(AvaturnDialect.ROOT + "/renders/new", this::render)
                .post(AvaturnDialect.ROOT + "/exports/new", this::export)
                .get(AvaturnDialect.ROOT + "/renders/{id}", this::get);
    }

    private void render(Context context) {
        String project = parts.signIn().project(context);
        byte[] body = parts.bodies().bytes(context);
        Query query = Query.of(context, body);
        Faults faults = new Faults();
        UUID id = query.uuid("avatar_id", faults);
        String scene = query.matching("scene", SCENE, SceneList.USUAL, faults);
        String format = query.oneOf("format", SceneList.FORMATS, faults);
        faults.check();
        Avatar avatar = parts.avatars().get(project, Objects.requireNonNull(id));
        Derivation.Picture picture = SceneList.STANDARD
                .find(scene)
                .orElseThrow(() -> new Failure.NotFound("Scene"))
                .as(format);
        String base = parts.sites().of(context).base();
        parts.idempotency().answer(context, project, body, avatar.userId(), () -> {
            Task task = parts.tasks().render(avatar, picture);
            return Answer.of(200, renderResult(task, avatar, base));
        });
    }

    /** Our addition: how a render is getting on. */
    private void get(Context context) {
        String project = parts.signIn().project(context);
        String id = Faults.pathUuid("id", context.pathParam("id")).toString();
        Task task = parts.tasks()
                .find(project, id)
                .filter(t -> t.kind() == Task.Kind.RENDER)
                .orElseThrow(() -> new Failure.NotFound("Render"));
        Avatar avatar = parts.avatars().get(project, Faults.pathUuid("id", task.avatarId()));
        Answer.of(200, renderResult(task, avatar, parts.sites().of(context).base()))
                .send(context);
    }

    private void export(Context context) {
        String project = parts.signIn().project(context);
        Faults faults = new Faults();
        UUID id = Query.of(context, parts.bodies().bytes(context)).uuid("avatar_id", faults);
        faults.check();
        Avatar avatar = parts.avatars().get(project, Objects.requireNonNull(id));
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
}
