package likeness.server.dialect.avaturn;

import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import likeness.human.Appearance;
import likeness.human.AppearanceException;
import likeness.human.AppearanceJson;
import likeness.server.Failure;
import likeness.server.avatar.Avatar;
import likeness.server.http.Answer;
import likeness.server.http.JsonBody;
import likeness.server.http.Routes;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * New Avatar (operation 5), which also takes {@code appearance}, {@code preset} or {@code seed}; and our additions: one
 * avatar, and its Appearance.
 */
record AvatarRoutes(AvaturnParts parts) {

    private static final List<String> SOURCES = List.of("appearance", "preset", "seed");

    void addTo(Routes routes) {
        routes.post(AvaturnDialect.ROOT + "/avatars/new", this::create)
                .get(AvaturnDialect.ROOT + "/avatars/{id}", this::get)
                .get(AvaturnDialect.ROOT + "/avatars/{id}/appearance", this::appearance)
                .put(AvaturnDialect.ROOT + "/avatars/{id}/appearance", this::setAppearance)
                .put(AvaturnDialect.ROOT + "/avatars/{id}/visibility", this::setVisibility);
    }

    private void create(Context context) {
        String project = parts.signIn().project(context);
        byte[] body = parts.bodies().bytes(context);
        Faults faults = new Faults();
        Fields fields = Fields.of(JsonBody.parse(body), faults);
        String user = fields.text("user_id", true);
        Appearance appearance = source(fields);
        faults.check();
        String base = parts.sites().of(context).base();
        parts.idempotency().answer(context, project, body, user, () -> {
            Avatar avatar = parts.avatars().create(project, String.valueOf(user), appearance);
            return Answer.of(200, made(avatar, base));
        });
    }

    /** NewAvatarResponse, and our {@code status}. */
    private Map<String, Object> made(Avatar avatar, String base) {
        Map<String, Object> made = new LinkedHashMap<>();
        made.put("avatar_id", avatar.id());
        made.put("upload_url", base + parts.links().sign(LaterRoutes.uploadPath(avatar.id())));
        made.put("status", avatar.status().name().toLowerCase(Locale.ROOT));
        return made;
    }

    /** How the person looks, if the request says; null when photos are to say it. */
    private @Nullable Appearance source(Fields fields) {
        List<String> given = SOURCES.stream().filter(fields::has).toList();
        if (given.size() > 1) {
            fields.wrong(given.get(1), "value_error", "Only one of appearance, preset and seed may be given");
            return null;
        }
        return given.isEmpty() ? null : source(fields, given.getFirst());
    }

    private @Nullable Appearance source(Fields fields, String source) {
        JsonNode value = fields.raw(source);
        return switch (source) {
            case "appearance" ->
                look(value.toString().getBytes(StandardCharsets.UTF_8), fields.at(source), fields.faults());
            case "preset" -> preset(fields, fields.text(source, true));
            default -> seed(fields, value);
        };
    }

    private @Nullable Appearance preset(Fields fields, @Nullable String name) {
        if (name == null) {
            return null;
        }
        Optional<Appearance> preset = parts.presets().find(name);
        if (preset.isEmpty()) {
            fields.wrong(
                    "preset",
                    "enum",
                    "Input should be one of "
                            + String.join(", ", parts.presets().names()));
        }
        return preset.orElse(null);
    }

    private @Nullable Appearance seed(Fields fields, JsonNode value) {
        if (!value.isIntegralNumber() || !value.canConvertToLong()) {
            fields.wrong("seed", "int_type", "Input should be a valid integer");
            return null;
        }
        return parts.human().random(value.asLong());
    }

    /** Reads an Appearance; its first fault is named by its place in the request. */
    private @Nullable Appearance look(byte[] json, List<Object> place, Faults faults) {
        try {
            return parts.human().read(json);
        } catch (AppearanceException e) {
            Stream<Object> inner = e.field().equals("$")
                    ? Stream.of()
                    : Stream.of((Object[]) e.field().split("\\."));
            List<Object> path = Stream.concat(place.stream(), inner).toList();
            String allowed = e.allowed().isEmpty() ? "" : "; allowed: " + e.allowed();
            faults.add(path, "value_error", e.problem() + allowed);
            return null;
        }
    }

    private void get(Context context) {
        Avatar avatar = avatar(context);
        Map<String, @Nullable Object> body = new LinkedHashMap<>(UserRoutes.item(avatar));
        body.put("user_id", avatar.userId());
        body.put("visibility", avatar.visibility().name().toLowerCase(Locale.ROOT));
        body.put("version", avatar.version());
        body.put("glb_url", link(context, avatar, ".glb"));
        body.put("vrm_url", link(context, avatar, ".vrm"));
        body.put("png_url", link(context, avatar, ".png"));
        Answer.of(200, body).send(context);
    }

    /** For who has no token, whatever the visibility; the site serves it. */
    private @Nullable String link(Context context, Avatar avatar, String ending) {
        String path = AvaturnDialect.ROOT + "/avatars/" + avatar.id() + ending;
        return avatar.look() == null
                ? null
                : parts.sites().of(context).base() + parts.links().sign(path);
    }

    private void appearance(Context context) {
        Appearance look =
                avatar(context).appearance().orElseThrow(() -> new Failure.Conflict("The avatar is not ready yet"));
        context.contentType("application/json").result(AppearanceJson.write(look));
    }

    private void setAppearance(Context context) {
        Avatar avatar = avatar(context);
        Faults faults = new Faults();
        Appearance look = look(parts.bodies().bytes(context), List.of("body"), faults);
        faults.check();
        if (avatar.status() != Avatar.Status.READY || look == null) {
            throw new Failure.Conflict("The avatar is not ready yet");
        }
        parts.avatars().edit(avatar.projectId(), avatar.id(), now -> now.with(look));
        Answer.of(202, null).send(context);
    }

    private void setVisibility(Context context) {
        Avatar avatar = avatar(context);
        Faults faults = new Faults();
        Fields fields = Fields.of(parts.bodies().read(context), faults);
        String word = fields.text("visibility", true);
        Avatar.Visibility visibility = Stream.of(Avatar.Visibility.values())
                .filter(v -> v.name().toLowerCase(Locale.ROOT).equals(word))
                .findFirst()
                .orElse(null);
        if (word != null && visibility == null) {
            fields.wrong("visibility", "enum", "Input should be 'private', 'unlisted' or 'public'");
        }
        faults.check();
        if (visibility != null) {
            parts.avatars().edit(avatar.projectId(), avatar.id(), now -> now.withVisibility(visibility));
        }
        Answer.of(202, null).send(context);
    }

    private Avatar avatar(Context context) {
        String project = parts.signIn().project(context);
        return parts.avatars().get(project, Faults.pathUuid("id", context.pathParam("id")));
    }
}
