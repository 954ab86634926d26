package likeness.server.dialect.avaturn;

import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import likeness.server.Failure;
import likeness.server.Violation;
import likeness.server.account.MailHashes;
import likeness.server.account.User;
import likeness.server.http.Answer;
import likeness.server.http.JsonBody;
import likeness.server.http.PictureAnswer;
import likeness.server.http.PictureBody;
import likeness.server.http.Routes;
import likeness.server.profile.Encoding;
import likeness.server.profile.Picture;
import likeness.server.profile.ProfilePictures;
import likeness.server.profile.Sizes;
import likeness.server.profile.Uploads;
import tools.jackson.databind.JsonNode;

/** Our addition: the profile picture of a user, as bytes or as "the portrait of this avatar". */
public record PictureRoutes(
        AvaturnParts parts, ProfilePictures pictures, Sizes sizes, Uploads uploads, PictureBody bodies) {

    private static final String PATH = AvaturnDialect.ROOT + "/users/{user_id}/picture";
    private static final int USUAL_SIZE = 512;

    void addTo(Routes routes) {
        routes.get(PATH, this::get)
                .put(PATH, this::put)
                .delete(PATH, this::delete)
                .get(PATH + "/link", this::link);
    }

    private User user(Context context) {
        String project = parts.signIn().project(context);
        return parts.users()
                .find(project, context.pathParam("user_id"))
                .orElseThrow(() -> new Failure.NotFound("User"));
    }

    private void get(Context context) {
        User user = user(context);
        Picture picture = pictures.of(user).orElseThrow(() -> new Failure.NotFound("Picture"));
        int size = size(context);
        Encoding form = sizes.form(picture, "", context.header("Accept"));
        byte[] bytes = sizes.at(picture, size, form);
        Map<String, String> headers = Map.of("Cache-Control", "private, no-cache", "Vary", "Accept");
        PictureAnswer.of(bytes, form.mediaType(), picture.changedAt(), headers).send(context);
    }

    /** An address that shows the picture to whoever has it, also where look-ups by hash are limited. */
    private void link(Context context) {
        String email = user(context).email();
        if (email == null) {
            throw new Failure.NotFound("Mail address");
        }
        String path = "/avatar/" + MailHashes.sha256OfMail(email);
        Answer.of(
                        200,
                        Map.of(
                                "url",
                                parts.sites().of(context).base() + parts.links().sign(path)))
                .send(context);
    }

    private static int size(Context context) {
        String given = Query.last(context, "size");
        if (given == null) {
            return USUAL_SIZE;
        }
        if (given.matches("[1-9][0-9]{0,3}") && Integer.parseInt(given) <= Sizes.MOST) {
            return Integer.parseInt(given);
        }
        throw new Failure.Invalid(
                Violation.of("int_parsing", "Input should be an integer from 1 to " + Sizes.MOST, "query", "size"));
    }

    /** JSON names an avatar; anything else is the picture itself. */
    private void put(Context context) {
        User user = user(context);
        String type = String.valueOf(context.header("Content-Type"));
        Picture picture = type.startsWith("application/json")
                ? pictures.show(user, avatar(parts.bodies().bytes(context)))
                : bodies.with(context, bytes -> uploads.take(user, bytes));
        Map<String, Object> about = new LinkedHashMap<>();
        about.put("source", picture instanceof Picture.Uploaded ? "upload" : "avatar");
        about.put("animated", sizes.moves(picture));
        about.put("changed_at", picture.changedAt());
        Answer.of(200, about).send(context);
    }

    private static UUID avatar(byte[] body) {
        JsonNode id = JsonBody.parse(body).path("avatar_id");
        Faults faults = new Faults();
        if (!id.isString()) {
            faults.add(Violation.missing("body", "avatar_id"));
        }
        faults.check();
        UUID avatar = faults.uuid(id.asString(), List.of("body", "avatar_id"));
        faults.check();
        return Objects.requireNonNull(avatar);
    }

    private void delete(Context context) {
        pictures.remove(user(context));
        Answer.of(200, null).send(context);
    }
}
